import type { Receipt } from '../sessions/session';
import { contentOf, hasSameContent } from './field-content';
import type { RequirementField, RequirementTemplate } from './requirement-template';
import type { FieldState, ListFieldState } from './requirements';

/**
 * What a reply changed, in one line: «Updated Objective, added 2 success criteria». It begins with «Updated»
 * whatever happened. `null` when the reply changed the content of no field.
 */
export function describeReceipt(
  { fields: templateFields }: Pick<RequirementTemplate, 'fields'>,
  { fields }: Pick<Receipt, 'fields'>,
): string | null {
  const changes = templateFields.flatMap((field): FieldChange[] => {
    const change = fields[field.key];
    return change && !hasSameContent(change.before, change.after) ? [{ field, ...change }] : [];
  });
  const isWritten = ({ after }: FieldChange) => after.kind === 'text' && contentOf(after) !== null;
  const written = changes.filter(isWritten);
  const others = changes.filter((change) => !isWritten(change));
  if (written.length > 0) {
    const labels = written.map(({ field }) => field.label);
    return [`Updated ${enumerate(labels)}`, ...others.flatMap(clausesOf)].join(', ');
  }
  const [first, ...rest] = others;
  if (!first) return null;
  const opening = `Updated ${first.field.label}: ${summaryOf(first)}`;
  return [opening, ...rest.flatMap(clausesOf)].join(', ');
}

interface FieldChange {
  field: RequirementField;
  before: FieldState;
  after: FieldState;
}

/** What happened to a field, told on its own: «added 2 success criteria», «cleared Target table». */
function clausesOf({ field, before, after }: FieldChange): string[] {
  const counts = listCounts(before, after);
  if (!counts || contentOf(after) === null) return [`cleared ${field.label}`];
  const told = counts.map(([verb, count]) => `${verb} ${count} ${nameOf(field, count)}`);
  return told.length > 0 ? told : [`reordered ${inSentence(field.label)}`];
}

/** The same after the field's name: «2 added, 1 removed», «cleared». */
function summaryOf({ before, after }: FieldChange): string {
  const counts = listCounts(before, after);
  if (!counts || contentOf(after) === null) return 'cleared';
  return counts.map(([verb, count]) => `${count} ${verb}`).join(', ') || 'reordered';
}

/** One that went for one that came counts as changed. `null`: not a list. */
function listCounts(before: FieldState, after: FieldState): [verb: string, count: number][] | null {
  if (before.kind !== 'list' || after.kind !== 'list') return null;
  const came = countBeyond(after, before);
  const went = countBeyond(before, after);
  const reworded = after.items.filter(({ itemId, text }) =>
    before.items.some((item) => item.itemId === itemId && item.text !== text),
  ).length;
  const swapped = Math.min(came, went);
  const counts: [string, number][] = [
    ['added', came - swapped],
    ['changed', swapped + reworded],
    ['removed', went - swapped],
  ];
  return counts.filter(([, count]) => count > 0);
}

function countBeyond({ items }: ListFieldState, other: ListFieldState): number {
  const known = new Set(other.items.map(({ itemId }) => itemId));
  return items.filter(({ itemId }) => !known.has(itemId)).length;
}

function nameOf({ label, itemLabel }: RequirementField, count: number): string {
  return count === 1 ? itemLabel : inSentence(label);
}

function inSentence(label: string): string {
  return label.slice(0, 1).toLowerCase() + label.slice(1);
}

function enumerate(labels: readonly string[]): string {
  const last = labels.at(-1) ?? '';
  return labels.length < 2 ? last : `${labels.slice(0, -1).join(', ')} and ${last}`;
}
