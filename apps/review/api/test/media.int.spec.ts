import { mediaIdOf } from '@countersign/contracts';
import { eventually } from '@countersign/testing';
import type { ThreadDto, ThreadMediaDto } from '../src/conversations/thread.dto.js';
import { MediaLinks } from '../src/media/media-links.js';
import type { Chat } from './chat.js';
import { ReviewWorld } from './review-world.js';

const CONTENT = Buffer.from('0123456789');

describe('a file somebody sent, in the workspace (AU-01, AU-03)', () => {
  let world: ReviewWorld;
  beforeAll(async () => {
    world = await ReviewWorld.start();
    await world.setUp();
  });
  afterAll(() => world.stop());

  const mediaOf = async ({ conversationId }: Chat): Promise<ThreadMediaDto | undefined> => {
    const { body } = await world.get<ThreadDto>(`/conversations/${conversationId}`);
    return body.messages?.at(-1)?.attachments[0]?.media;
  };
  const inState = (chat: Chat, state: ThreadMediaDto['state']) =>
    eventually(async () => {
      const media = await mediaOf(chat);
      return media?.state === state ? media : undefined;
    });
  const arrived = async (type: string, thumbnail = false) => {
    const chat = world.newChat('whatsapp');
    const mediaId = await chat.sendsFile({ kind: 'image' });
    await chat.fileArrives(mediaId, { type, thumbnail, width: 40, height: 30 }, CONTENT);
    return { mediaId, media: await inState(chat, 'stored') };
  };

  it('is said to come until it is there, then has a link, or the reason why not', async () => {
    const chat = world.newChat('whatsapp');
    const mediaId = await chat.sendsFile({ kind: 'image' });
    expect(await inState(chat, 'pending')).toEqual({ state: 'pending' });
    await chat.fileArrives(mediaId, { type: 'image/png', width: 40, height: 30 }, CONTENT);
    expect(await inState(chat, 'stored')).toMatchObject({ type: 'image/png', width: 40, shown: true });
    const lost = await chat.sendsFile({ kind: 'image' });
    await chat.fileIsLost(lost, 'too-large');
    expect(await inState(chat, 'failed')).toEqual({ state: 'failed', reason: 'too-large' });
  });

  it('is known although it was fetched before its message was in the thread', async () => {
    const chat = world.newChat('whatsapp');
    const mediaId = await chat.sendsFile({ kind: 'image' });
    await chat.fileArrives(mediaId, { type: 'image/png' }, CONTENT);
    expect(await inState(chat, 'stored')).toBeDefined();
    await chat.fileIsLost(mediaId, 'gone');
    await chat.writes('and more');
    await eventually(async () => (await mediaOf(chat)) === undefined);
    const { body } = await world.get<ThreadDto>(`/conversations/${chat.conversationId}`);
    expect(body.messages[0]?.attachments[0]?.media?.state).toBe('stored');
  });

  it('of a location or a contact there is nothing to fetch', async () => {
    const chat = world.newChat('whatsapp');
    await chat.writes('', { file: { kind: 'location', description: 'Location 4.36, 50.85' } });
    await eventually(async () => {
      const { body } = await world.get<ThreadDto>(`/conversations/${chat.conversationId}`);
      return body.messages?.[0]?.attachments.length === 1;
    });
    expect(await mediaOf(chat)).toBeUndefined();
  });

  it('is served whole and in pieces, so that a player can move about in it', async () => {
    const { media } = await arrived('audio/ogg');
    const whole = await world.fetch(media.url!);
    expect([whole.status, whole.headers.get('content-type'), await whole.text()]).toEqual([
      200,
      'audio/ogg',
      '0123456789',
    ]);
    const piece = await world.fetch(media.url!, { range: 'bytes=2-4' });
    expect([piece.status, piece.headers.get('content-range'), await piece.text()]).toEqual([
      206,
      'bytes 2-4/10',
      '234',
    ]);
    expect((await world.fetch(media.url!, { range: 'bytes=50-' })).status).toBe(416);
  });

  it('has a small picture where it is one', async () => {
    const { media } = await arrived('image/png', true);
    const small = await world.fetch(media.thumbnailUrl!);
    expect([small.headers.get('content-type'), await small.text()]).toEqual([
      'image/webp',
      'a small picture',
    ]);
    expect((await arrived('audio/ogg')).media.thumbnailUrl).toBeUndefined();
  });

  it.each([
    'text/html',
    'image/svg+xml',
    'application/xml',
    'application/javascript',
    'application/x-msdownload',
  ])('is never run: %s is a download of bytes', async (type) => {
    const { media } = await arrived(type);
    expect(media.shown).toBe(false);
    const { headers } = await world.fetch(media.url!);
    expect(headers.get('content-type')).toBe('application/octet-stream');
    expect(headers.get('content-disposition')).toBe('attachment');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toMatch(/^private, max-age=\d+, immutable$/);
  });

  it('is for whoever is signed in and was given the link, and for nobody else', async () => {
    const { media } = await arrived('image/png');
    expect((await world.fetch(media.url!, { cookie: '' })).status).toBe(401);
    const other = await world.anotherReviewer('Bob');
    const passedOn = await world.fetch(media.url!, { cookie: other });
    expect([passedOn.status, ((await passedOn.json()) as { code: string }).code]).toEqual([
      403,
      'link_expired',
    ]);
    expect((await world.fetch(media.url!.replace('/file', '/thumbnail'))).status).toBe(403);
    expect((await world.fetch(media.url!.replace(/until=\d+/, 'until=9999999999'))).status).toBe(403);
    expect((await world.fetch(media.url!.replace(/signature=.*/, 'signature=no'))).status).toBe(422);
    expect((await world.fetch(media.url!)).status).toBe(200);
  });

  it('says after how many days it was deleted, and its link is no error but says so too', async () => {
    const chat = world.newChat('whatsapp');
    const mediaId = await chat.sendsFile({ kind: 'image' });
    await chat.fileArrives(mediaId, { type: 'image/png' }, CONTENT);
    const { url } = await inState(chat, 'stored');
    await chat.fileIsDeleted(mediaId, 180);
    expect(await inState(chat, 'deleted')).toEqual({ state: 'deleted', keptDays: 180 });
    const link = await world.fetch(url!);
    expect([link.status, await link.json()]).toEqual([
      410,
      expect.objectContaining({ code: 'file_deleted', detail: 'This file was deleted after 180 days.' }),
    ]);
  });

  it('that cannot be read at the moment is said to be so, and was not lost', async () => {
    const { media } = await arrived('image/png');
    const bringBack = world.loseDisk();
    expect((await world.fetch(media.url!)).status).toBe(503);
    bringBack();
    expect((await world.fetch(media.url!)).status).toBe(200);
  });

  it('is described anew to whoever asks, with links that are good', async () => {
    const { mediaId, media } = await arrived('image/png', true);
    const { body } = await world.get<ThreadMediaDto>(`/files/${mediaId}`);
    expect(body).toMatchObject({ id: mediaId, state: 'stored', shown: true, type: 'image/png' });
    expect(Date.parse(body.goodUntil!)).toBeGreaterThan(Date.now() + 1_700_000);
    expect((await world.fetch(body.url!)).status).toBe(200);
    expect(media.id).toBe(mediaId);
    expect((await world.get(`/files/${mediaIdOf(mediaId, 'another')}`)).status).toBe(404);
  });

  it('its link ends within the hour', async () => {
    const { mediaId } = await arrived('image/png');
    const links = world.service.get(MediaLinks);
    const [person]: { id: string }[] = await world.database.query(
      'SELECT id FROM person ORDER BY created_at LIMIT 1',
    );
    const linkMade = (hoursAgo: number) =>
      links.linkFor(person!.id, mediaId, 'file', Date.now() - hoursAgo * 3_600_000);
    expect((await world.fetch(linkMade(0))).status).toBe(200);
    expect((await world.fetch(linkMade(1))).status).toBe(403);
  });
});
