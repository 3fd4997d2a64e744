import type { FieldKey, RequirementField } from '../requirement-template';

export const lintRuleIds = [
  'vague-words',
  'not-measurable',
  'table-shape',
  'unknown-table',
  'contradicts-aim',
  'says-the-same',
] as const;
export type LintRuleId = (typeof lintRuleIds)[number];

/** A remark beside a field; it never blocks. */
export interface Advice {
  fieldKey: FieldKey;
  /** The item of a list that it is about; `null` for a text. */
  itemIndex: number | null;
  ruleId: LintRuleId;
  /** One or two sentences for the person. */
  message: string;
  /** What «Ask the assistant to fix this» puts into the composer. */
  fixPrompt: string;
}

/** A text of the panel: a field's value, or one item of its list. */
export interface LintedText {
  field: RequirementField;
  itemIndex: number | null;
  text: string;
}

export interface LintOptions {
  /** Names of tables that exist; empty or missing: unknown, so nothing is said of a name. */
  knownTables?: readonly string[];
}

/** Looks at all texts of the panel, in its order, and says what could be better. Pure. */
export type LintRule = (texts: readonly LintedText[], options: LintOptions) => Advice[];

/** The advice of a rule on one text. */
export function adviceOn(
  { field, itemIndex }: LintedText,
  advice: Pick<Advice, 'ruleId' | 'message' | 'fixPrompt'>,
): Advice {
  return { fieldKey: field.key, itemIndex, ...advice };
}

/** How a text is named in a sentence: «Objective», «Success criterion 2». */
export function nameOfText({ field, itemIndex }: LintedText): string {
  if (itemIndex === null) return field.label;
  const name = `${field.itemLabel} ${itemIndex + 1}`;
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
