import { contentOf } from '@/core/requirements/field-content';
import type { FieldKey } from '@/core/requirements/requirement-template';
import type { Change } from './change';
import { fillDescription } from './fill-description';
import { fillTitle } from './fill-title';
import type { Reading } from './reading';
import type { Passage } from './source-text';
import type { WorkStatements } from './work-statements';

interface WorkOptions {
  /** A line that stands alone above the rest. */
  titleLine: Passage | null;
  /** What stands under the name of the description. */
  labelled: readonly Passage[];
  isOpen: (fieldKey: FieldKey | undefined) => boolean;
}

/** What is to be done, in the person's sentences, and a short title made of their words. */
export function fillWork(
  reading: Reading,
  statements: WorkStatements,
  { titleLine, labelled, isOpen }: WorkOptions,
): Change[] {
  const { work, title } = reading.roles;
  const state = title ? reading.requirements[title.key] : undefined;
  const isTitled = state !== undefined && contentOf(state) !== null;
  const passages = [...labelled, ...statements.work.map(({ passage }) => passage)];
  return [
    ...(work && isOpen(work.key) ? fillDescription(reading, work.key, statements) : []),
    ...(title && isOpen(title.key) && !isTitled
      ? fillTitle(reading, title.key, { work: passages, titleLine })
      : []),
  ];
}
