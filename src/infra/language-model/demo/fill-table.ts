import { contentOf } from '@/core/requirements/field-content';
import type { Understanding } from './change';
import { chooseTable } from './choose-table';
import type { Reading } from './reading';
import type { Passage } from './source-text';

/** The table that is written. One that is there already gives way only to one that is clearly the target. */
export function fillTable(reading: Reading, without: readonly Passage[]): Understanding {
  const field = reading.roles.table;
  if (!field) return { changes: [], notes: [] };
  const state = reading.requirements[field.key];
  const isFilled = state !== undefined && contentOf(state) !== null;
  const mentions = reading.mentions.filter(
    ({ start, role }) =>
      !without.some((passage) => start >= passage.start && start < passage.end) &&
      (!isFilled || role === 'target'),
  );
  const choice = chooseTable(mentions);
  if (choice.kind === 'several') {
    return { changes: [], notes: [{ kind: 'several-tables', names: choice.names }] };
  }
  if (choice.kind === 'only-sources') {
    return { changes: [], notes: [{ kind: 'only-sources', names: choice.names }] };
  }
  if (choice.kind === 'none') return { changes: [], notes: [] };
  const { mention, confidence } = choice;
  const quote = reading.source.quote(mention.start, mention.end);
  return {
    changes: [{ kind: 'set-text', fieldKey: field.key, value: mention.name, quote, confidence }],
    notes: [],
  };
}
