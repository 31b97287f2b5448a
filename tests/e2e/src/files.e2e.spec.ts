import { startS3Simulator, type S3Simulator } from '@countersign/simulators/s3/simulator';
import { startWhatsAppSimulator, type WhatsAppSimulator } from '@countersign/simulators/whatsapp/simulator';
import { eventually, freePort } from '@countersign/testing';
import type { Page, Route } from 'playwright-core';
import { sharedDesk } from './desk.js';
import { story } from './story.js';

const APP_SECRET = 'the-app-secret-of-this-story';
let s3: S3Simulator;
let whatsapp: WhatsAppSimulator;

sharedDesk(async () => {
  const port = String(await freePort());
  s3 = await startS3Simulator();
  whatsapp = await startWhatsAppSimulator({ webhookPause: 200 });
  whatsapp.callAt({ url: `http://127.0.0.1:${port}/webhooks/whatsapp`, appSecret: APP_SECRET });
  return {
    WHATSAPP_PORT: port,
    ...whatsapp.settings,
    WHATSAPP_APP_SECRET: APP_SECRET,
    WHATSAPP_VERIFY_TOKEN: 'the-verify-token-of-this-story',
    ...s3.settings,
    ...s3.environment,
  };
});
afterAll(() => Promise.all([whatsapp.stop(), s3.stop()]));

story('files people send, kept in a bucket', (told) => {
  const ann = {
    waId: told.language === 'es' ? '32470200002' : '32470200001',
    name: `Ann of the files (${told.language})`,
  };
  let workspace: Page;
  let before: number;
  beforeAll(async () => {
    before = s3.bucket.objects.size;
    whatsapp.say(ann, 'Look where we are!');
    whatsapp.sendKind(ann, 'image');
    whatsapp.sendKind(ann, 'voice');
    await told.api.item(
      ({ recipient, messageCount }) => recipient.address === ann.waId && messageCount === 3,
    );
    workspace = await told.page();
  });

  const open = () => workspace.getByRole('list', { name: 'Open items' }).getByText(ann.name).first().click();
  const picture = () => workspace.getByRole('link', { name: 'Open Picture' }).getByRole('img');
  const seen = () =>
    eventually(() => picture().evaluate((image: HTMLImageElement) => image.naturalWidth === 640));
  const voice = () => workspace.getByLabel('Voice message', { exact: true });
  const ended = (route: Route) => route.fulfill({ status: 403, json: { code: 'link_expired' } });

  it('are seen and heard in the workspace, and lie there unreadable (AU-01)', async () => {
    await open();
    await seen();
    await voice().evaluate((sound: HTMLAudioElement) => sound.play());
    await eventually(() => voice().evaluate((sound: HTMLAudioElement) => sound.currentTime > 0.2));
    expect(s3.bucket.objects.size - before).toBe(3);
    for (const { bytes } of s3.bucket.objects.values()) {
      expect(bytes.includes('OggS')).toBe(false);
      expect(bytes.includes('PNG')).toBe(false);
    }
  });

  it('that cannot be loaded say so, and come when they are asked for again', async () => {
    await workspace.route('**/media/*/thumbnail?*', ended);
    await workspace.reload();
    await open();
    await workspace.getByText('This file could not be loaded.').waitFor();
    expect(await told.faults(workspace)).toEqual([]);
    await workspace.unroute('**/media/*/thumbnail?*');
    await workspace.getByRole('button', { name: 'Load Picture again' }).click();
    await seen();
  });

  it('whose link has ended are played all the same: it is renewed where it broke off', async () => {
    // As after an hour: the link of the page is refused, the one that is asked for anew is another.
    const renewed = (url: string) => `${url}&renewed=1`;
    await workspace.route('**/media/*/file?*', (route) => {
      const url = route.request().url();
      return url.endsWith('&renewed=1')
        ? route.continue({ url: url.replace('&renewed=1', '') })
        : ended(route);
    });
    await workspace.route('**/api/v1/files/*', async (route) => {
      const answer = await route.fetch();
      const file = (await answer.json()) as { url: string };
      await route.fulfill({ response: answer, json: { ...file, url: renewed(file.url) } });
    });
    await workspace.reload();
    await open();
    await voice().waitFor();
    await voice().evaluate((sound: HTMLAudioElement) => void sound.play().catch(() => undefined));
    await eventually(() => voice().evaluate((sound: HTMLAudioElement) => sound.currentTime > 0.2));
    expect(await workspace.getByText('This file could not be loaded.').count()).toBe(0);
  });
});
