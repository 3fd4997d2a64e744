/** A conversation over REST: npx tsx examples/client.ts "what you need". BASE_URL names the server. */
import process from 'node:process';

const base = `${process.env.BASE_URL ?? 'http://127.0.0.1:3000'}/api/chat/sessions`;
const message = process.argv[2] ?? 'Deduplicate raw.orders nightly so that finance trusts it.';
let cookie = ''; // says who you are

async function call(path: string, method: string, body?: unknown): Promise<Response> {
  const headers = { 'content-type': 'application/json', cookie };
  const response = await fetch(base + path, { method, headers, body: JSON.stringify(body) });
  cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  return response;
}

/** The objects in the `data:` lines of a stream, as they arrive. */
async function* events(response: Response) {
  let rest = '';
  for await (const piece of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.startsWith('data: ')) yield JSON.parse(line.slice(6));
  }
}

const session = await (await call('', 'POST')).json();
const reply = await call(`/${session.session_id}/messages`, 'POST', { message });
for await (const event of events(reply)) {
  if (event.type === 'content') process.stdout.write(event.content);
  if (event.type === 'error') throw new Error(event.content);
  if (event.done) console.log(`\n\n${JSON.stringify(event.content, null, 2)}`);
}
const requirements = {
  task_name: 'Deduplicate orders nightly',
  description: message,
  target_table: 'warehouse.sales.orders_clean',
  objective: 'Finance sees each order once.',
};
await call(`/${session.session_id}/requirements`, 'PATCH', requirements);
console.log(await (await call(`/${session.session_id}/create-task`, 'POST')).json());
