import { contentOf } from '@/core/requirements/field-content';
import type { FieldKey } from '@/core/requirements/requirement-template';
import type { Understanding } from './change';
import { chooseTable } from './choose-table';
import type { Reading } from './reading';
import type { Passage } from './source-text';

interface TableOptions {
  isOpen: (fieldKey: FieldKey | undefined) => boolean;
  /** Stretches of the message that were understood otherwise. */
  without: readonly Passage[];
}

/** The table that is written. One that is there already gives way only to one that is clearly the target. */
export function fillTable(reading: Reading, { isOpen, without }: TableOptions): Understanding {
  const field = reading.roles.table;
  const nothing = { changes: [], notes: [] };
  if (!field || !isOpen(field.key)) return nothing;
  const state = reading.requirements[field.key];
  const isFilled = state !== undefined && contentOf(state) !== null;
  const mentions = reading.mentions.filter(
    ({ start, role }) =>
      !without.some((passage) => start >= passage.start && start < passage.end) &&
      (!isFilled || role === 'target'),
  );
  const choice = chooseTable(mentions, { isWritten: reading.roles.isTableWritten });
  if (choice.kind === 'none') return nothing;
  if (choice.kind !== 'chosen') {
    const kind = choice.kind === 'several' ? 'several-tables' : 'only-sources';
    return { changes: [], notes: isFilled ? [] : [{ kind, names: choice.names }] };
  }
  const { mention, confidence } = choice;
  const quote = reading.source.quote(mention.start, mention.end);
  const set = { kind: 'set-text', fieldKey: field.key, value: mention.name } as const;
  return { changes: [{ ...set, quote, confidence }], notes: [] };
}
