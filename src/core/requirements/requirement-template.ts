/** Key of a field as it stands in the model's reply, in REST and in the log: snake_case. */
export type FieldKey = string;

export type FieldKind = 'text' | 'list';

/** One field of a template: all that the panel, the prompt, the schemas and the task page need to know. */
export interface RequirementField {
  readonly key: FieldKey;
  /** Name on the page and in the export: «Target table». */
  readonly label: string;
  /** Name of one item of a list, in lower case: «success criterion». Equal to the label for texts. */
  readonly itemLabel: string;
  readonly kind: FieldKind;
  readonly isRequired: boolean;
  /** One sentence that tells the person and the model what belongs here. */
  readonly hint: string;
  readonly example: string;
  /** Longest text, or longest item of a list, in UTF-16 code units. */
  readonly maxLength: number;
  /** What the value names, where code treats it specially: the task's title, or a table of the warehouse. */
  readonly role?: 'title' | 'table';
  /**
   * What the value is for, where advice depends on it: what is wanted, how one sees that it worked (to be
   * measurable), or a limit that must be kept.
   */
  readonly purpose?: 'aim' | 'outcome' | 'limit';
  /** Whether the text usually has several lines. */
  readonly isLong?: boolean;
}

/** A form of task. Exactly one of its fields has the role `title`; it is a required text. */
export interface RequirementTemplate {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly fields: readonly RequirementField[];
}

/** Most items that a list field holds. */
export const maxListItems = 50;
