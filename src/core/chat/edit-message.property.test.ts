import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPanelDriver, type PanelDriver, type SaidOfField } from '@/testing/panel-driver';
import { createSteppedModel } from '@/testing/stepped-model';
import { editRequirements } from '../requirements/edit-requirements';
import type { FieldState, Requirements } from '../requirements/requirements';
import { editMessage } from './edit-message';

const keys = ['task_name', 'objective', 'constraints'] as const;
const word = fc.constantFrom('Orders', 'orders', 'Sales', 'By 6am');
const words = fc.uniqueArray(word, { maxLength: 3 });
const said = fc.record({
  quote: fc.constantFrom(null, 'orders', 'by 6am', 'nowhere'),
  confidence: fc.constantFrom(0.3, 0.9),
});
const turn = fc.record({
  message: fc.constantFrom('About orders', 'Done by 6AM', 'Hm'),
  texts: fc.record(
    { task_name: fc.constantFrom('Orders', 'Sales', ''), objective: word },
    { requiredKeys: [] },
  ),
  list: fc.option(words),
  how: said,
  /** What the person sets after the turn. */
  edit: fc.option(
    fc.oneof(
      fc.record({ task_name: fc.option(word) }),
      fc.record({ objective: word }),
      fc.record({ constraints: words }),
    ),
    { freq: 4 },
  ),
});
type Turn = typeof turn extends fc.Arbitrary<infer Value> ? Value : never;

async function play(panel: PanelDriver, { message, texts, list, how }: Turn): Promise<string> {
  const messageId = await panel.says(message);
  const values = Object.entries({ ...texts, ...(list && { constraints: list }) });
  const fields = values.map(([key, value]): [string, SaidOfField] => [key, { value, ...how }]);
  await panel.replies(Object.fromEntries(fields));
  return messageId;
}

/** What can be compared between two sessions: ids differ, and so do the person's own fields. */
function comparable(requirements: Requirements, ofPerson: ReadonlySet<string>) {
  const plain = (field: FieldState) => ({
    ...field,
    ...(field.kind === 'list' && { items: field.items.map(({ text }) => text) }),
    provenance: field.provenance?.quote,
  });
  const compared = keys.filter((key) => !ofPerson.has(key));
  return compared.map((key) => requirements[key] && plain(requirements[key]));
}

it('after an edited message the panel is that of a new session with the edited history, and the person’s fields', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(turn, { minLength: 1, maxLength: 6, size: 'max' }),
      fc.nat(5),
      async (turns, nth) => {
        const panel = await createPanelDriver({ assistant: createSteppedModel() });
        const edited = nth % turns.length;
        const messageIds: string[] = [];
        for (const step of turns) {
          messageIds.push(await play(panel, step));
          if (step.edit) await editRequirements(panel.services, panel.ref, { patch: step.edit });
        }
        const before = await panel.state();
        const messageId = messageIds[edited] ?? '';
        await editMessage(panel.services, panel.ref, { messageId, content: 'Otherwise' });
        const after = await panel.state();

        const fresh = await createPanelDriver();
        for (const step of turns.slice(0, edited)) await play(fresh, step);

        const ofPerson = new Set(keys.filter((key) => before.requirements[key]?.isPersons));
        for (const key of ofPerson) {
          const { suggestion: _before, ...kept } = before.requirements[key] ?? {};
          expect(after.requirements[key]).toMatchObject(kept);
        }
        const expected = (await fresh.state()).requirements;
        expect(comparable(after.requirements, ofPerson)).toEqual(comparable(expected, ofPerson));
        const goneIds = before.messages.slice(2 * edited).map((message) => message.messageId);
        expect(goneIds.filter((id) => JSON.stringify(after.requirements).includes(id))).toEqual([]);
      },
    ),
    { numRuns: 500 },
  );
});
