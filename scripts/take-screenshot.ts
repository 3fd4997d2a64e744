import { chromium } from '@playwright/test';
import { runTaskwright } from '../e2e/fixtures/taskwright';
import { ChatPage } from '../e2e/pages/chat-page';

/** Takes the picture of the README from the built product with the demo model: `npx tsx scripts/take-screenshot.ts`. */
const file = 'docs/taskwright.png';

await using app = await runTaskwright({ DEMO_PACE_MS: '5' });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage({
  baseURL: app.url,
  colorScheme: 'light',
  viewport: { width: 1440, height: 900 },
});
const chat = new ChatPage(page);
await chat.open();
await chat.say(
  'Every night, copy the new rows of raw.orders into warehouse.sales.orders_clean without duplicates. It must finish by 6am. Done when no order_id appears twice.',
);
await chat.panel.edit('Target table', 'warehouse.sales.orders');
await chat.say(
  'Finance needs it so that the revenue report counts each order once. And please write into warehouse.sales.orders_clean, as I said.',
);
await page.screenshot({ path: file });
await browser.close();
