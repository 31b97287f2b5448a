import { MarkedRead, ReplySent, rpcSubject } from '@countersign/contracts';
import { startWhatsAppSimulator, type WhatsAppSimulator } from '@countersign/simulators/whatsapp/simulator';
import { eventually } from '@countersign/testing';
import type { Chat } from './chat.js';
import { DispatcherWorld } from './dispatcher-world.js';

const PACED = { ENABLE_TYPING_PACING: 'true', SEND_FENCE: '8' };

let whatsapp: WhatsAppSimulator;
let world: DispatcherWorld;

const open = async (env: Record<string, string>): Promise<void> => {
  whatsapp = await startWhatsAppSimulator();
  world = await DispatcherWorld.open({ ...whatsapp.settings, ...PACED, ...env });
  await world.start();
};
const close = async (): Promise<void> => {
  await world.close();
  await whatsapp.stop();
};
/** Somebody who writes on their phone. */
const customer = async (): Promise<{ chat: Chat; place: { eventId: string; seq: number } }> => {
  const chat = await world.chat('whatsapp');
  return { chat, place: await write(chat, 'Hello?') };
};
const write = async (chat: Chat, text: string, seen = true) => {
  const place = await chat.hear(text, seen);
  whatsapp.signs.wrote(place.eventId, chat.address);
  return place;
};
const signsTo = ({ address }: Chat) =>
  whatsapp.signs.shown
    .filter(({ to }) => to === address)
    .map(({ messageId, typing }) => `${typing ? 'typing' : 'read'} ${messageId}`);
describe('signs to a customer (CH-14)', () => {
  beforeAll(() => open({}));
  afterAll(close);
  afterEach(() => expect(whatsapp.violations).toEqual([]));

  it('shows that a message was read, the one that was on screen and none behind it', async () => {
    const { chat, place } = await customer();
    await write(chat, 'And one more', false);
    await world.desk('ada').sees(chat.conversationId, place);
    expect(signsTo(chat)).toEqual([`read ${place.eventId}`]);
  });

  it('shows typing between the bubbles of a reply, in answer to what was seen', async () => {
    const { chat, place } = await customer();
    await world.about(ReplySent, await chat.approve(['Good morning.', 'It is free.']));
    expect(whatsapp.sentTo(chat.address)).toEqual(['Good morning.', 'It is free.']);
    await eventually(() => signsTo(chat).length === 1);
    expect(signsTo(chat)).toEqual([`typing ${place.eventId}`]);
  });

  it('a sign that fails delays and fails nothing', async () => {
    const { chat } = await customer();
    const away = { kind: 'graph-error', status: 503, code: 2, message: 'Service unavailable' } as const;
    whatsapp.signs.faults.next(away);
    await world.about(ReplySent, await chat.approve(['One.', 'Two.']));
    expect(whatsapp.sentTo(chat.address)).toEqual(['One.', 'Two.']);
  });

  it('marks nothing that is not where it is said to be', async () => {
    const [ada, bob] = [await customer(), await customer()];
    const desk = world.desk('ada');
    await desk.sees(ada.chat.conversationId, bob.place);
    await desk.sees(ada.chat.conversationId, { ...ada.place, seq: bob.place.seq });
    await desk.sees(ada.chat.conversationId, { ...ada.place, seq: 1_000_000 });
    expect([...signsTo(ada.chat), ...signsTo(bob.chat)]).toEqual([]);
  });

  it('refuses a question that is none', async () => {
    const asked = world.desk('ada').ask(rpcSubject('dispatcher', 'mark-read'), { seq: 'x' }, MarkedRead);
    await expect(asked).rejects.toThrow('invalid-question');
  });

  it('shows nothing where sending is stopped (DS-10)', async () => {
    const { chat, place } = await customer();
    const desk = world.desk('ada');
    await desk.set(true, 'account', { target: 'whatsapp-main' });
    await desk.sees(chat.conversationId, place);
    await desk.set(false, 'account', { target: 'whatsapp-main' });
    expect(signsTo(chat)).toEqual([]);
  });
});

describe('switched off', () => {
  beforeAll(() => open({ ENABLE_READ_MARKS: 'false', ENABLE_TYPING_SIGNS: 'false' }));
  afterAll(close);

  it('asks the channel for neither, on any channel (CH-14)', async () => {
    const { chat, place } = await customer();
    const telegram = await world.chat('telegram');
    await world.desk('ada').sees(chat.conversationId, place);
    await world.about(ReplySent, await chat.approve(['One.', 'Two.']));
    await world.about(ReplySent, await telegram.approve(['One.', 'Two.']));
    expect(whatsapp.signs.shown).toEqual([]);
    expect(world.telegram.log.filter(({ method }) => method === 'sendChatAction')).toEqual([]);
  });
});
