import { execFileSync } from 'node:child_process';
import { AxeBuilder } from '@axe-core/playwright';
import { EMAIL, PASSWORD, type Product } from '@countersign/testing';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { wordsOf } from './words.js';

const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
]; // prettier-ignore

/** The machine's own Chromium; nothing is downloaded. Whoever works in it has chosen how long they can take a reply back, on every channel. */
export async function openBrowser(undoSeconds: 0 | 3 | 10 = 3): Promise<Browser> {
  const executablePath =
    process.env.CHROMIUM_PATH ?? execFileSync('sh', ['-c', 'command -v chromium']).toString().trim();
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  const open = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await open(options);
    await context.addInitScript(chooseUndo, undoSeconds);
    return context;
  };
  return browser;
}

/** Runs in the page, before its own scripts; what is chosen there later stays. */
function chooseUndo(undoSeconds: number): void {
  const key = 'countersign.preferences';
  if (location.protocol.startsWith('http')) localStorage[key] ??= JSON.stringify({ undoSeconds });
}

interface Visitor extends BrowserContextOptions {
  /** Who signs in; the first administrator unless said otherwise. */
  email?: string;
}

/** The workspace of somebody who has just signed in, in a browser of their own. */
export async function signIn(
  browser: Browser,
  { reviewUrl }: Pick<Product, 'reviewUrl'>,
  { email = EMAIL, ...context }: Visitor = {},
): Promise<Page> {
  const own = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...context });
  const page = await own.newPage();
  const words = wordsOf(context.locale?.startsWith('es') ? 'es' : 'en');
  await page.goto(reviewUrl);
  await page.getByLabel(words('E-mail')).fill(email);
  await page.getByRole('textbox', { name: words('Password') }).fill(PASSWORD);
  await page.getByRole('button', { name: words('Sign in') }).click();
  return page;
}

/** What a page does that shuts people out, each with how often. */
export async function seriousFaults(page: Page): Promise<string[]> {
  // A button on its way from one colour to another has neither.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
        .map(({ finished }) => finished),
    ),
  );
  const { violations } = await new AxeBuilder({ page: page as never })
    // What passes is not asked for: naming it takes longer than finding what does not.
    .options({ resultTypes: ['violations'] })
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.length}`);
}

/** Keeps how a page looks, where `PICTURES` names a folder: for whoever wants to look. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.PICTURES;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
}
