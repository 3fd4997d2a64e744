import { describe, expect, it } from 'vitest';
import { createPanelDriver } from '@/testing/panel-driver';
import { editRequirements } from './edit-requirements';
import { handBack } from './hand-back';
import { restoreValue } from './restore-value';
import { undoReply } from './undo-reply';

describe('undoReply', () => {
  it('restores what was there before, and does it again when called again', async () => {
    const { services, ref, ...panel } = await createPanelDriver();
    await panel.replies({ objective: 'First', constraints: ['A'] });
    const before = (await panel.state()).requirements;
    const messageId = await panel.replies({ objective: 'Second', constraints: ['A', 'B'] });
    const after = (await panel.state()).requirements;

    const undone = await undoReply(services, ref, { messageId });
    expect(undone).toEqual({ revision: 3, isUndone: true });
    const state = await panel.state();
    expect(state.receipts[messageId]?.isUndone).toBe(true);
    expect(state.requirements).toEqual({
      ...before,
      objective: { ...before.objective, declined: ['second'] },
      constraints: { ...before.constraints, declined: ['b'] },
    });

    const redone = await undoReply(services, ref, { messageId });
    expect(redone).toEqual({ revision: 4, isUndone: false });
    expect((await panel.state()).requirements).toEqual(after);
    expect((await panel.state()).receipts[messageId]?.isUndone).toBe(false);
  });

  it('empties what the reply was the first to fill', async () => {
    const { services, ref, ...panel } = await createPanelDriver();
    const messageId = await panel.replies({ objective: 'First' });
    await undoReply(services, ref, { messageId });
    expect(await panel.field('objective')).toMatchObject({ value: null, source: null });
  });

  it('keeps the next reply from bringing it back silently', async () => {
    const { services, ref, ...panel } = await createPanelDriver();
    const messageId = await panel.replies({ objective: 'First', constraints: ['A', 'B'] });
    await undoReply(services, ref, { messageId });
    await panel.replies({ objective: 'first', constraints: ['B', 'C'] });
    expect(await panel.content('objective')).toBeNull();
    expect(await panel.content('constraints')).toEqual(['C']);
  });

  it('lets a text come back once the person has said it since', async () => {
    const { services, ref, ...panel } = await createPanelDriver();
    await panel.says('Into raw.orders');
    const said = { value: 'raw.orders', quote: 'raw.orders', confidence: 0.9 };
    const messageId = await panel.replies({ target_table: said });
    await undoReply(services, ref, { messageId });
    await panel.says('Hm');
    await panel.replies({ target_table: said });
    expect(await panel.content('target_table')).toBeNull();
    await panel.says('Yes, raw.orders after all');
    await panel.replies({ target_table: said });
    expect(await panel.field('target_table')).toMatchObject({ value: 'raw.orders', declined: [] });
  });

  it('leaves what a person set since, and what a later reply changed', async () => {
    const { services, ref, ...panel } = await createPanelDriver();
    const messageId = await panel.replies({
      task_name: 'Name',
      objective: 'First',
      description: 'Text',
      target_table: 'a.b',
    });
    await panel.replies({ objective: 'Second' });
    await editRequirements(services, ref, { patch: { description: 'Mine', target_table: 'a.b' } });
    await undoReply(services, ref, { messageId });
    expect(await panel.content('task_name')).toBeNull();
    expect(await panel.content('objective')).toBe('Second');
    expect(await panel.content('description')).toBe('Mine');
    expect(await panel.content('target_table')).toBe('a.b');
  });

  it('has nothing to undo when everything changed since, or the reply changed nothing', async () => {
    const { services, ref, ...panel } = await createPanelDriver();
    const first = await panel.replies({ objective: 'First' });
    const silent = await panel.replies({});
    await editRequirements(services, ref, { patch: { objective: 'Mine' } });
    const suggesting = await panel.replies({ objective: 'Second' });
    for (const messageId of [first, silent, suggesting, 'nobody']) {
      const undo = undoReply(services, ref, { messageId });
      await expect(undo).rejects.toMatchObject({ code: 'nothing_to_undo' });
    }
    expect(await panel.field('objective')).toMatchObject({
      value: 'Mine',
      suggestion: { value: 'Second' },
    });
  });
});

describe('handBack', () => {
  it('keeps the value and lets the next reply replace it', async () => {
    const { services, ref, ...panel } = await createPanelDriver();
    await editRequirements(services, ref, { patch: { objective: 'Mine' } });
    expect(await handBack(services, ref, { fieldKey: 'objective' })).toEqual({ revision: 1 });
    expect(await panel.field('objective')).toMatchObject({ value: 'Mine', isPersons: false });
    await panel.replies({ objective: 'Mine' });
    expect(await panel.field('objective')).toMatchObject({ source: 'user', confidence: 1 });
    await panel.replies({ objective: 'Theirs' });
    expect(await panel.field('objective')).toMatchObject({ value: 'Theirs', source: 'inferred' });
  });

  it('leaves an empty field as if nobody had spoken of it', async () => {
    const { services, ref, ...panel } = await createPanelDriver();
    await editRequirements(services, ref, { patch: { objective: 'x' } });
    await editRequirements(services, ref, { patch: { objective: null } });
    await handBack(services, ref, { fieldKey: 'objective' });
    expect(await panel.field('objective')).toMatchObject({ source: null, confidence: 0 });
  });

  it('says nothing about a field that is the assistant’s already', async () => {
    const { services, ref, ...panel } = await createPanelDriver();
    const { version } = await panel.state();
    await handBack(services, ref, { fieldKey: 'objective' });
    expect((await panel.state()).version).toBe(version);
  });
});

describe('restoreValue', () => {
  it('makes an older value the person’s, however it came about', async () => {
    const { services, ref, ...panel } = await createPanelDriver();
    await panel.replies({ objective: 'First', constraints: ['A'] });
    await panel.replies({ objective: 'Second', constraints: ['B'] });
    await editRequirements(services, ref, { patch: { objective: 'Third' } });
    await restoreValue(services, ref, { fieldKey: 'objective', revision: 1 });
    await restoreValue(services, ref, { fieldKey: 'constraints', revision: 1 });
    expect(await panel.field('objective')).toMatchObject({ value: 'First', isPersons: true });
    expect(await panel.content('constraints')).toEqual(['A']);
    const history = (await panel.state()).history.objective ?? [];
    expect(history.map(({ by, cause, content }) => [by, cause, content])).toEqual([
      ['assistant', 'reply', 'First'],
      ['assistant', 'reply', 'Second'],
      ['person', 'edit', 'Third'],
      ['person', 'restore', 'First'],
    ]);
  });

  it('refuses a revision that the field’s history does not have', async () => {
    const { services, ref, ...panel } = await createPanelDriver();
    await panel.replies({ objective: 'First' });
    const restore = restoreValue(services, ref, { fieldKey: 'constraints', revision: 1 });
    await expect(restore).rejects.toMatchObject({ code: 'invalid_input' });
  });
});
