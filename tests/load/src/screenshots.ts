import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Product, Reviewer } from '@countersign/testing';
import { seedWorkspace } from './seed/seed-workspace.js';
import { deskOf, openChromium } from './workspace/chromium.js';

const FOLDER = path.resolve(__dirname, '../../../docs/images');
const PAGES = {
  workspace: '/',
  documents: '/knowledge',
  rules: '/rules',
  numbers: '/numbers',
  administration: '/admin/people',
  practice: '/practice/edit',
} as const;
const SCREENS = [
  { name: 'light', colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { name: 'dark', colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
  { name: 'phone', colorScheme: 'light', viewport: { width: 390, height: 780 } },
] as const;

/** Photographs the main pages with invented people on them, in both themes and on a phone. */
async function main(): Promise<void> {
  const product = await Product.start();
  const browser = await openChromium();
  try {
    const ada = await Reviewer.first(product);
    const size = { contacts: 60, messages: 399, items: 42, seed: 1 };
    await seedWorkspace(product.databaseUrl('countersign'), size, { say: () => undefined });
    mkdirSync(FOLDER, { recursive: true });
    const page = await deskOf(browser, product.reviewUrl, ada);
    for (const { name, colorScheme, viewport } of SCREENS) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize(viewport);
      for (const [what, where] of Object.entries(PAGES)) {
        await page.goto(`${product.reviewUrl}${where}`, { waitUntil: 'load' });
        await page.locator('main').waitFor();
        await page.locator('.skeleton').first().waitFor({ state: 'detached' });
        const file = `${what}-${name}.png`;
        await page.screenshot({ path: path.join(FOLDER, file) });
        process.stdout.write(`docs/images/${file}\n`);
      }
    }
  } finally {
    await browser.close();
    await product.stop();
  }
}

void main();
