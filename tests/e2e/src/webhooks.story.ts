import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventually } from '@countersign/testing';
import type { Page } from 'playwright-core';
import { story } from './story.js';

story('webhooks: registered, told, replayed', (told) => {
  const name = `Warehouse ${told.language}`;
  const received: { id: unknown; type: string }[] = [];
  let status = 204;
  let receiver: Server;
  let page: Page;

  beforeAll(async () => {
    receiver = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { type } = JSON.parse(Buffer.concat(chunks).toString()) as { type: string };
        received.push({ id: request.headers['webhook-id'], type });
        response.writeHead(status).end('The warehouse is closed.');
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    page = await told.page();
  });
  afterAll(() => {
    receiver.closeAllConnections();
    receiver.close();
  });

  const button = (words: string) => page.getByRole('button', { name: words, exact: true });
  const log = () => page.getByRole('list', { name: `Log of ${name}` });
  const hooks = () => page.getByRole('list', { name: 'Webhooks' });

  it('SE-13: an administrator registers an address, sees its secret once, and a private address is refused in words', async () => {
    await page.getByRole('link', { name: 'Admin', exact: true }).click();
    await page.getByRole('link', { name: 'Webhooks' }).click();
    await button('New webhook').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill(name);
    await dialog.getByLabel('Address').fill('https://10.0.0.1/hooks');
    await dialog.getByLabel('item.opened').check();
    await dialog.getByLabel('reply.sent').check();
    await button('Make the webhook').click();
    const refusal =
      'The address leads into a private network or to this machine: only addresses of the internet are called.';
    await dialog.getByRole('alert').getByText(refusal).waitFor();
    expect(await told.faults(page)).toEqual([]);
    const { port } = receiver.address() as AddressInfo;
    await dialog.getByLabel('Address').fill(`http://127.0.0.1:${port}/hooks`);
    await button('Make the webhook').click();
    expect(await dialog.getByLabel('Secret', { exact: true }).inputValue()).toMatch(/^whsec_/);
    await button('Done').click();
    await hooks().getByText('On', { exact: true }).waitFor();
  });

  it('SE-13: a test event arrives, and what fails is on the log with its status, to be replayed under the same id', async () => {
    const tests = () => received.filter(({ type }) => type === 'webhook.test');
    await button(`Test ${name}`).click();
    await log().getByText('Taken').waitFor();
    status = 503;
    await button(`Test ${name}`).click();
    await log().getByText('Not taken').waitFor();
    const failed = log().getByRole('listitem').filter({ hasText: 'Not taken' });
    await failed.locator('summary').click();
    await failed.getByText('The warehouse is closed.').waitFor();
    expect(await told.faults(page)).toEqual([]);
    status = 204;
    await failed.getByRole('button', { name: 'Replay' }).click();
    await eventually(() => tests().length === 3);
    expect(tests()[2]!.id).toBe(tests()[1]!.id);
    await log().getByText('Not taken').waitFor({ state: 'detached' });
  });

  it('SE-13: it is switched off, rotated and removed', async () => {
    await button(`Edit ${name}`).click();
    await page.getByLabel('Switched on').uncheck();
    await button('Save').click();
    await hooks().getByText('Switched off').waitFor();
    await button(`Rotate the secret of ${name}`).click();
    await button('Make another secret').click();
    expect(await page.getByLabel('Secret', { exact: true }).inputValue()).toMatch(/^whsec_/);
    await button('Done').click();
    await button(`Remove ${name}`).click();
    await button('Remove the webhook').click();
    await page.getByText('There is no webhook yet.').waitFor();
  });
});
