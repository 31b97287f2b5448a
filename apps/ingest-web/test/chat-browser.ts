import { execSync } from 'node:child_process';
import AxeBuilder from '@axe-core/playwright';
import { eventually } from '@countersign/testing';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** What a browser says about requests that specs break on purpose. */
const EXPECTED = /Failed to load resource/;

/** A real browser for visitors. */
export class ChatBrowser {
  private constructor(private readonly browser: Browser) {}

  static async start(): Promise<ChatBrowser> {
    const executablePath = process.env.CHROMIUM_PATH ?? execSync('command -v chromium').toString().trim();
    return new ChatBrowser(await chromium.launch({ executablePath, args: ARGS }));
  }

  /** Somebody with a browser of their own. What goes wrong in it, security policy included, is added to `faults`. */
  async visitor(options: BrowserContextOptions, faults: string[]): Promise<BrowserContext> {
    const context = await this.browser.newContext({ locale: 'en-GB', ...options });
    context.on('weberror', (error) => faults.push(error.error().message));
    context.on('console', (message) => {
      if (message.type() === 'error' && !EXPECTED.test(message.text())) faults.push(message.text());
    });
    return context;
  }

  stop(): Promise<void> {
    return this.browser.close();
  }
}

/** Types a message and sends it with Enter. */
export async function write(page: Page, text: string): Promise<void> {
  await page.locator('#text').fill(text);
  await page.locator('#text').press('Enter');
}

/** A request that gets no answer is given up by the page after 15 s and sent again. */
const SECOND_TRY_MS = 30_000;

/** Waits until so many of the visitor's own messages are in a state. */
export async function own(page: Page, state: string, count: number): Promise<void> {
  const messages = page.locator(`.message.mine[data-state='${state}']`);
  await eventually(async () => (await messages.count()) === count, {
    what: `${count} messages ${state}`,
    withinMs: SECOND_TRY_MS,
  });
}

/** Every message of the thread, as a screen reader hears it. */
export function linesOf(page: Page): Promise<string[]> {
  return page.locator('.message .bubble').allTextContents();
}

/** What axe finds serious or critical. */
export async function seriousFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
