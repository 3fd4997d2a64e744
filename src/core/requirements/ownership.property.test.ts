import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPanelDriver, type PanelDriver } from '@/testing/panel-driver';
import { isAppError } from '../errors';
import { reduceSession } from '../sessions/reduce-session';
import type { SessionState } from '../sessions/session';
import { sessionEventSchema } from '../sessions/session-event';
import { acceptSuggestion } from './accept-suggestion';
import { comparableText, textsBeyond } from './comparable-text';
import { dismissSuggestion } from './dismiss-suggestion';
import { editListItems } from './edit-list';
import { editRequirements } from './edit-requirements';
import { contentOf } from './field-content';
import { handBack } from './hand-back';
import { textsOf } from './list-items';
import type { ListOperation } from './list-operation';
import type { ListFieldState, TextFieldState } from './requirements';
import { restoreValue } from './restore-value';
import { undoReply } from './undo-reply';

const textKey = 'target_table';
const listKey = 'constraints';

const name = fc.constantFrom('raw.orders', 'Raw.Orders', 'sales');
const word = fc.constantFrom('By 6am', 'by 6am.', 'EU only', 'Fast', 'No copies');
const words = fc.uniqueArray(word, { maxLength: 4 });
const quote = fc.constantFrom(null, 'raw.orders', 'not there', 'by 6am');
const tab = fc.nat(1);
const nth = fc.nat(5);
const place = fc.constantFrom('first' as const, 'last' as const);

/** One thing that happens. Tabs act on what they saw last, which may be long ago. */
const step = fc.oneof(
  fc.record({ type: fc.constant('reply text'), value: fc.oneof(name, fc.constant('')), quote }),
  fc.record({ type: fc.constant('reply list'), value: words, quote }),
  fc.record({ type: fc.constant('look'), tab }),
  fc.record({ type: fc.constant('type'), tab, value: fc.option(name) }),
  fc.record({ type: fc.constant('replace list'), tab, value: words }),
  fc.record({ type: fc.constant('add'), tab, text: word, place }),
  fc.record({ type: fc.constant('reword'), tab, nth, text: word }),
  fc.record({ type: fc.constant('remove'), tab, nth }),
  fc.record({ type: fc.constant('move'), tab, nth, place }),
  fc.record({ type: fc.constant('undo'), nth: fc.nat(2) }),
  fc.record({ type: fc.constant('accept'), key: fc.constantFrom(textKey, listKey) }),
  fc.record({ type: fc.constant('dismiss'), key: fc.constantFrom(textKey, listKey) }),
  fc.record({ type: fc.constant('hand back'), key: fc.constantFrom(textKey, listKey) }),
  fc.record({ type: fc.constant('restore'), key: fc.constantFrom(textKey, listKey), nth }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** What the person may rely on, kept apart from the code under test. */
interface Claims {
  /** Content that the person set, until they hand the field back or set another; by field. */
  owned: Map<string, unknown>;
  /** Items that the person removed and did not put back. */
  removed: Set<string>;
  /** What the person declined, by field, until they hand it back. */
  declined: Map<string, Set<string>>;
  replies: string[];
  tabs: SessionState[];
}

function textIn({ requirements }: SessionState): TextFieldState {
  const field = requirements[textKey];
  if (field?.kind !== 'text') throw new Error('not a text');
  return field;
}

function listIn({ requirements }: SessionState): ListFieldState {
  const field = requirements[listKey];
  if (field?.kind !== 'list') throw new Error('not a list');
  return field;
}

const keysOf = (texts: readonly string[]) => texts.map(comparableText);

/** Does the step. `null`: it was refused, for a reason that the product states. */
async function act({ services, ref, replies }: PanelDriver, claims: Claims, step: Step) {
  const seen = claims.tabs['tab' in step ? step.tab : 0];
  if (!seen) throw new Error('no such tab');
  const items = listIn(seen).items;
  const item = 'nth' in step ? items[step.nth % Math.max(items.length, 1)] : undefined;
  const operate = (operation: ListOperation) =>
    editListItems(services, ref, { fieldKey: listKey, operation });
  const edit = (patch: Record<string, unknown>) =>
    editRequirements(services, ref, { patch, baseRevision: seen.revision, conflictWith: 'person' });
  const current = async () => (await services.sessions.load(ref))?.state;
  switch (step.type) {
    case 'reply text':
    case 'reply list': {
      const key = step.type === 'reply text' ? textKey : listKey;
      const said = { value: step.value, quote: step.quote, confidence: 0.9 };
      return claims.replies.push(await replies({ [key]: said }));
    }
    case 'look':
      return;
    case 'type':
      return edit({ [textKey]: step.value });
    case 'replace list':
      return edit({ [listKey]: step.value });
    case 'add': {
      const items = [{ itemId: services.newId(), text: step.text }];
      return operate({ type: 'add', items, place: step.place });
    }
    case 'reword':
      if (!item) return;
      return operate({ type: 'edit', itemId: item.itemId, text: step.text, baseText: item.text });
    case 'remove':
      return item && operate({ type: 'remove', itemId: item.itemId });
    case 'move':
      return item && operate({ type: 'move', itemId: item.itemId, place: step.place });
    case 'undo':
      return undoReply(services, ref, { messageId: claims.replies.at(-1 - step.nth) ?? 'none' });
    case 'accept':
    case 'dismiss': {
      const suggestion = (await current())?.requirements[step.key]?.suggestion;
      const choice = { fieldKey: step.key, suggestionId: suggestion?.suggestionId ?? 'none' };
      return (step.type === 'accept' ? acceptSuggestion : dismissSuggestion)(services, ref, choice);
    }
    case 'hand back':
      return handBack(services, ref, { fieldKey: step.key });
    case 'restore': {
      const revision = (await current())?.history[step.key]?.[step.nth]?.revision ?? -1;
      return restoreValue(services, ref, { fieldKey: step.key, revision });
    }
  }
}

const expectedRefusals = [
  'edit_conflict',
  'invalid_input',
  'nothing_to_undo',
  'suggestion_not_found',
];

async function isDone(doing: Promise<unknown>): Promise<boolean> {
  try {
    await doing;
    return true;
  } catch (error) {
    if (!isAppError(error)) throw error;
    expect(expectedRefusals).toContain(error.code);
    return false;
  }
}

function checkReply(before: SessionState, after: SessionState, { removed, declined }: Claims) {
  const suggested = textIn(after).suggestion;
  if (suggested && suggested.suggestionId !== textIn(before).suggestion?.suggestionId) {
    expect([...(declined.get(textKey) ?? [])]).not.toContain(comparableText(suggested.value));
    expect(comparableText(suggested.value)).not.toBe(comparableText(textIn(after).value ?? ''));
  }
  const texts = textsOf(listIn(after).items);
  const came = textsBeyond(texts, textsOf(listIn(before).items));
  for (const key of keysOf(came)) {
    expect([...removed, ...(declined.get(listKey) ?? [])]).not.toContain(key);
  }
  if (contentAt(after, textKey) !== contentAt(before, textKey)) {
    const said = comparableText(textIn(after).value ?? '');
    expect([...(declined.get(textKey) ?? [])]).not.toContain(said);
  }
  const list = listIn(after).suggestion;
  if (list && list.suggestionId !== listIn(before).suggestion?.suggestionId) {
    const offered = keysOf(textsBeyond(list.value, texts));
    for (const key of offered) expect([...(declined.get(listKey) ?? [])]).not.toContain(key);
  }
}

/** What a step that was done must have come to; then the claims follow it. */
function checkPersons(step: Step, before: SessionState, after: SessionState, claims: Claims) {
  const was = textsOf(listIn(before).items);
  const is = textsOf(listIn(after).items);
  const item = 'nth' in step && 'tab' in step ? seenItem(step, claims) : undefined;
  if (step.type === 'type') expect(contentOf(textIn(after))).toBe(step.value);
  if (step.type === 'replace list') expect(is).toEqual(step.value);
  if (step.type === 'add') expect([...is].sort()).toEqual([...was, step.text].sort());
  if (step.type === 'reword' && item) {
    expect(is).toContain(step.text);
    const now = listIn(before).items.find(({ itemId }) => itemId === item.itemId);
    if (now?.by === 'person') expect([item.text, step.text]).toContain(now.text);
  }
  if (step.type === 'remove' && item) {
    expect(listIn(after).items).toEqual(
      listIn(before).items.filter(({ itemId }) => itemId !== item.itemId),
    );
  }
  if (step.type === 'move') expect([...is].sort()).toEqual([...was].sort());

  if (step.type === 'accept')
    expect(contentAt(after, step.key)).toEqual(suggestedAt(before, step.key));
  if (step.type === 'restore') {
    const entry = before.history[step.key]?.[step.nth];
    expect(contentAt(after, step.key)).toEqual(entry?.content);
  }

  const key = keySetBy(step);
  if (key && after.requirements[key]?.isPersons) claims.owned.set(key, contentAt(after, key));
  if (step.type === 'hand back') claims.owned.delete(step.key);
  const isOwnReworded = step.type === 'reword' && item && isPersonsItem(before, item.itemId);
  const isByHand = step.type !== 'undo' && !isOwnReworded && listIn(after).isPersons;
  if (isByHand) for (const text of keysOf(textsBeyond(was, is))) claims.removed.add(text);
  for (const text of keysOf(is)) claims.removed.delete(text);
  if (step.type === 'hand back') claims.declined.delete(step.key);
  if (step.type === 'undo') followUndo(before, after, claims);
  if (step.type === 'dismiss') {
    const value = before.requirements[step.key]?.suggestion?.value ?? [];
    const texts = typeof value === 'string' ? [value] : textsBeyond(value, was);
    const declined = claims.declined.get(step.key) ?? new Set();
    claims.declined.set(step.key, new Set([...declined, ...keysOf(texts)]));
  }
}

/** What an undo gives up counts as declined; what it brings back does not. */
function followUndo(before: SessionState, after: SessionState, { declined }: Claims) {
  const isUndo = Object.entries(after.receipts).some(
    ([id, { isUndone }]) => isUndone && before.receipts[id]?.isUndone === false,
  );
  for (const key of [textKey, listKey]) {
    const texts = [contentAt(after, key) ?? []].flat();
    const gone = isUndo ? textsBeyond([contentAt(before, key) ?? []].flat(), texts) : [];
    const known = [...(declined.get(key) ?? []), ...keysOf(gone)];
    declined.set(key, new Set(known.filter((text) => !keysOf(texts).includes(text))));
  }
}

function isPersonsItem(state: SessionState, itemId: string): boolean {
  return listIn(state).items.some((item) => item.itemId === itemId && item.by === 'person');
}

function seenItem(step: { nth: number; tab: number }, { tabs }: Claims) {
  const seen = tabs[step.tab];
  const items = seen ? listIn(seen).items : [];
  return items[step.nth % Math.max(items.length, 1)];
}

/** The field that a step makes the person's. */
function keySetBy(step: Step): string | null {
  if (step.type === 'accept' || step.type === 'restore') return step.key;
  if (step.type === 'type') return textKey;
  return listSteps.includes(step.type) ? listKey : null;
}
const listSteps: readonly Step['type'][] = ['replace list', 'add', 'reword', 'remove', 'move'];

function contentAt({ requirements }: SessionState, key: string) {
  const field = requirements[key];
  return field ? contentOf(field) : null;
}

function suggestedAt({ requirements }: SessionState, key: string) {
  return requirements[key]?.suggestion?.value;
}

describe('whatever happens, in whatever order, from two tabs', () => {
  it('what the person set stays, what they removed stays away, and every follower sees the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40, size: 'max' }), async (steps) => {
        const panel = await createPanelDriver();
        await panel.says('Clean raw.orders by 6am');
        const start = await panel.state();
        const claims: Claims = {
          owned: new Map(),
          removed: new Set(),
          declined: new Map(),
          replies: [],
          tabs: [start, start],
        };
        for (const step of steps) {
          const before = await panel.state();
          const done = await isDone(act(panel, claims, step));
          const after = await panel.state();
          if (!done) expect(after).toEqual(before);
          if (step.type.startsWith('reply')) checkReply(before, after, claims);
          else if (done && step.type !== 'look') checkPersons(step, before, after, claims);
          if (done) checkNothingUnseen(step, before, after, claims);
          for (const [key, content] of claims.owned) {
            expect(after.requirements[key]).toMatchObject({ isPersons: true });
            expect(contentAt(after, key)).toEqual(content);
          }
          if (step.type === 'look') claims.tabs[step.tab] = after;
        }
        await checkFold(panel);
      }),
      { numRuns: 1_000 },
    );
  });
});

/** An edit from an old view may replace what a person set since only if it asks for the same. */
function checkNothingUnseen(step: Step, before: SessionState, after: SessionState, claims: Claims) {
  if (step.type !== 'type' && step.type !== 'replace list') return;
  const key = step.type === 'type' ? textKey : listKey;
  const last = before.fieldRevisions[key];
  const seenRevision = claims.tabs[step.tab]?.revision ?? 0;
  if (last?.by !== 'person' || last.revision <= seenRevision) return;
  expect(contentAt(after, key)).toEqual(contentAt(before, key));
}

/** The log, sent as JSON and folded from its beginning, is the session that the store has. */
async function checkFold({ services, ref, state }: PanelDriver) {
  const read = await services.sessions.read(ref, 0, 100_000);
  if (read.status !== 'read') throw new Error(read.status);
  const folded = read.events.reduce<SessionState | null>((session, logged) => {
    const event = sessionEventSchema.parse(JSON.parse(JSON.stringify(logged.event)));
    return reduceSession(session, { ...logged, event });
  }, null);
  expect(folded).toEqual(await state());
}
