import { createHash, randomUUID } from 'node:crypto';
import { ReplyRejected, ReplySent } from '@countersign/contracts';
import { replyFileObject, type BubbleContent, type ReplyFile } from '@countersign/contracts/approval';
import { SAMPLES } from '@countersign/simulators/samples/files';
import { startWhatsAppSimulator, type WhatsAppSimulator } from '@countersign/simulators/whatsapp/simulator';
import { eventually } from '@countersign/testing';
import { DispatcherWorld } from './dispatcher-world.js';

let whatsapp: WhatsAppSimulator;
let world: DispatcherWorld;

beforeAll(async () => {
  whatsapp = await startWhatsAppSimulator();
  world = await DispatcherWorld.open({ ...whatsapp.settings });
  await world.start();
});
afterAll(async () => {
  await world.close();
  await whatsapp.stop();
});

const BYTES = SAMPLES.picture();

/** A file as review keeps one before it is approved. */
async function kept(bytes: Buffer): Promise<ReplyFile> {
  const fileId = randomUUID();
  await world.objects.put(replyFileObject('main', fileId), bytes);
  const sha256 = createHash('sha256').update(BYTES).digest('hex');
  return { fileId, kind: 'image', type: 'image/png', bytes: BYTES.length, sha256, name: 'room.png' };
}

const linesOf = (address: string) => whatsapp.allChats()[address] ?? [];
const phoneHas = (address: string, line = 0) =>
  whatsapp.media.held(linesOf(address)[line]?.file?.mediaId ?? '')?.bytes;

it('sends a file, a list and a place in the order they were approved, each exactly as approved (DS-11)', async () => {
  const chat = await world.chat('whatsapp');
  const list = { button: 'Rooms', rows: [{ id: 'double', title: 'Double', description: '89 EUR' }] };
  const place = { latitude: 50.85, longitude: 4.36, name: 'Hotel', address: 'Rue 1' };
  const bubbles: BubbleContent[] = [
    { text: 'Your room', file: await kept(BYTES) },
    { text: 'Which one?', list },
    { text: 'Hotel\nRue 1', place },
  ];
  await world.about(ReplySent, await chat.approve(bubbles));
  expect(whatsapp.sentTo(chat.address)).toEqual(['Your room', 'Which one?', 'Hotel\nRue 1']);
  expect(phoneHas(chat.address)).toEqual(BYTES);
  expect(whatsapp.violations).toEqual([]);
});

it('sends no other file than the one that was signed', async () => {
  const chat = await world.chat('whatsapp');
  const other = await kept(Buffer.concat([BYTES, Buffer.from('!')]));
  const rejected = await world.about(ReplyRejected, await chat.approve([{ text: 'Your room', file: other }]));
  expect(rejected.data).toMatchObject({ code: 'invalid-content' });
  expect(linesOf(chat.address)).toEqual([]);
});

it('a file that is gone comes back to review, and the rest of the reply is held', async () => {
  const chat = await world.chat('whatsapp');
  const gone = { ...(await kept(BYTES)), fileId: randomUUID() };
  const replyId = await chat.approve([{ text: 'Your room', file: gone }, { text: 'Shall we hold it?' }]);
  const { data } = await world.about(ReplyRejected, replyId);
  expect(data.providerWords).toContain('not in the store');
  expect(linesOf(chat.address)).toEqual([]);
});

it('while the store cannot be read nothing is marked as sent, and the reply leaves when it can (DS-03)', async () => {
  const chat = await world.chat('whatsapp');
  const file = await kept(BYTES);
  const back = world.loseDisk();
  const replyId = await chat.approve([{ text: 'Your room', file }]);
  await eventually(async () => {
    const [row]: { state: string; not_before: Date | null }[] = await world.db.query(
      'SELECT state, not_before FROM send WHERE reply_id = $1',
      [replyId],
    );
    return row?.state === 'queued' && row.not_before !== null;
  });
  const bubbles: { state: string; attempts: number }[] = await world.db.query(
    'SELECT state, attempts FROM send_bubble WHERE reply_id = $1',
    [replyId],
  );
  expect(bubbles).toEqual([{ state: 'queued', attempts: 0 }]);
  back();
  await world.about(ReplySent, replyId);
  expect(linesOf(chat.address)).toHaveLength(1);
});

it('an upload whose answer was lost is tried again: the customer has one picture (DS-03)', async () => {
  const chat = await world.chat('whatsapp');
  whatsapp.faults.next({ kind: 'server-error', status: 503, accepted: true }, { method: 'upload' });
  await world.about(ReplySent, await chat.approve([{ text: 'room.png', file: await kept(BYTES) }]));
  expect(linesOf(chat.address)).toHaveLength(1);
});

it('a reaction whose answer was lost is put again: it is there once', async () => {
  const chat = await world.chat('whatsapp');
  const { id: to } = whatsapp.say({ waId: chat.address }, 'Thanks') as { id: string };
  whatsapp.faults.next({ kind: 'server-error', status: 502, accepted: true }, { method: 'messages' });
  await world.about(ReplySent, await chat.approve([{ text: '🙏', reaction: { to } }]));
  expect(linesOf(chat.address)).toMatchObject([{ text: 'Thanks', reaction: '🙏' }]);
});
