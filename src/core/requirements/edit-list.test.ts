import { describe, expect, it } from 'vitest';
import { createPanelDriver, type PanelDriver } from '@/testing/panel-driver';
import { eventsOf } from '@/testing/session-log';
import { editListItems } from './edit-list';
import { editRequirements } from './edit-requirements';
import type { ListOperation } from './list-operation';
import type { ListFieldState } from './requirements';

const fieldKey = 'constraints';

/** A list a, b, c of the person's, with the texts A, B, C. */
async function listOfPerson() {
  const panel = await createPanelDriver();
  const items = ['A', 'B', 'C'].map((text) => ({ itemId: text.toLowerCase(), text }));
  await edit(panel, { type: 'add', items, place: 'last' });
  return panel;
}

function edit({ services, ref }: PanelDriver, operation: ListOperation) {
  return editListItems(services, ref, { fieldKey, operation });
}

async function listIn(panel: PanelDriver): Promise<ListFieldState> {
  const field = await panel.field(fieldKey);
  if (field.kind !== 'list') throw new Error('not a list');
  return field;
}

describe('editListItems', () => {
  it.each<[string, ListOperation, string[]]>([
    ['adds at the end', add('last', 'X'), ['A', 'B', 'C', 'X']],
    ['adds at the beginning', add('first', 'X'), ['X', 'A', 'B', 'C']],
    ['adds pasted lines in place', add({ after: 'a' }, 'X', ' ', 'Y'), ['A', 'X', 'Y', 'B', 'C']],
    ['adds at the end after one that is gone', add({ after: 'z' }, 'X'), ['A', 'B', 'C', 'X']],
    ['edits', { type: 'edit', itemId: 'b', text: 'B2', baseText: 'B' }, ['A', 'B2', 'C']],
    ['edits to nothing', { type: 'edit', itemId: 'b', text: ' ', baseText: null }, ['A', 'C']],
    ['removes', { type: 'remove', itemId: 'a' }, ['B', 'C']],
    ['moves up', { type: 'move', itemId: 'c', place: 'first' }, ['C', 'A', 'B']],
    ['moves down', { type: 'move', itemId: 'a', place: { after: 'b' } }, ['B', 'A', 'C']],
    ['moves to the end', { type: 'move', itemId: 'a', place: 'last' }, ['B', 'C', 'A']],
  ])('%s', async (_what, operation, expected) => {
    const panel = await listOfPerson();
    expect(await edit(panel, operation)).toEqual({ revision: 2 });
    expect(await panel.content(fieldKey)).toEqual(expected);
  });

  it.each<[string, ListOperation]>([
    [
      'an id that is there',
      { type: 'add', items: [{ itemId: 'a', text: 'Again' }], place: 'last' },
    ],
    ['the same text', { type: 'edit', itemId: 'a', text: 'A', baseText: 'A' }],
    ['blank for one that is gone', { type: 'edit', itemId: 'z', text: '', baseText: null }],
    ['removing one that is gone', { type: 'remove', itemId: 'z' }],
    ['moving one that is gone', { type: 'move', itemId: 'z', place: 'first' }],
    ['moving one behind its neighbour', { type: 'move', itemId: 'b', place: { after: 'a' } }],
  ])('changes nothing: %s', async (_what, operation) => {
    const panel = await listOfPerson();
    const before = await eventsOf(panel.services, panel.ref);
    expect(await edit(panel, operation)).toEqual({ revision: 1 });
    expect(await eventsOf(panel.services, panel.ref)).toEqual(before);
  });

  it('leaves a list the assistant’s when nothing came of the operation', async () => {
    const panel = await createPanelDriver();
    await panel.replies({ [fieldKey]: ['A'] });
    await edit(panel, { type: 'remove', itemId: 'z' });
    expect(await listIn(panel)).toMatchObject({ isPersons: false });
    await edit(panel, add('last', 'X'));
    expect(await listIn(panel)).toMatchObject({ isPersons: true, source: 'user', confidence: 1 });
  });

  it('remembers what was removed, and what of the assistant’s was reworded', async () => {
    const panel = await createPanelDriver();
    await panel.replies({ [fieldKey]: ['A', 'B'] });
    const [a, b] = (await listIn(panel)).items;
    await edit(panel, { type: 'edit', itemId: a?.itemId ?? '', text: 'A2', baseText: 'A' });
    await edit(panel, { type: 'edit', itemId: a?.itemId ?? '', text: 'A23', baseText: 'A2' });
    await edit(panel, { type: 'remove', itemId: b?.itemId ?? '' });
    expect((await listIn(panel)).removed).toEqual(['A', 'B']);
    await edit(panel, add('last', 'b'));
    expect((await listIn(panel)).removed).toEqual(['A']);
  });

  it('refuses what does not fit and a field that is no list', async () => {
    const panel = await listOfPerson();
    const many = Array.from({ length: 48 }, (_, index) => `${index}`);
    const faults: [ListOperation, string][] = [
      [add('last', ...many), 'Constraints may have up to 50 items.'],
      [add('first', 'x'.repeat(1_001)), 'Constraints, item 1, may have up to 1,000 characters.'],
    ];
    for (const [operation, issue] of faults) {
      await expect(edit(panel, operation)).rejects.toMatchObject({
        code: 'invalid_input',
        details: { issues: [issue] },
      });
    }
    const { services, ref } = panel;
    for (const key of ['objective', 'nothing']) {
      const other = editListItems(services, ref, { fieldKey: key, operation: add('last', 'X') });
      await expect(other).rejects.toMatchObject({ code: 'invalid_input' });
    }
    expect(await panel.content(fieldKey)).toEqual(['A', 'B', 'C']);
  });
});

describe('two tabs', () => {
  it('both add, at the same moment', async () => {
    const panel = await listOfPerson();
    await Promise.all([edit(panel, add('last', 'X')), edit(panel, add('last', 'Y'))]);
    const texts = await panel.content(fieldKey);
    expect(texts).toHaveLength(5);
    expect(texts).toEqual(expect.arrayContaining(['A', 'B', 'C', 'X', 'Y']));
  });

  it('that reword the same item see both lists', async () => {
    const panel = await listOfPerson();
    await edit(panel, { type: 'edit', itemId: 'b', text: 'One', baseText: 'B' });
    const late = edit(panel, { type: 'edit', itemId: 'b', text: 'Two', baseText: 'B' });
    await expect(late).rejects.toMatchObject({
      code: 'edit_conflict',
      details: {
        conflicts: { [fieldKey]: { yours: ['A', 'Two', 'C'], current: ['A', 'One', 'C'] } },
      },
    });
    expect(await panel.content(fieldKey)).toEqual(['A', 'One', 'C']);
  });

  it('of which one removes what the other rewords: the text is shown, not lost', async () => {
    const panel = await listOfPerson();
    await edit(panel, { type: 'remove', itemId: 'b' });
    const late = edit(panel, { type: 'edit', itemId: 'b', text: 'Two', baseText: 'B' });
    await expect(late).rejects.toMatchObject({
      code: 'edit_conflict',
      details: { conflicts: { [fieldKey]: { yours: ['A', 'C', 'Two'], current: ['A', 'C'] } } },
    });
  });

  it('a retry of an edit that was done is no conflict', async () => {
    const panel = await listOfPerson();
    const operation = { type: 'edit', itemId: 'b', text: 'B2', baseText: 'B' } as const;
    await edit(panel, operation);
    expect(await edit(panel, operation)).toEqual({ revision: 2 });
  });
});

it('a text for an item that a reply replaced meanwhile is added', async () => {
  const panel = await createPanelDriver();
  await panel.replies({ [fieldKey]: ['Fast'] });
  const [item] = (await listIn(panel)).items;
  await panel.replies({ [fieldKey]: ['Under 5 minutes', 'By 6am'] });
  const itemId = item?.itemId ?? '';
  await edit(panel, { type: 'edit', itemId, text: 'Really fast', baseText: 'Fast' });
  expect(await panel.content(fieldKey)).toEqual(['Under 5 minutes', 'By 6am', 'Really fast']);
});

it('the other interfaces replace whole lists and keep the ids of what stays', async () => {
  const panel = await listOfPerson();
  await editRequirements(panel.services, panel.ref, { patch: { [fieldKey]: ['C', 'A'] } });
  expect((await listIn(panel)).items.map(({ itemId }) => itemId)).toEqual(['c', 'a']);
});

function add(place: Extract<ListOperation, { type: 'add' }>['place'], ...texts: string[]) {
  const items = texts.map((text) => ({ itemId: `new-${text}`, text }));
  return { type: 'add', items, place } as const;
}
