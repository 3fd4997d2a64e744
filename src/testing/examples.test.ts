import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDemoLanguageModel } from '@/infra/language-model/demo-language-model';
import { startTestServer, type TestServer } from './test-server';

const run = promisify(execFile);
const chromiumPath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ assistant: createDemoLanguageModel({ paceMs: 0 }) });
});
afterAll(() => server.stop());

async function canRun(command: string): Promise<boolean> {
  return run(command, ['--version']).then(
    () => true,
    () => false,
  );
}

/** Runs a client to its end; what it printed. */
async function output(command: string, args: readonly string[]): Promise<string> {
  const env = { ...process.env, BASE_URL: server.origin, PYTHONDONTWRITEBYTECODE: '1' };
  const { stdout } = await run(command, args, { env });
  return stdout;
}

const clients: [name: string, command: string, args: string[]][] = [
  ['curl.sh', 'bash', ['examples/curl.sh']],
  ['client.ts', process.execPath, ['--import', 'tsx', 'examples/client.ts']],
  ['client.py', 'python3', ['examples/client.py']],
];

for (const [name, command, args] of clients) {
  test.skipIf(!(await canRun(command)))(`examples/${name} goes from words to a task`, async () => {
    const printed = await output(command, args);
    expect(printed).toContain('demo model');
    expect(printed).toMatch(/is_complete/);
    const [, taskId] = /task_id['"]?: ?['"]([0-9a-f-]{36})/.exec(printed) ?? [];
    expect(taskId).toBeDefined();
    expect(printed).toContain(`/tasks/${taskId}`);
  });
}

test.each(['client.ts', 'client.py'])('examples/%s fits on a page', async (name) => {
  const lines = (await readFile(`examples/${name}`, 'utf8')).trimEnd().split('\n');
  expect(lines.length).toBeLessThanOrEqual(40);
});

test.skipIf(!(await canRun(chromiumPath)))(
  'examples/websocket.html talks from another origin',
  async () => {
    const html = await readFile('examples/websocket.html');
    const site = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html').end(html);
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    const address = site.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const plainChat = createDemoLanguageModel({ paceMs: 0 });
    const origin = `http://localhost:${port}`;
    await using known = await startTestServer({ plainChat }, { PUBLIC_ORIGINS: origin });
    const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] });
    try {
      const page = await browser.newPage();
      const wsOf = (base: string) => encodeURIComponent(base.replace('http', 'ws'));
      await page.goto(`${origin}/?server=${wsOf(known.origin)}`);
      await page.getByText('Connected').waitFor();
      await page.getByLabel('Message').fill('Hello there');
      await page.getByRole('button', { name: 'Send' }).click();
      const log = page.getByRole('log', { name: 'Conversation' });
      await log.getByText('You: Hello there').waitFor();
      await log.getByText(/^Assistant: .*demo model/).waitFor();

      await page.goto(`${origin}/?server=${wsOf(server.origin)}`);
      await page.getByText('Closed: 1006').waitFor();
    } finally {
      await browser.close();
      site.close();
    }
  },
);
