import { createHash } from 'node:crypto';
import { ErrorReply } from 'redis';
import type { RedisConnection } from './redis-connection';
import type { RedisClient } from './redis-link';

/** A Lua script, which Redis runs as one step. */
export interface RedisScript {
  source: string;
  sha1: string;
}

export interface ScriptCall {
  keys: readonly string[];
  /** Facts for the script; `undefined` ones are absent. */
  given: Readonly<Record<string, unknown>>;
  /** Texts that the script passes on as they are. */
  values?: readonly string[];
}

export interface ScriptAnswer {
  status: string;
  values: readonly string[];
  /** The run of the server that answered. */
  epoch: string;
}

/**
 * A script that sees `KEYS`, the facts it was `given`, which `attempt` this is, and the values as `ARGV[3]` and
 * following. It returns what `answer(status, facts, texts)` makes: its first key first, so that a mix-up is noticed.
 */
export function defineScript(body: string): RedisScript {
  const source = `
local given, attempt = cjson.decode(ARGV[1]), tonumber(ARGV[2])
local function answer(status, facts, texts)
  local reply = { KEYS[1], status }
  for _, list in ipairs({ facts or {}, texts or {} }) do
    for _, text in ipairs(list) do reply[#reply + 1] = text end
  end
  return reply
end
${body}`;
  return { source, sha1: createHash('sha1').update(source).digest('hex') };
}

/** @throws AppError `store_unavailable`. */
export async function runScript(
  connection: RedisConnection,
  script: RedisScript,
  { keys, given, values = [] }: ScriptCall,
): Promise<ScriptAnswer> {
  const facts = JSON.stringify(given);
  const { value, epoch } = await connection.run(async (client, attempt) => {
    const args = [String(keys.length), ...keys, facts, String(attempt), ...values];
    const [key, status, ...rest] = textsIn(await evaluate(client, script, args));
    if (key !== keys[0] || status === undefined) throw new Error('an answer to another question');
    return { status, values: rest };
  });
  return { ...value, epoch };
}

async function evaluate(client: RedisClient, { source, sha1 }: RedisScript, args: string[]) {
  try {
    return await client.sendCommand<unknown>(['EVALSHA', sha1, ...args]);
  } catch (error) {
    const isUnknown = error instanceof ErrorReply && error.message.startsWith('NOSCRIPT');
    if (!isUnknown) throw error;
    return client.sendCommand<unknown>(['EVAL', source, ...args]);
  }
}

function textsIn(reply: unknown): string[] {
  return Array.isArray(reply) ? reply.map(String) : [];
}
