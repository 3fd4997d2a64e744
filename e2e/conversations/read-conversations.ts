import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Conversation, conversationSchema } from './conversation';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** The conversations of this folder, by file name. */
export function readConversations(): Conversation[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .map((file) => conversationSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))));
}
