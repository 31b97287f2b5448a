import { createHash, randomUUID } from 'node:crypto';
import { replyFileObject, type BubbleContent, type ReplyFile } from '@countersign/contracts/approval';
import { SAMPLES } from '@countersign/simulators/samples/files';
import { eventually } from '@countersign/testing';
import sharp from 'sharp';
import type { ThreadDto } from '../src/conversations/thread.dto.js';
import type { KeptFileDto } from '../src/files/reply-files.controller.js';
import { ReplyFileRetention } from '../src/files/reply-file-retention.service.js';
import type { Chat } from './chat.js';
import { ReviewWorld } from './review-world.js';

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
/** A photo taken with the camera held upright, with the place where it was taken. */
const photo = () =>
  sharp({ create: { width: 400, height: 300, channels: 3, background: 'teal' } })
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '50/1 51/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

describe('what a reviewer attaches to a reply', () => {
  let world: ReviewWorld;
  beforeAll(async () => {
    world = await ReviewWorld.start();
    await world.setUp();
  });
  afterAll(() => world.stop());

  const attach = async (
    { conversationId }: Pick<Chat, 'conversationId'>,
    bytes: Buffer,
    { name = 'room.jpg', headers = {} }: { name?: string; headers?: Record<string, string> } = {},
  ) => {
    const path = `/conversations/${conversationId}/files?name=${encodeURIComponent(name)}`;
    const response = await world.upload(path, bytes, headers);
    const body = (await response.json()) as KeptFileDto & { code?: string; detail?: string };
    return { status: response.status, body };
  };
  const bound = ({ fileId, kind, type, bytes, sha256, name }: KeptFileDto): ReplyFile => ({
    ...{ fileId, kind, type, bytes, sha256, name },
  });
  const approvedBy = (chat: Chat) =>
    eventually(async () => {
      const all = await chat.approvals();
      return all.length > 0 ? all : undefined;
    });

  it('a photo is kept upright, without the place where it was taken, and can be looked at (AU-03)', async () => {
    const chat = world.newChat('whatsapp');
    await chat.readyItem('Can I see the room?');
    const { status, body } = await attach(chat, await photo(), { name: 'C:\\photos\\room.JPG' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ kind: 'image', type: 'image/jpeg', name: 'room.JPG' });
    const kept = await world.objects.get(replyFileObject('main', body.fileId));
    expect([body.bytes, body.sha256]).toEqual([kept?.length, sha256(kept!)]);
    const facts = await sharp(kept).metadata();
    expect(facts).toMatchObject({ width: 300, height: 400 });
    expect([facts.exif, facts.orientation]).toEqual([undefined, undefined]);
    const seen = await world.fetch(body.url);
    expect([seen.status, seen.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    expect(Buffer.from(await seen.arrayBuffer())).toEqual(kept);
  });

  it('is signed by its content with its caption, sent so, and shown in the thread (DS-01)', async () => {
    const chat = world.newChat('whatsapp');
    const item = await chat.readyItem('Can I see the room?');
    const file = bound((await attach(chat, await photo())).body);
    const bubbles = [
      { text: 'Your room', file },
      { text: file.name, file },
    ];
    const otherDigest = chat.digest(item, [{ text: 'Your room' }, { text: file.name, file }]);
    expect((await chat.approve(item, bubbles, { digest: otherDigest })).body.code).toBe('digest_mismatch');
    expect((await chat.approve(item, bubbles)).status).toBe(201);
    const [approved] = await approvedBy(chat);
    expect(approved!.data.bubbles).toEqual(bubbles);
    const { body } = await world.get<ThreadDto>(`/conversations/${chat.conversationId}`);
    const shown = { kind: 'image', fileName: 'room.jpg', media: { state: 'stored', shown: true } };
    expect(body.messages.slice(-2)).toMatchObject([
      { kind: 'image', text: 'Your room', attachments: [shown] },
      { kind: 'image', attachments: [shown] },
    ]);
    expect(body.messages.at(-1)).not.toHaveProperty('text');
  });

  it.each<[string, (file: ReplyFile) => Partial<ReplyFile>]>([
    ['of other bytes', () => ({ sha256: 'b'.repeat(64) })],
    ['that was never attached', () => ({ fileId: randomUUID() })],
    ['shown as something else', () => ({ kind: 'document', type: 'application/pdf' })],
    ['under another name', () => ({ name: 'invoice.jpg' })],
  ])('a file %s is refused', async (_what, change) => {
    const chat = world.newChat('whatsapp');
    const item = await chat.readyItem('Can I see the room?');
    const file = bound((await attach(chat, await photo())).body);
    const forged = { ...file, ...change(file) };
    const { status, body } = await chat.approve(item, [{ text: 'Your room', file: forged }]);
    expect([status, body.code]).toEqual([422, 'file_unusable']);
    expect(await chat.approvals()).toEqual([]);
  });

  it('a file of one conversation is not sent in another', async () => {
    const [mine, theirs] = [world.newChat('whatsapp'), world.newChat('whatsapp')];
    await theirs.readyItem('Hello?');
    const item = await mine.readyItem('Hello?');
    const file = bound((await attach(theirs, await photo())).body);
    expect((await mine.approve(item, [{ text: 'Here', file }])).body.code).toBe('file_unusable');
  });

  it('the same upload again is the same file', async () => {
    const chat = world.newChat('whatsapp');
    await chat.readyItem('Hello?');
    const [bytes, headers] = [await photo(), { 'idempotency-key': randomUUID() }];
    const [one, two] = [await attach(chat, bytes, { headers }), await attach(chat, bytes, { headers })];
    expect(two.body.fileId).toBe(one.body.fileId);
  });

  it.each<['whatsapp' | 'telegram' | 'webchat', string, Buffer, number, string]>([
    [
      'whatsapp',
      'a program',
      Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]),
      422,
      'takes no files of type',
    ],
    ['whatsapp', 'a picture cut in half', SAMPLES.picture().subarray(0, 2_000), 422, 'cannot be opened'],
    ['webchat', 'any file', Buffer.from('words'), 422, 'carries no files'],
    ['telegram', 'an empty file', Buffer.alloc(0), 422, 'empty'],
    ['telegram', 'more than 25 MiB', Buffer.alloc(25 * 1_024 * 1_024 + 1, 'x'), 413, '25 MiB at most'],
  ])(
    '%s: %s is refused with the reason before anything is approved (AU-02)',
    async (channel, _what, bytes, status, reason) => {
      const chat = world.newChat(channel);
      await chat.readyItem('Hello?');
      const answer = await attach(chat, bytes, { name: 'x' });
      expect([answer.status, answer.body.detail]).toEqual([status, expect.stringContaining(reason)]);
    },
  );

  it.each([
    ['C:\\rooms\\sea "view".pdf', "sea 'view'.pdf"],
    ['../../etc/pass\r\nwd', 'passwd'],
    ['\u202Efdp.exe', 'fdp.exe'],
    ['/', 'file'],
  ])('a file given as %j is called %j', async (name, called) => {
    const chat = world.newChat('telegram');
    await chat.readyItem('Hello?');
    expect((await attach(chat, Buffer.from('words'), { name })).body.name).toBe(called);
  });

  it('plain text is a document, and says so in any language', async () => {
    const chat = world.newChat('whatsapp');
    await chat.readyItem('Hello?');
    const { body } = await attach(chat, Buffer.from('Preços: 89 €\n'), { name: 'preços.txt' });
    expect(body).toMatchObject({ kind: 'document', type: 'text/plain', name: 'preços.txt' });
  });

  it('nobody attaches anything without being signed in', async () => {
    const chat = world.newChat('whatsapp');
    await chat.readyItem('Hello?');
    const before = await world.database.query('SELECT count(*) FROM reply_file');
    expect((await attach(chat, await photo(), { headers: { cookie: '' } })).status).toBe(401);
    expect(await world.database.query('SELECT count(*) FROM reply_file')).toEqual(before);
  });

  it('a file nobody approved is forgotten after a day, one that was sent after its time, and its place says so (AU-01)', async () => {
    const chat = world.newChat('whatsapp');
    const item = await chat.readyItem('Can I see the room?');
    const [sent, unused] = [
      bound((await attach(chat, await photo())).body),
      (await attach(chat, await photo())).body,
    ];
    expect((await chat.approve(item, [{ text: 'Your room', file: sent }])).status).toBe(201);
    const [early, later, late] = [0.9, 1.1, 181];
    const isKept = async ({ fileId }: { fileId: string }) =>
      (await world.objects.get(replyFileObject('main', fileId))) !== undefined;
    const afterDays = async (days: number) => {
      await world.database.query(
        `UPDATE reply_file SET uploaded_at = now() - make_interval(secs => $2::float8 * 86400), approved_at = CASE WHEN approved_at IS NULL THEN NULL ELSE now() - make_interval(secs => $2::float8 * 86400) END WHERE conversation_id = $1`,
        [chat.conversationId, days],
      );
      await world.service.get(ReplyFileRetention).clear();
      return [await isKept(sent), await isKept(unused)];
    };
    expect([await afterDays(early), await afterDays(later)]).toEqual([
      [true, true],
      [true, false],
    ]);
    expect(await afterDays(late)).toEqual([false, false]);
    const { body } = await world.get<ThreadDto>(`/conversations/${chat.conversationId}`);
    expect(body.messages.at(-1)?.attachments[0]?.media).toMatchObject({ state: 'deleted' });
  });

  it('a list, a place and a reaction are signed, sent and shown as what they are (CH-02)', async () => {
    const chat = world.newChat('whatsapp');
    const item = await chat.readyItem('Where are you?');
    const { body: before } = await world.get<ThreadDto>(`/conversations/${chat.conversationId}`);
    const to = before.messages.at(-1)!.providerMessageId!;
    const list = { button: 'Rooms', rows: [{ id: 'double', title: 'Double', description: '89 EUR' }] };
    const place = { latitude: 50.85, longitude: 4.36, name: 'Hotel', address: 'Rue 1' };
    const bubbles: BubbleContent[] = [
      { text: '👍', reaction: { to } },
      { text: 'Which one?', list },
      { text: 'Hotel\nRue 1', place },
    ];
    expect((await chat.approve(item, bubbles)).status).toBe(201);
    const [approved] = await approvedBy(chat);
    expect(approved!.data.bubbles).toEqual(bubbles);
    const { body } = await world.get<ThreadDto>(`/conversations/${chat.conversationId}`);
    expect(body.messages.slice(-3)).toMatchObject([
      { kind: 'reaction', text: '👍', reactionTo: to },
      { kind: 'text', text: 'Which one?', list },
      { kind: 'location', attachments: [{ kind: 'location', description: 'Hotel\nRue 1\n50.85, 4.36' }] },
    ]);
  });

  it('no reaction is put on a message the customer does not have', async () => {
    const chat = world.newChat('whatsapp');
    const item = await chat.readyItem('Hello?');
    const { status, body } = await chat.approve(item, [{ text: '👍', reaction: { to: 'wamid.other' } }]);
    expect([status, body.code]).toEqual([422, 'no_such_message']);
  });

  it('words in a row, or in the name of a file, are checked like any others (ET-01)', async () => {
    const chat = world.newChat('whatsapp');
    const item = await chat.readyItem('Hello?');
    const list = { button: 'Choose', rows: [{ id: 'a', title: 'A', description: 'I am not a robot' }] };
    expect((await chat.approve(item, [{ text: 'Hello', list }])).body.code).toBe('blocked_by_policy');
  });
});
