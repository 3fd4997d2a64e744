import { describe, expect, it } from 'vitest';
import { createPanelDriver, toExtracted } from '@/testing/panel-driver';
import { acceptSuggestion } from './accept-suggestion';
import { dismissSuggestion } from './dismiss-suggestion';
import { editRequirements } from './edit-requirements';
import { handBack } from './hand-back';
import { mergeExtracted } from './merge-requirements';
import { defaultTemplate } from './requirement-fields';

const quoted = (value: string | string[], quote: string) => ({ value, quote, confidence: 0.9 });

async function personsPanel(patch: Record<string, unknown>) {
  const panel = await createPanelDriver();
  await panel.says('Deduplicate raw.orders. It must be fast!');
  await editRequirements(panel.services, panel.ref, { patch });
  return panel;
}

describe('a value of the model', () => {
  it('is stated when its quote stands in the newest message that holds it', async () => {
    const panel = await createPanelDriver();
    await panel.says('Write to raw.orders');
    const messageId = await panel.says('I mean it: RAW.ORDERS');
    await panel.says('Please.');
    await panel.replies({ target_table: quoted('raw.orders', 'raw.orders') });
    expect(await panel.field('target_table')).toMatchObject({
      value: 'raw.orders',
      source: 'stated',
      confidence: 0.9,
      provenance: { messageId, quote: 'RAW.ORDERS' },
      isPersons: false,
    });
  });

  it.each([
    ['not in what the person wrote', 'sales.orders'],
    ['of what the assistant wrote', 'Noted'],
    ['that is nothing but signs', '…'],
    ['that is missing', null],
  ])('is inferred with a quote %s, and its confidence is capped', async (_what, quote) => {
    const panel = await createPanelDriver();
    await panel.says('Write to raw.orders…');
    await panel.replies({});
    await panel.replies({ target_table: { value: 'x.y', quote, confidence: 0.95 } });
    expect(await panel.field('target_table')).toMatchObject({
      source: 'inferred',
      confidence: 0.6,
      provenance: null,
    });
  });

  it.each([
    [-1, 0],
    [Number.NaN, 0],
    [0.4, 0.4],
    [7, 0.6],
  ])('keeps its confidence %d within bounds', async (confidence, expected) => {
    const panel = await createPanelDriver();
    await panel.replies({ objective: { value: 'Save time', quote: null, confidence } });
    expect(await panel.field('objective')).toMatchObject({ confidence: expected });
  });

  it('replaces an older one of the model', async () => {
    const panel = await createPanelDriver();
    await panel.replies({ objective: 'Save time', success_criteria: ['A', 'B'] });
    await panel.replies({ objective: 'Save money', success_criteria: ['b', 'C'] });
    expect(await panel.content('objective')).toBe('Save money');
    expect(await panel.content('success_criteria')).toEqual(['b', 'C']);
  });

  it('keeps the ids of items that say the same', async () => {
    const panel = await createPanelDriver();
    await panel.replies({ success_criteria: ['No duplicates', 'Done by 6am'] });
    const before = (await panel.state()).requirements.success_criteria;
    await panel.replies({ success_criteria: ['done by 6am.', 'New one', 'No duplicates'] });
    const after = (await panel.state()).requirements.success_criteria;
    if (before?.kind !== 'list' || after?.kind !== 'list') throw new Error('not lists');
    expect(after.items[0]?.itemId).toBe(before.items[1]?.itemId);
    expect(after.items[2]).toEqual(before.items[0]);
    expect(before.items.map(({ itemId }) => itemId)).not.toContain(after.items[1]?.itemId);
  });

  it('stays stated when it is only repeated, and becomes stated when a quote turns up', async () => {
    const panel = await createPanelDriver();
    await panel.says('It is about orders');
    await panel.replies({ objective: 'Orders' });
    expect(await panel.field('objective')).toMatchObject({ source: 'inferred' });
    await panel.replies({ objective: quoted('Orders', 'orders') });
    await panel.replies({ objective: 'Orders' });
    expect(await panel.field('objective')).toMatchObject({ source: 'stated', confidence: 0.9 });
  });

  it.each([
    ['' as string | string[], 'objective'],
    [[], 'success_criteria'],
  ])('that is %j empties its own older value only with a real quote', async (empty, key) => {
    const panel = await createPanelDriver();
    await panel.says('Forget that one');
    const filled = key === 'objective' ? 'Save time' : ['Save time'];
    await panel.replies({ [key]: filled });
    await panel.replies({ [key]: empty });
    expect(await panel.content(key)).toEqual(filled);
    await panel.replies({ [key]: { value: empty, quote: 'forget this', confidence: 1 } });
    expect(await panel.content(key)).toEqual(filled);
    await panel.replies({ [key]: { value: empty, quote: 'forget that', confidence: 1 } });
    expect(await panel.field(key)).toMatchObject({ source: null, confidence: 0, isPersons: false });
    expect(await panel.content(key)).toBeNull();
  });

  it.each([
    ['null', 'objective', null],
    ['the same again', 'objective', 'Save time'],
    ['a list for a text', 'objective', ['Save time', 'Save money']],
    ['a text for a list', 'success_criteria', 'A'],
    ['a field that does not exist', 'priority', 'high'],
    ['blank on an empty field', 'description', ' '],
  ])('that is %s is no news', async (_what, key, value) => {
    const panel = await createPanelDriver();
    await panel.replies({ objective: 'Save time' });
    const state = await panel.state();
    const newId = () => 'new';
    const options = { template: defaultTemplate, replyId: 'reply', newId };
    expect(mergeExtracted(state, [toExtracted(key, value)], options)).toEqual({});
  });
});

describe("a person's text", () => {
  it('never changes; the last other opinion stands beside it', async () => {
    const panel = await personsPanel({ target_table: 'mine.orders' });
    await panel.replies({ target_table: 'theirs.orders' });
    const messageId = await panel.replies({ target_table: quoted('raw.orders', 'raw.orders') });
    expect(await panel.field('target_table')).toMatchObject({
      value: 'mine.orders',
      source: 'user',
      confidence: 1,
      suggestion: {
        value: 'raw.orders',
        confidence: 0.9,
        provenance: { quote: 'raw.orders' },
        messageId,
      },
    });
  });

  it('keeps the same suggestion when it is said again', async () => {
    const panel = await personsPanel({ target_table: 'mine.orders' });
    await panel.replies({ target_table: 'theirs.orders' });
    const { suggestion } = await panel.field('target_table');
    await panel.replies({ target_table: 'Theirs.Orders ' });
    expect((await panel.field('target_table')).suggestion).toEqual(suggestion);
  });

  it('loses its suggestion when the assistant comes to agree', async () => {
    const panel = await personsPanel({ target_table: 'mine.orders' });
    await panel.replies({ target_table: 'theirs.orders' });
    await panel.replies({ target_table: 'MINE.orders' });
    expect(await panel.field('target_table')).toMatchObject({
      value: 'mine.orders',
      suggestion: null,
    });
  });

  it('that is empty stays empty, with a suggestion', async () => {
    const panel = await personsPanel({ target_table: null });
    await panel.replies({ target_table: 'theirs.orders' });
    expect(await panel.field('target_table')).toMatchObject({
      value: null,
      isPersons: true,
      suggestion: { value: 'theirs.orders' },
    });
  });

  it('is not offered what was declined, however it is spelt', async () => {
    const panel = await personsPanel({ target_table: 'mine.orders' });
    for (const value of ['theirs.orders', 'other.orders']) {
      await panel.replies({ target_table: value });
      const { suggestion } = await panel.field('target_table');
      expect(suggestion).toMatchObject({ value });
      const choice = { fieldKey: 'target_table', suggestionId: suggestion?.suggestionId ?? '' };
      await dismissSuggestion(panel.services, panel.ref, choice);
    }
    await panel.replies({ target_table: ' THEIRS.orders.' });
    await panel.replies({ target_table: 'other.orders' });
    expect((await panel.field('target_table')).suggestion).toBeNull();
  });
});

describe("a person's list", () => {
  const suggested = async (panel: Awaited<ReturnType<typeof personsPanel>>) =>
    (await panel.field('constraints')).suggestion;

  it('is suggested as a whole', async () => {
    const panel = await personsPanel({ constraints: ['A', 'B'] });
    await panel.replies({ constraints: ['b.', 'C'] });
    expect(await panel.content('constraints')).toEqual(['A', 'B']);
    expect(await suggested(panel)).toMatchObject({ value: ['b.', 'C'] });
  });

  it.each([
    ['the same in another order', ['B', 'A']],
    ['the same with another case', ['a', 'b']],
    ['fewer, without a quote', ['A']],
    ['nothing', []],
  ])('is not suggested %s', async (_what, texts) => {
    const panel = await personsPanel({ constraints: ['A', 'B'] });
    await panel.replies({ constraints: texts });
    expect(await suggested(panel)).toBeNull();
  });

  it('is suggested to lose an item when the person is quoted for it, until that is declined', async () => {
    const panel = await personsPanel({ constraints: ['A', 'B'] });
    await panel.replies({ constraints: quoted(['B'], 'must be fast') });
    const suggestion = await suggested(panel);
    expect(suggestion).toMatchObject({ value: ['B'] });
    const suggestionId = suggestion?.suggestionId ?? '';
    await dismissSuggestion(panel.services, panel.ref, { fieldKey: 'constraints', suggestionId });
    await panel.replies({ constraints: quoted(['b'], 'must be fast') });
    expect(await suggested(panel)).toBeNull();
  });

  it('gets a removed item back as a suggestion at most, and not once it was declined', async () => {
    const panel = await personsPanel({ constraints: ['A', 'B'] });
    await editRequirements(panel.services, panel.ref, { patch: { constraints: ['B'] } });
    await panel.replies({ constraints: ['A', 'B'] });
    expect(await panel.content('constraints')).toEqual(['B']);
    const suggestion = await suggested(panel);
    expect(suggestion).toMatchObject({ value: ['A', 'B'] });
    const suggestionId = suggestion?.suggestionId ?? '';
    await dismissSuggestion(panel.services, panel.ref, { fieldKey: 'constraints', suggestionId });
    await panel.replies({ constraints: ['a', 'B'] });
    expect(await suggested(panel)).toBeNull();
    await panel.replies({ constraints: ['A', 'B', 'C'] });
    expect(await suggested(panel)).toMatchObject({ value: ['B', 'C'] });
  });

  it('that was handed back is filled again, without what was removed', async () => {
    const panel = await personsPanel({ constraints: ['A', 'B'] });
    await editRequirements(panel.services, panel.ref, { patch: { constraints: ['B'] } });
    await handBack(panel.services, panel.ref, { fieldKey: 'constraints' });
    await panel.replies({ constraints: ['A', 'B', 'C'] });
    expect(await panel.content('constraints')).toEqual(['B', 'C']);
  });
});

it('a suggestion that was used is the field of the person from then on', async () => {
  const panel = await personsPanel({ target_table: 'mine.orders' });
  await panel.replies({ target_table: 'theirs.orders' });
  const suggestionId = (await panel.field('target_table')).suggestion?.suggestionId ?? '';
  await acceptSuggestion(panel.services, panel.ref, { fieldKey: 'target_table', suggestionId });
  await panel.replies({ target_table: 'third.orders' });
  expect(await panel.field('target_table')).toMatchObject({
    value: 'theirs.orders',
    isPersons: true,
    suggestion: { value: 'third.orders' },
  });
});
