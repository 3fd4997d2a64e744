import { EventSourceParserStream } from 'eventsource-parser/stream';
import { z } from 'zod';
import { type Values, valuesSchema } from './conversation';
import type { ConversationHost, OpenConversation } from './conversation-host';

const fieldSchema = z.looseObject({
  value: z.union([z.string(), z.array(z.string())]).nullable(),
  suggestion: z.looseObject({ value: z.union([z.string(), z.array(z.string())]) }).nullable(),
});
const requirementsSchema = z.record(
  z.string(),
  z.union([fieldSchema, z.null(), z.number(), z.boolean()]),
);
const createdSchema = z.looseObject({ session_id: z.string() });
const sessionSchema = z.looseObject({
  messages: z.array(z.looseObject({ role: z.string(), content: z.string() })),
  current_requirements: requirementsSchema.nullable(),
});
const createdTaskSchema = z.looseObject({ task_id: z.string(), redirect_url: z.string() });
const taskSchema = z.looseObject({ requirements: requirementsSchema });
const eventSchema = z.looseObject({
  type: z.string(),
  content: z.unknown(),
  done: z.boolean().optional(),
});

/** Plays conversations over REST and SSE, as any other client would. */
export function createRestHost(url: string): ConversationHost {
  return {
    open: async (templateId) => {
      const started = await send(url, '/api/chat/sessions', {
        body: templateId === null ? {} : { template_id: templateId },
      });
      const { session_id } = createdSchema.parse(await started.json());
      const cookie = started.headers
        .getSetCookie()
        .map((line) => line.split(';')[0])
        .join('; ');
      return openSession({ url, cookie, path: `/api/chat/sessions/${session_id}` });
    },
  };
}

interface Place {
  url: string;
  cookie: string;
  path: string;
}

function openSession({ url, cookie, path }: Place): OpenConversation {
  const load = async () => sessionSchema.parse(await (await send(url, path, { cookie })).json());
  return {
    say: async (message) => {
      const answer = await send(url, `${path}/messages`, { cookie, body: { message } });
      const streamed = await readReply(answer);
      const { messages } = await load();
      return { streamed, stored: messages.at(-1)?.content ?? '' };
    },
    edit: async (values) => {
      await send(url, `${path}/requirements`, { cookie, body: values, method: 'PATCH' });
    },
    read: async () => {
      const { current_requirements: requirements } = await load();
      return { values: valuesOf(requirements), suggestions: suggestionsOf(requirements) };
    },
    createTask: async () => {
      const created = await send(url, `${path}/create-task`, { cookie, body: {} });
      const { task_id, redirect_url } = createdTaskSchema.parse(await created.json());
      if (redirect_url !== `/tasks/${task_id}`) throw new Error(`odd address ${redirect_url}`);
      const task = await send(url, `/api/tasks/${task_id}`, { cookie });
      return valuesOf(taskSchema.parse(await task.json()).requirements);
    },
  };
}

/** The pieces of `content`, joined; throws when the stream does not end as a whole reply does. */
async function readReply(answer: Response): Promise<string> {
  const stream = answer.body
    ?.pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream());
  let streamed = '';
  let last: unknown = null;
  for await (const { data } of stream ?? []) {
    const event = eventSchema.parse(JSON.parse(data));
    last = event;
    if (event.type === 'content' && typeof event.content === 'string') streamed += event.content;
  }
  const end = eventSchema.parse(last);
  if (end.type !== 'requirements' || end.done !== true) {
    throw new Error(`the reply ended with ${JSON.stringify(end)}`);
  }
  return streamed;
}

interface Call {
  cookie?: string;
  body?: unknown;
  method?: string;
}

async function send(url: string, path: string, { cookie, body, method }: Call): Promise<Response> {
  const answer = await fetch(new URL(path, url), {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(cookie && { cookie }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

type Requirements = z.infer<typeof requirementsSchema> | null;

function valuesOf(requirements: Requirements): Values {
  return pick(requirements, (field) => field.value);
}

function suggestionsOf(requirements: Requirements): Values {
  return pick(requirements, (field) => field.suggestion?.value ?? null);
}

function pick(requirements: Requirements, value: (field: z.infer<typeof fieldSchema>) => unknown) {
  const fields = Object.entries(requirements ?? {}).flatMap(([key, field]) =>
    typeof field === 'object' && field !== null ? [[key, value(field)] as const] : [],
  );
  return valuesSchema.parse(Object.fromEntries(fields));
}
