import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDemoLanguageModel } from '@/infra/language-model/demo-language-model';
import { startTestServer, type TestServer } from './test-server';

const run = promisify(execFile);

let server: TestServer;
let folder: string;
beforeAll(async () => {
  server = await startTestServer({ assistant: createDemoLanguageModel({ paceMs: 0 }) });
  folder = await mkdtemp(path.join(tmpdir(), 'taskwright-printed-'));
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

/** The blocks of a page that call the server with curl, as printed. */
async function curlBlocks(page: string): Promise<string[]> {
  const blocks = (await readFile(page, 'utf8')).matchAll(/^```(?:sh|bash)\n(.*?)^```/gms);
  return [...blocks].flatMap(([, block = '']) => (/^curl /m.test(block) ? [block] : []));
}

async function pagesWithCurl(): Promise<string[]> {
  const docs = await readdir('docs', { recursive: true });
  const pages = [
    'README.md',
    ...docs.filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`),
  ];
  const counts = await Promise.all(pages.map(async (page) => (await curlBlocks(page)).length));
  return pages.filter((_, index) => (counts[index] ?? 0) > 0);
}

/** The same curl, but for the address of the server, the id that a reader puts in, and failing on an error. */
const preamble = `
set -euo pipefail
curl() {
  local args=("\${@//http:\\/\\/127.0.0.1:3000/$BASE_URL}")
  local id; id=$(cat session-id 2>/dev/null || true)
  args=("\${args[@]//SESSION_ID/$id}")
  command curl --silent --show-error --fail-with-body "\${args[@]}" | tee last-answer
  sed -nE 's/^\\{"session_id":"([^"]+)".*/\\1/p' last-answer > found
  if [ -s found ]; then mv found session-id; fi
}
`;

test('the README shows a call', async () => {
  expect(await pagesWithCurl()).toContain('README.md');
});

for (const page of await pagesWithCurl()) {
  test(`what ${page} prints works as printed`, async () => {
    const blocks = await curlBlocks(page);
    const env = { ...process.env, BASE_URL: server.origin };
    const script = [preamble, ...blocks].join('\n');
    const { stdout } = await run('bash', ['-c', script], { cwd: folder, env });
    expect(stdout).toContain('session_id');
    if (script.includes('/messages')) expect(stdout).toContain('"done":true');
  });
}
