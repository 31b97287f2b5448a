import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { MediaDeleted, MediaFailed, MediaStored } from '@countersign/contracts';
import { startS3Simulator } from '@countersign/simulators/s3/simulator';
import { SAMPLES } from '@countersign/simulators/samples/files';
import { startWhatsAppSimulator, type WhatsAppSimulator } from '@countersign/simulators/whatsapp/simulator';
import { eventually } from '@countersign/testing';
import type { INestApplication } from '@nestjs/common';
import { DispatcherWorld } from './dispatcher-world.js';

const YEAR_MS = 365 * 24 * 3_600_000;

let whatsapp: WhatsAppSimulator;
let world: DispatcherWorld;
let app: INestApplication;

beforeAll(async () => {
  whatsapp = await startWhatsAppSimulator();
  world = await DispatcherWorld.open({ ...whatsapp.settings, MEDIA_RETENTION_DAYS: '30' });
  app = await world.start();
});
afterAll(async () => {
  await world.close();
  await whatsapp.stop();
});

const send = async () => {
  const { id } = whatsapp.media.put(SAMPLES.picture(), 'image/png');
  const chat = await world.chat('whatsapp');
  return chat.sendFile({ kind: 'image', providerMediaId: String(id) });
};
const told = async (mediaId: string) =>
  [
    ...(await world.bus.published(MediaStored)),
    ...(await world.bus.published(MediaFailed)),
    ...(await world.bus.published(MediaDeleted)),
  ].filter(({ data }) => data.mediaId === mediaId);
const kept = async () => {
  const mediaId = await send();
  await eventually(async () => (await told(mediaId)).length === 1, { withinMs: 20_000 });
  return mediaId;
};
const row = async (mediaId: string) =>
  (await world.db.query('SELECT * FROM media WHERE media_id = $1', [mediaId]))[0] as Record<string, unknown>;
const age = (mediaId: string, days: number) =>
  world.db.query(`UPDATE media SET settled_at = now() - make_interval(days => $2) WHERE media_id = $1`, [
    mediaId,
    days,
  ]);
const file = (name: string) => path.join(world.objectsFolder, name);
const ofOldTime = (name: string, content = 'left over') => {
  writeFileSync(file(name), content);
  const then = new Date(Date.now() - YEAR_MS);
  utimesSync(file(name), then, then);
};
/** The dispatcher clears when it starts, and once a day. */
const restart = async () => {
  await app.close();
  app = await world.start();
};

describe('a file that was kept long enough (AU-01)', () => {
  it('is deleted with its small picture, and everybody is told after how many days', async () => {
    const [old, young] = [await kept(), await kept()];
    await age(old, 31);
    await age(young, 29);
    await restart();
    await eventually(async () => (await row(old)).remains === false && (await row(old)).state === 'deleted');
    expect((await told(old)).map(({ data }) => data)).toContainEqual({
      ...{ mediaId: old, kind: 'image', afterDays: 30 },
    });
    expect(existsSync(file(`main/${old}`))).toBe(false);
    expect(existsSync(file(`main/${old}.thumbnail`))).toBe(false);
    expect(await world.objects.get(`main/${young}`)).toEqual(SAMPLES.picture());
    expect(await row(young)).toMatchObject({ state: 'stored' });
  });

  it.each(['deleted', 'failed'])(
    'its objects go although whoever wrote down that it is %s was killed before that',
    async (state) => {
      const mediaId = await kept();
      await world.db.query(`UPDATE media SET state = $2, remains = true WHERE media_id = $1`, [
        mediaId,
        state,
      ]);
      await restart();
      await eventually(async () => (await row(mediaId)).remains === false);
      expect(existsSync(file(`main/${mediaId}`))).toBe(false);
      expect(await told(mediaId)).toHaveLength(1);
    },
  );

  it('is not fetched again when its message comes again', async () => {
    const { id } = whatsapp.media.put(SAMPLES.picture(), 'image/png');
    const chat = await world.chat('whatsapp');
    const attachment = { kind: 'image', providerMediaId: String(id) } as const;
    const mediaId = await chat.sendFile(attachment);
    await eventually(async () => (await told(mediaId)).length === 1, { withinMs: 20_000 });
    await age(mediaId, 31);
    await restart();
    await eventually(
      async () => (await row(mediaId)).remains === false && (await told(mediaId)).length === 2,
    );
    await chat.sendFile(attachment);
    await kept();
    expect(await row(mediaId)).toMatchObject({ state: 'deleted' });
  });
});

describe('what nobody knows of in the store', () => {
  it('is removed when it is older than a file may be: half-written, or without a row', async () => {
    const stored = await kept();
    const stray = '0f1c2a54-6d3b-5a77-9e0b-7a4f1d7c2e90';
    ofOldTime(`main/${stray}`);
    ofOldTime(`main/${stray}.thumbnail`);
    ofOldTime(`main/${stray}.1c9e.unfinished`);
    ofOldTime('main/of-somebody-else');
    ofOldTime(`main/${stored}.thumbnail`);
    writeFileSync(file(`main/1${stray.slice(1)}`), 'written just now');
    await restart();
    await eventually(() => !existsSync(file(`main/${stray}.1c9e.unfinished`)));
    const left = readdirSync(file('main'));
    expect(left.filter((name) => name.startsWith(stray))).toEqual([]);
    expect(left).toEqual(
      expect.arrayContaining(['of-somebody-else', stored, `${stored}.thumbnail`, `1${stray.slice(1)}`]),
    );
  });
});

describe('a dispatcher that is stopped', () => {
  it('lets go of a file on its way, and its successor fetches it with no try lost (AU-01)', async () => {
    whatsapp.faults.next({ kind: 'hang', accepted: false }, { method: 'media' });
    const mediaId = await send();
    await eventually(async () => (await row(mediaId))?.fence);
    await app.close();
    expect(await row(mediaId)).toMatchObject({ state: 'wanted', tries: 0, fence: null });
    app = await world.start();
    await eventually(async () => (await told(mediaId)).length === 1, { withinMs: 20_000 });
    expect(await world.objects.get(`main/${mediaId}`)).toEqual(SAMPLES.picture());
  });
});

describe('in a bucket', () => {
  it('a file is kept, put off while the bucket is away, and deleted in its time (AU-01)', async () => {
    await app.close();
    const s3 = await startS3Simulator();
    Object.assign(process.env, s3.environment);
    app = await world.start({ ...s3.settings });
    s3.faults.next({ kind: 'refuse', status: 403, code: 'AccessDenied' }, { method: 'PUT', times: 1 });
    const mediaId = await kept();
    const names = () => [...s3.bucket.objects.keys()].sort();
    expect(names()).toEqual([`main/${mediaId}`, `main/${mediaId}.thumbnail`]);
    await age(mediaId, 31);
    await app.close();
    app = await world.start({ ...s3.settings });
    await eventually(() => names().length === 0);
    await app.close();
    await s3.stop();
    app = await world.start();
  });
});
