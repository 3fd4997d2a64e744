import { describe, expect, it } from 'vitest';
import { createPanelDriver } from '@/testing/panel-driver';
import { acceptSuggestion } from './accept-suggestion';
import { dismissSuggestion } from './dismiss-suggestion';
import { editRequirements } from './edit-requirements';

async function withSuggestion(quote: string | null) {
  const panel = await createPanelDriver();
  const { services, ref } = panel;
  await panel.says('Into raw.orders, please.');
  await editRequirements(services, ref, {
    patch: { target_table: 'mine', constraints: ['A', 'B'] },
  });
  await panel.replies({
    target_table: { value: 'raw.orders', quote, confidence: 0.8 },
    constraints: ['b', 'C'],
  });
  const idOf = async (key: string) => (await panel.field(key)).suggestion?.suggestionId ?? '';
  const choiceOf = async (fieldKey: string) => ({ fieldKey, suggestionId: await idOf(fieldKey) });
  return { ...panel, choiceOf };
}

describe('acceptSuggestion', () => {
  it.each([
    ['with a quote says that the person said it', 'raw.orders', 'stated'],
    ['without one is the person’s own choice', null, 'user'],
  ])('%s', async (_what, quote, source) => {
    const { services, ref, choiceOf, ...panel } = await withSuggestion(quote);
    await acceptSuggestion(services, ref, await choiceOf('target_table'));
    expect(await panel.field('target_table')).toMatchObject({
      value: 'raw.orders',
      source,
      confidence: 1,
      provenance: quote && { quote },
      isPersons: true,
      suggestion: null,
    });
  });

  it('replaces a list, keeps the ids of what stays and remembers what goes', async () => {
    const { services, ref, choiceOf, ...panel } = await withSuggestion(null);
    const before = await panel.field('constraints');
    await acceptSuggestion(services, ref, await choiceOf('constraints'));
    const after = await panel.field('constraints');
    if (before.kind !== 'list' || after.kind !== 'list') throw new Error('not lists');
    expect(after.items.map(({ text }) => text)).toEqual(['b', 'C']);
    expect(after.items[0]?.itemId).toBe(before.items[1]?.itemId);
    expect(after.removed).toEqual(['A']);
  });
});

describe('dismissSuggestion', () => {
  it('keeps the value and counts no revision', async () => {
    const { services, ref, choiceOf, ...panel } = await withSuggestion(null);
    const { revision } = await panel.state();
    const choice = await choiceOf('target_table');
    expect(await dismissSuggestion(services, ref, choice)).toEqual({ revision });
    expect(await panel.field('target_table')).toMatchObject({
      value: 'mine',
      suggestion: null,
      declined: ['raw.orders'],
    });
  });

  it('declines of a list what it would have added', async () => {
    const { services, ref, choiceOf, ...panel } = await withSuggestion(null);
    await dismissSuggestion(services, ref, await choiceOf('constraints'));
    expect(await panel.field('constraints')).toMatchObject({ declined: ['c'] });
    expect(await panel.content('constraints')).toEqual(['A', 'B']);
  });
});

it.each([
  ['accept', acceptSuggestion],
  ['dismiss', dismissSuggestion],
])('%s refuses a suggestion that is gone', async (_what, choose) => {
  const { services, ref, choiceOf, replies } = await withSuggestion(null);
  const older = await choiceOf('target_table');
  await replies({ target_table: 'newer.orders' });
  const newer = await choiceOf('target_table');
  const gone = { code: 'suggestion_not_found' };
  await expect(choose(services, ref, older)).rejects.toMatchObject(gone);
  await choose(services, ref, newer);
  await expect(choose(services, ref, newer)).rejects.toMatchObject(gone);
  const other = { ...newer, fieldKey: 'objective' };
  await expect(choose(services, ref, other)).rejects.toMatchObject(gone);
});
