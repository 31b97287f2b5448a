import { createHash, randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { MEDIA_LIMIT, MediaFailed, MediaStored, type MessageKind } from '@countersign/contracts';
import { SAMPLES } from '@countersign/simulators/samples/files';
import { startWhatsAppSimulator, type WhatsAppSimulator } from '@countersign/simulators/whatsapp/simulator';
import { eventually } from '@countersign/testing';
import sharp from 'sharp';
import { DispatcherWorld } from './dispatcher-world.js';

let whatsapp: WhatsAppSimulator;
let world: DispatcherWorld;

beforeAll(async () => {
  whatsapp = await startWhatsAppSimulator();
  world = await DispatcherWorld.open({
    ...whatsapp.settings,
  });
  await world.start();
});
afterAll(async () => {
  await world.close();
  await whatsapp.stop();
});

const outcomesOf = async (mediaId: string) => {
  const all = [...(await world.bus.published(MediaStored)), ...(await world.bus.published(MediaFailed))];
  return all.filter(({ data }) => data.mediaId === mediaId);
};
const endOf = async (mediaId: string) => {
  const end = await eventually(async () => (await outcomesOf(mediaId))[0], {
    withinMs: 20_000,
    what: 'an end',
  });
  return end.data;
};
const kept = (mediaId: string, part = '') => world.objects.get(`main/${mediaId}${part}`);

/** Somebody sends a file by WhatsApp. */
const send = async (bytes: Buffer, kind: MessageKind = 'image', mimeType = 'image/jpeg') => {
  const { id } = whatsapp.media.put(bytes, mimeType);
  const chat = await world.chat('whatsapp');
  const file = { kind, providerMediaId: String(id) };
  return { chat, file, mediaId: await chat.sendFile(file) };
};

describe('a file somebody sends (AU-01)', () => {
  it('is kept as it is, with what it is by its own bytes and a small picture of it', async () => {
    const bytes = SAMPLES.picture();
    const { chat, mediaId } = await send(bytes);
    expect(await endOf(mediaId)).toEqual({
      ...{ mediaId, kind: 'image', type: 'image/png', size: bytes.length, thumbnail: true },
      ...{ sha256: createHash('sha256').update(bytes).digest('hex'), width: 1_280, height: 853 },
    });
    expect(await kept(mediaId)).toEqual(bytes);
    const small = await sharp(await kept(mediaId, '.thumbnail')).metadata();
    expect(small).toMatchObject({ format: 'webp', width: 640, height: 427 });
    const [event] = await outcomesOf(mediaId);
    expect(event).toMatchObject({ conversationId: chat.conversationId, channel: 'whatsapp' });
  });

  it('comes from Telegram too, and a voice message is one', async () => {
    const chat = await world.chat('telegram');
    const { file_id: id } = world.telegram.files.put(SAMPLES.voice());
    const mediaId = await chat.sendFile({ kind: 'voice', providerMediaId: id });
    expect(await endOf(mediaId)).toMatchObject({ type: 'audio/ogg', thumbnail: false });
    expect(await kept(mediaId)).toEqual(SAMPLES.voice());
  });

  it('is brought once, however often its message comes again', async () => {
    whatsapp.media.downloads = 0;
    const { chat, file, mediaId } = await send(SAMPLES.small());
    await endOf(mediaId);
    await chat.sendFile(file);
    await endOf((await send(SAMPLES.small())).mediaId);
    expect(whatsapp.media.downloads).toBe(2);
  });

  it('is asked for anew when its link has died between two calls', async () => {
    whatsapp.media.linkLivesMs = 0;
    const { mediaId } = await send(SAMPLES.picture());
    await eventually(async () => (await triesOf(mediaId)) > 1);
    whatsapp.media.linkLivesMs = 300_000;
    expect(await endOf(mediaId)).toMatchObject({ type: 'image/png' });
  });
});

describe('a file that cannot be kept says why (AU-01, AU-03)', () => {
  it('gone: the provider has it no longer', async () => {
    const chat = await world.chat('telegram');
    const mediaId = await chat.sendFile({ kind: 'image', providerMediaId: 'file-that-never-was' });
    expect(await endOf(mediaId)).toEqual({ mediaId, kind: 'image', reason: 'gone' });
    expect(await kept(mediaId)).toBeUndefined();
  });

  it('too-large', async () => {
    const { mediaId } = await send(randomBytes(MEDIA_LIMIT + 1), 'document', 'application/zip');
    expect(await endOf(mediaId)).toMatchObject({ reason: 'too-large' });
  });

  it('unreachable: the provider was in trouble at every try', async () => {
    const trouble = { kind: 'graph-error', status: 503, code: 2, message: 'Service unavailable' } as const;
    whatsapp.faults.next(trouble, { method: 'media', times: 4 });
    const { mediaId } = await send(SAMPLES.small());
    expect(await endOf(mediaId)).toMatchObject({ reason: 'unreachable' });
  });

  it('but a fault of our own is none of the file: it is kept once we can', async () => {
    const bringBack = world.loseDisk();
    const { mediaId } = await send(SAMPLES.small());
    const before = whatsapp.media.downloads;
    await eventually(async () => whatsapp.media.downloads > before && (await triesOf(mediaId)) === 0);
    bringBack();
    expect(await endOf(mediaId)).toMatchObject({ type: 'image/png' });
  });

  it('credential-refused: nobody renewed the token in time', async () => {
    whatsapp.acceptToken(false);
    const { mediaId } = await send(SAMPLES.small());
    expect(await endOf(mediaId)).toMatchObject({ reason: 'credential-refused' });
    whatsapp.acceptToken(true);
  });
});

describe('whatever a file pretends to be (AU-03)', () => {
  it.each([
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a drawing that could run', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
  ])('%s that calls itself a picture is bytes and nothing more', async (_what, text) => {
    const { mediaId } = await send(Buffer.from(text));
    const end = await endOf(mediaId);
    expect(end).toMatchObject({ thumbnail: false });
    expect((end as MediaStored).type).toMatch(/^application\/(octet-stream|xml)$/);
  });

  it.each([
    ['that is far larger than it says', () => bomb(30_000)],
    [
      'of more than 50 megapixels',
      () =>
        sharp({ create: { width: 8_000, height: 6_400, channels: 3, background: 'navy' } })
          .png()
          .toBuffer(),
    ],
    ['that breaks off', () => SAMPLES.picture().subarray(0, 9_000)],
  ])('a picture %s is kept as plain bytes, and nobody decodes it', async (_what, make) => {
    const bytes = await make();
    const { mediaId } = await send(bytes);
    expect(await endOf(mediaId)).toMatchObject({ type: 'application/octet-stream', thumbnail: false });
    expect(await kept(mediaId)).toEqual(bytes);
    expect(await kept(mediaId, '.thumbnail')).toBeUndefined();
  });

  it('its small picture is upright and tells nothing of where it was taken', async () => {
    const turned = await sharp(SAMPLES.picture()).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const { mediaId } = await send(turned);
    expect(await endOf(mediaId)).toMatchObject({ type: 'image/jpeg', width: 853, height: 1_280 });
    const small = await sharp(await kept(mediaId, '.thumbnail')).metadata();
    expect(small).toMatchObject({ width: 427, height: 640 });
    expect(small.exif).toBeUndefined();
  });
});

const triesOf = async (mediaId: string): Promise<number> =>
  (await world.db.query('SELECT tries FROM media WHERE media_id = $1', [mediaId]))[0]?.tries ?? 0;

/** A PNG of side × side pixels in a few kilobytes. */
function bomb(side: number): Buffer {
  const small = SAMPLES.small();
  const bytes = Buffer.from(small);
  bytes.writeUInt32BE(side, 16);
  bytes.writeUInt32BE(side, 20);
  return Buffer.concat([bytes, deflateSync(Buffer.alloc(1_000))]);
}
