import { z } from 'zod';

const itemId = z.string().min(1).max(64);

/** Where an item goes. After an item that is gone: to the end. */
const placeSchema = z.union([z.enum(['first', 'last']), z.strictObject({ after: itemId })]);
export type ItemPlace = z.infer<typeof placeSchema>;

/** What a person does to a list, by item, so that what two tabs do to different items can both be done. */
export const listOperationSchema = z.discriminatedUnion('type', [
  /** One or, from a paste, several items. Ids are chosen by the client; one that is there is not added again. */
  z.strictObject({
    type: z.literal('add'),
    items: z.array(z.strictObject({ itemId, text: z.string() })),
    place: placeSchema,
  }),
  /** `baseText` is the text that the edit was made on; `null`: any. A blank text removes the item. */
  z.strictObject({
    type: z.literal('edit'),
    itemId,
    text: z.string(),
    baseText: z.string().nullable(),
  }),
  z.strictObject({ type: z.literal('remove'), itemId }),
  z.strictObject({ type: z.literal('move'), itemId, place: placeSchema }),
]);
export type ListOperation = z.infer<typeof listOperationSchema>;
