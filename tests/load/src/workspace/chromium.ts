import { execFileSync } from 'node:child_process';
import type { Reviewer } from '@countersign/testing';
import { chromium, type Browser, type Page } from 'playwright-core';

/** The machine's own Chromium; nothing is downloaded. */
export function openChromium(): Promise<Browser> {
  const executablePath =
    process.env.CHROMIUM_PATH ?? execFileSync('sh', ['-c', 'command -v chromium']).toString().trim();
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}

/** The desk of somebody who is signed in, with the queue on it. @param at what the browser is told the workspace's address is */
export async function deskOf(browser: Browser, at: string, reviewer: Reviewer): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const cookies = reviewer.headers.cookie.split('; ').map((pair) => {
    const cut = pair.indexOf('=');
    return { name: pair.slice(0, cut), value: pair.slice(cut + 1), url: at };
  });
  await context.addCookies(cookies);
  const page = await context.newPage();
  await page.goto(at);
  await page.locator('.approve-bar').waitFor();
  return page;
}
