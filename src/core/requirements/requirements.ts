import { z } from 'zod';

/**
 * Where a value comes from: `user` typed it into the panel, `stated` stands in the person's own words (with a
 * quote that was checked), `inferred` is the model's conclusion.
 */
export const sourceSchema = z.enum(['user', 'stated', 'inferred']);
export type Source = z.infer<typeof sourceSchema>;

/** The words of the person that a value rests on. The quote was found in that message by `findQuote`. */
export const provenanceSchema = z.object({ messageId: z.string(), quote: z.string() });
export type Provenance = z.infer<typeof provenanceSchema>;

const suggestionOf = <Value extends z.ZodType>(value: Value) =>
  z.object({
    suggestionId: z.string(),
    value,
    confidence: z.number(),
    provenance: provenanceSchema.nullable(),
    /** The reply that made the suggestion. */
    messageId: z.string(),
  });

const common = {
  /** `null` while nobody has said anything about the field. */
  source: sourceSchema.nullable(),
  confidence: z.number(),
  provenance: provenanceSchema.nullable(),
  /** The person set it: no reply changes it any more, until it is handed back. */
  isPersons: z.boolean(),
};

export const textFieldStateSchema = z.object({
  kind: z.literal('text'),
  value: z.string().nullable(),
  ...common,
  suggestion: suggestionOf(z.string()).nullable(),
  /** Values of the model that the person declined or undid, normalised; they are not offered again. */
  declined: z.array(z.string()),
});
export type TextFieldState = z.infer<typeof textFieldStateSchema>;

export const listItemSchema = z.object({
  itemId: z.string(),
  text: z.string(),
  /** Who put this item there. */
  by: z.enum(['person', 'assistant']),
});
export type ListItem = z.infer<typeof listItemSchema>;

export const listFieldStateSchema = z.object({
  kind: z.literal('list'),
  items: z.array(listItemSchema),
  ...common,
  suggestion: suggestionOf(z.array(z.string())).nullable(),
  /** Items that the person declined in a suggestion or undid, normalised. */
  declined: z.array(z.string()),
  /** Items that the person removed, as they stood: told to the model, and back only as a suggestion. */
  removed: z.array(z.string()),
});
export type ListFieldState = z.infer<typeof listFieldStateSchema>;

export const fieldStateSchema = z.discriminatedUnion('kind', [
  textFieldStateSchema,
  listFieldStateSchema,
]);
export type FieldState = z.infer<typeof fieldStateSchema>;

/** The state of every field of the session's template, by key. */
export const requirementsSchema = z.record(z.string(), fieldStateSchema);
export type Requirements = z.infer<typeof requirementsSchema>;

/** What a field holds, without where it came from: a text, the texts of a list, or `null` for nothing. */
export type FieldValue = string | readonly string[] | null;
