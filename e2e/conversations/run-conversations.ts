import { parseArgs } from 'node:util';
import { runTaskwright } from '../fixtures/taskwright';
import type { Conversation } from './conversation';
import type { ConversationHost } from './conversation-host';
import { type PlayedConversation, playConversation } from './play-conversation';
import { readConversations } from './read-conversations';
import { createRestHost } from './rest-host';

// Plays every conversation through the running product, over REST and SSE, and creates its task.
//   npm run demo:conversations                              starts the product itself, with the demo model
//   npm run demo:conversations -- --url http://localhost:3000

const { values } = parseArgs({ options: { url: { type: 'string' } } });

type TimedConversation = PlayedConversation & { ms: number };

async function play(
  host: ConversationHost,
  conversation: Conversation,
): Promise<TimedConversation> {
  const start = performance.now();
  const played = await playConversation(host, conversation).catch((error: unknown) => ({
    name: conversation.name,
    turns: conversation.steps.length,
    fieldsRight: 0,
    fieldsExpected: Object.keys(conversation.expect).length,
    faults: [error instanceof Error ? error.message : String(error)],
  }));
  return { ...played, ms: performance.now() - start };
}

function printRow(cells: readonly string[]): void {
  const [name = '', turns = '', fields = '', time = '', result = ''] = cells;
  console.log(
    `${name.padEnd(36)} ${turns.padStart(5)} ${fields.padStart(7)} ${time.padStart(9)}  ${result}`,
  );
}

async function playAll(url: string): Promise<number> {
  const host = createRestHost(url);
  const played: TimedConversation[] = [];
  printRow(['conversation', 'turns', 'fields', 'time']);
  for (const conversation of readConversations()) {
    const result = await play(host, conversation);
    played.push(result);
    const fields = `${result.fieldsRight}/${result.fieldsExpected}`;
    const isRight = result.faults.length === 0;
    printRow([
      result.name,
      `${result.turns}`,
      fields,
      `${Math.round(result.ms)} ms`,
      isRight ? 'ok' : 'FAIL',
    ]);
    for (const fault of result.faults) console.log(`    ${fault}`);
  }
  const wrong = played.filter(({ faults }) => faults.length > 0).length;
  const fieldsRight = played.reduce((sum, one) => sum + one.fieldsRight, 0);
  const fieldsExpected = played.reduce((sum, one) => sum + one.fieldsExpected, 0);
  console.log(
    `\n${played.length - wrong} of ${played.length} conversations and ${fieldsRight} of ${fieldsExpected} fields as expected`,
  );
  return wrong;
}

if (values.url) {
  process.exitCode = (await playAll(values.url)) > 0 ? 1 : 0;
} else {
  await using product = await runTaskwright({ DEMO_PACE_MS: '0', SENDS_PER_MINUTE: '100000' });
  process.exitCode = (await playAll(product.url)) > 0 ? 1 : 0;
}
