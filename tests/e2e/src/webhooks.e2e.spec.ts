import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EMAIL, eventually, Product, Reviewer } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, seriousFaults, signIn } from './browser.js';
import { wordsOf } from './words.js';

describe.each(['en', 'es'] as const)('webhooks: registered, told, replayed (%s)', (locale) => {
  const words = wordsOf(locale);
  const received: { id: unknown; type: string }[] = [];
  let status = 204;
  let receiver: Server;
  let product: Product;
  let browser: Browser;
  let ada: Page;

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
    product = await Product.start({ WEBHOOKS_ALLOW_LOOPBACK: 'true' });
    await Reviewer.first(product);
    browser = await openBrowser();
    ada = await signIn(browser, product, { email: EMAIL, locale });
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
    receiver.closeAllConnections();
    receiver.close();
  });

  const button = (name: string, values = {}) =>
    ada.getByRole('button', { name: words(name, values), exact: true });
  const log = () => ada.getByRole('list', { name: words('Log of {{name}}', { name: 'Warehouse' }) });

  it('SE-13: an administrator registers an address, sees its secret once, and a private address is refused in words', async () => {
    await ada.getByRole('link', { name: words('Admin'), exact: true }).click();
    await ada.getByRole('link', { name: words('Webhooks') }).click();
    await button('New webhook').click();
    const dialog = ada.getByRole('dialog');
    await dialog.getByLabel(words('Name')).fill('Warehouse');
    await dialog.getByLabel(words('Address')).fill('https://10.0.0.1/hooks');
    await dialog.getByLabel('item.opened').check();
    await dialog.getByLabel('reply.sent').check();
    await button('Make the webhook').click();
    await dialog
      .getByRole('alert')
      .getByText(locale === 'es' ? 'red privada' : 'private network')
      .waitFor();
    expect(await seriousFaults(ada)).toEqual([]);
    const { port } = receiver.address() as AddressInfo;
    await dialog.getByLabel(words('Address')).fill(`http://127.0.0.1:${port}/hooks`);
    await button('Make the webhook').click();
    expect(await dialog.getByLabel(words('Secret'), { exact: true }).inputValue()).toMatch(/^whsec_/);
    await button('Done').click();
    await ada
      .getByRole('list', { name: words('Webhooks') })
      .getByText(words('On'), { exact: true })
      .waitFor();
  });

  it('SE-13: a test event arrives, and what fails is on the log with its status, to be replayed under the same id', async () => {
    await button('Test {{name}}', { name: 'Warehouse' }).click();
    await log().getByText(words('Taken')).waitFor();
    status = 503;
    await button('Test {{name}}', { name: 'Warehouse' }).click();
    await log().getByText(words('Not taken')).waitFor();
    const failed = log()
      .getByRole('listitem')
      .filter({ hasText: words('Not taken') });
    await failed.locator('summary').click();
    await failed.getByText('The warehouse is closed.').waitFor();
    expect(await seriousFaults(ada)).toEqual([]);
    status = 204;
    await failed.getByRole('button', { name: new RegExp(words('Replay')) }).click();
    await eventually(() => received.length === 3);
    expect(received.map(({ type }) => type)).toEqual(['webhook.test', 'webhook.test', 'webhook.test']);
    expect(received[2]!.id).toBe(received[1]!.id);
    await log().getByText(words('Not taken')).waitFor({ state: 'detached' });
  });

  it('SE-13: it is switched off, rotated and removed', async () => {
    await button('Edit {{name}}', { name: 'Warehouse' }).click();
    await ada.getByLabel(words('Switched on')).uncheck();
    await button('Save').click();
    const list = ada.getByRole('list', { name: words('Webhooks') });
    await list.getByText(words('Switched off')).waitFor();
    await button('Rotate the secret of {{name}}', { name: 'Warehouse' }).click();
    await button('Make another secret').click();
    expect(await ada.getByLabel(words('Secret'), { exact: true }).inputValue()).toMatch(/^whsec_/);
    await button('Done').click();
    await button('Remove {{name}}', { name: 'Warehouse' }).click();
    await button('Remove the webhook').click();
    await ada.getByText(words('There is no webhook yet.')).waitFor();
  });
});
