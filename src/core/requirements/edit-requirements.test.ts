import { describe, expect, it } from 'vitest';
import { createPanelDriver } from '@/testing/panel-driver';
import { eventsOf } from '@/testing/session-log';
import { editRequirements } from './edit-requirements';
import { emptyField } from './field-content';

describe('editRequirements', () => {
  it('makes the fields of the patch the person’s, as one event', async () => {
    const { services, ref, ...panel } = await createPanelDriver();
    const patch = { task_name: 'Clean orders', constraints: ['By 6am', ' '] };
    expect(await editRequirements(services, ref, { patch })).toEqual({ revision: 1 });
    const set = { source: 'user', confidence: 1, isPersons: true } as const;
    expect(await eventsOf(services, ref)).toEqual([
      {
        type: 'requirements-changed',
        by: 'person',
        cause: 'edit',
        messageId: null,
        fields: {
          task_name: { ...emptyField('text'), ...set, value: 'Clean orders' },
          constraints: {
            ...emptyField('list'),
            ...set,
            items: [{ itemId: expect.any(String), text: 'By 6am', by: 'person' }],
          },
        },
      },
      { type: 'session-renamed', title: 'Clean orders', by: 'assistant' },
    ]);
    expect((await panel.state()).revision).toBe(1);
  });

  it.each([
    ['null', 'objective', null],
    ['white space', 'objective', ' \n\u200b'],
    ['null', 'constraints', null],
    ['no item', 'constraints', []],
    ['blank items', 'constraints', ['', ' ']],
  ])('empties a field with %s: %s', async (_what, key, value) => {
    const { services, ref, ...panel } = await createPanelDriver();
    await panel.replies({ objective: 'Save time', constraints: ['A'] });
    await editRequirements(services, ref, { patch: { [key]: value } });
    expect(await panel.content(key)).toBeNull();
    expect(await panel.field(key)).toMatchObject({ isPersons: true, source: 'user' });
  });

  it('keeps a text to the letter', async () => {
    const { services, ref, ...panel } = await createPanelDriver();
    const objective = '  Two\n\nlines\t<b>& more</b> 🚀 ';
    await editRequirements(services, ref, { patch: { objective } });
    expect(await panel.content('objective')).toBe(objective);
  });

  it('takes over a value of the model without a new revision', async () => {
    const { services, ref, ...panel } = await createPanelDriver();
    await panel.replies({ objective: 'Save time' });
    const patch = { objective: 'Save time' };
    expect(await editRequirements(services, ref, { patch })).toEqual({ revision: 1 });
    expect(await panel.field('objective')).toMatchObject({ isPersons: true, source: 'user' });
  });

  it('says nothing when the person sets what they have set already', async () => {
    const { services, ref } = await createPanelDriver();
    const patch = { objective: 'Save time', constraints: ['A'] };
    await editRequirements(services, ref, { patch });
    const before = await eventsOf(services, ref);
    expect(await editRequirements(services, ref, { patch })).toEqual({ revision: 1 });
    expect(await eventsOf(services, ref)).toEqual(before);
  });

  it('keeps ids of equal items and remembers the ones that are gone', async () => {
    const { services, ref, ...panel } = await createPanelDriver();
    await panel.replies({ constraints: ['A', 'B', 'C'] });
    const before = await panel.field('constraints');
    await editRequirements(services, ref, { patch: { constraints: ['C', 'New', 'A'] } });
    const after = await panel.field('constraints');
    if (before.kind !== 'list' || after.kind !== 'list') throw new Error('not lists');
    expect(after.items).toEqual([
      before.items[2],
      { itemId: expect.any(String), text: 'New', by: 'person' },
      before.items[0],
    ]);
    expect(after.removed).toEqual(['B']);
    await editRequirements(services, ref, { patch: { constraints: ['b', 'A'] } });
    expect(await panel.field('constraints')).toMatchObject({ removed: ['C', 'New'] });
  });

  it('makes a suggestion go away that is set by hand', async () => {
    const { services, ref, ...panel } = await createPanelDriver();
    await editRequirements(services, ref, { patch: { objective: 'Mine', constraints: ['A'] } });
    await panel.replies({ objective: 'Theirs', constraints: ['A', 'B'] });
    await editRequirements(services, ref, {
      patch: { objective: 'theirs', constraints: ['b', 'a'] },
    });
    expect(await panel.field('objective')).toMatchObject({ value: 'theirs', suggestion: null });
    expect(await panel.field('constraints')).toMatchObject({ suggestion: null });
  });

  it('keeps the title of a session that the person named', async () => {
    const { services, ref, ...panel } = await createPanelDriver();
    await services.sessions.append(ref, [{ type: 'session-renamed', title: 'Mine', by: 'person' }]);
    await editRequirements(services, ref, { patch: { task_name: 'Clean orders' } });
    expect((await panel.state()).title).toBe('Mine');
  });
});

describe('a patch with faults', () => {
  it('changes nothing and names every one', async () => {
    const { services, ref } = await createPanelDriver();
    const patch = {
      task_name: 'fine',
      priority: 'high',
      description: 7,
      target_table: ['a'],
      objective: 'x'.repeat(4_001),
      success_criteria: Array.from({ length: 51 }, () => 'x'),
      constraints: ['ok', 'x'.repeat(1_001), 'a\u0000b'],
      __proto__x: null,
    };
    await expect(editRequirements(services, ref, { patch })).rejects.toMatchObject({
      code: 'invalid_input',
      details: {
        issues: [
          'There is no field "priority".',
          'Description takes a text.',
          'Target table takes a text.',
          'Objective may have up to 4,000 characters.',
          'Success criteria may have up to 50 items.',
          'Constraints, item 2, may have up to 1,000 characters.',
          'Constraints, item 3, holds characters that cannot be stored; remove them and try again.',
          'There is no field "__proto__x".',
        ],
      },
    });
    expect(await eventsOf(services, ref)).toEqual([]);
  });

  it.each([
    ['objective', '\ud800'],
    ['objective', undefined],
    ['constraints', ['a', null]],
    ['constraints', 'a'],
    ['toString', 'a'],
  ])('is refused: %s = %j', async (key, value) => {
    const { services, ref } = await createPanelDriver();
    const edit = editRequirements(services, ref, { patch: { [key]: value } });
    await expect(edit).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('fits to the last character', async () => {
    const { services, ref, ...panel } = await createPanelDriver();
    await editRequirements(services, ref, { patch: { objective: 'x'.repeat(4_000) } });
    expect(await panel.content('objective')).toHaveLength(4_000);
  });
});

describe('a base revision', () => {
  const conflicted = {
    code: 'edit_conflict',
    details: { conflicts: { objective: { yours: 'Third', current: 'Second' } } },
  };

  it('conflicts where another tab changed the same field, and shows both values', async () => {
    const { services, ref, ...panel } = await createPanelDriver();
    const { revision } = await editRequirements(services, ref, { patch: { objective: 'First' } });
    await editRequirements(services, ref, {
      patch: { objective: 'Second' },
      baseRevision: revision,
    });
    const patch = { objective: 'Third', description: 'More' };
    const late = editRequirements(services, ref, { patch, baseRevision: revision });
    await expect(late).rejects.toMatchObject(conflicted);
    const ofPage = editRequirements(services, ref, {
      patch,
      baseRevision: revision,
      conflictWith: 'person',
    });
    await expect(ofPage).rejects.toMatchObject(conflicted);
    expect(await panel.content('description')).toBeNull();
  });

  it.each([
    ['another field', { description: 'More' }],
    ['the same content', { objective: 'Second' }],
  ])('does not conflict with %s', async (_what, patch) => {
    const { services, ref } = await createPanelDriver();
    const { revision } = await editRequirements(services, ref, { patch: { objective: 'First' } });
    await editRequirements(services, ref, { patch: { objective: 'Second' } });
    const late = editRequirements(services, ref, { patch, baseRevision: revision });
    await expect(late).resolves.toEqual({ revision: expect.any(Number) });
  });

  it('lets the page’s edit beat a change of the assistant, which If-Match does not', async () => {
    const { services, ref, ...panel } = await createPanelDriver();
    await panel.replies({ objective: 'First' });
    await panel.replies({ objective: 'Second' });
    const edit = { patch: { objective: 'Third' }, baseRevision: 1 };
    await expect(editRequirements(services, ref, edit)).rejects.toMatchObject(conflicted);
    await editRequirements(services, ref, { ...edit, conflictWith: 'person' });
    expect(await panel.content('objective')).toBe('Third');
  });

  it('keeps beside it what the assistant wrote there while the person was typing', async () => {
    const { services, ref, ...panel } = await createPanelDriver();
    const replyId = await panel.replies({
      objective: 'Finance',
      constraints: ['By 6am', 'Cheap'],
      description: 'Same',
    });
    await editRequirements(services, ref, {
      patch: { objective: 'Sales', constraints: ['Cheap'], description: 'Same' },
      baseRevision: 0,
      conflictWith: 'person',
    });
    expect(await panel.field('objective')).toMatchObject({
      value: 'Sales',
      isPersons: true,
      suggestion: { value: 'Finance', confidence: 0.6, provenance: null, messageId: replyId },
    });
    expect(await panel.content('constraints')).toEqual(['Cheap']);
    expect((await panel.field('constraints')).suggestion?.value).toEqual(['By 6am', 'Cheap']);
    expect((await panel.field('description')).suggestion).toBeNull();
  });

  it('keeps nothing beside it of a value that the person saw', async () => {
    const { services, ref, ...panel } = await createPanelDriver();
    await panel.replies({ objective: 'Finance' });
    await editRequirements(services, ref, { patch: { objective: 'Sales' }, baseRevision: 1 });
    await panel.replies({ objective: 'Sales' });
    await editRequirements(services, ref, { patch: { objective: 'Both' } });
    expect((await panel.field('objective')).suggestion).toBeNull();
  });

  it('is not needed', async () => {
    const { services, ref, ...panel } = await createPanelDriver();
    await editRequirements(services, ref, { patch: { objective: 'First' } });
    await editRequirements(services, ref, { patch: { objective: 'Second' }, baseRevision: null });
    expect(await panel.content('objective')).toBe('Second');
  });
});

it('refuses a session of somebody else', async () => {
  const { services, ref } = await createPanelDriver();
  const edit = editRequirements(services, { ...ref, ownerId: 'bob' }, { patch: {} });
  await expect(edit).rejects.toMatchObject({ code: 'session_not_found' });
});
