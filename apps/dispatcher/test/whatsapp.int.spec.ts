import {
  AccountHealthChanged,
  DeliveryUpdated,
  ReplyResolved,
  ReplySent,
  ReplyUnknown,
} from '@countersign/contracts';
import { startWhatsAppSimulator, type WhatsAppSimulator } from '@countersign/simulators/whatsapp/simulator';
import { eventually } from '@countersign/testing';
import { DispatcherWorld } from './dispatcher-world.js';

let whatsapp: WhatsAppSimulator;
let world: DispatcherWorld;

beforeAll(async () => {
  whatsapp = await startWhatsAppSimulator();
  world = await DispatcherWorld.open({
    ...whatsapp.settings,
    CHANNEL_PROBE_INTERVAL: '0.1',
  });
  await world.start();
});
afterAll(async () => {
  await world.close();
  await whatsapp.stop();
});

const lastHealth = async () => {
  const changes = await world.bus.published(AccountHealthChanged);
  const data = changes.filter(({ channel }) => channel === 'whatsapp').at(-1)?.data;
  return data && [data.health, data.cause].filter(Boolean).join(' ');
};

it('says that a revoked token is refused before any reply fails by it, and that it works again (CH-11)', async () => {
  await eventually(async () => (await lastHealth()) === 'green');
  whatsapp.acceptToken(false);
  await eventually(async () => (await lastHealth()) === 'red token-refused');
  whatsapp.acceptToken(true);
  await eventually(async () => (await lastHealth()) === 'green');
  const trouble = {
    kind: 'graph-error',
    status: 503,
    code: 2,
    message: 'Service temporarily unavailable',
  } as const;
  whatsapp.faults.next(trouble, { method: 'number', times: 3 });
  await eventually(async () => (await lastHealth()) === 'amber provider-unreachable');
  await eventually(async () => (await lastHealth()) === 'green');
});

it("a customer's pair rate makes that customer wait and nobody else (DS-05)", async () => {
  const [limited, free] = [await world.chat('whatsapp'), await world.chat('whatsapp')];
  const message = '(pair rate limit hit)';
  whatsapp.faults.next(
    { kind: 'graph-error', status: 400, code: 131056, message },
    { chat: limited.address },
  );
  const waits = await limited.approve(['one']);
  await eventually(async () => (await world.stateOf(waits)) === 'queued');
  await world.about(ReplySent, await free.approve(['now']));
  expect(whatsapp.sentTo(limited.address)).toEqual([]);
  await world.db.query('UPDATE throttle SET until = now()');
  await world.db.query('UPDATE send SET not_before = now() WHERE reply_id = $1', [waits]);
  await world.about(ReplySent, waits);
  expect(whatsapp.sentTo(limited.address)).toEqual(['one']);
});

it.each(['sent', 'delivered', 'read'] as const)(
  'a lost answer is unknown until the channel itself says "%s"; nothing is sent again (DS-04)',
  async (status) => {
    const chat = await world.chat('whatsapp');
    whatsapp.faults.next({ kind: 'reset', accepted: true }, { chat: chat.address });
    const replyId = await chat.approve(['Once']);
    const { data } = await world.about(ReplyUnknown, replyId);
    await chat.status(data.bubbles[0]!.bubbleId, status);
    expect((await world.about(ReplyResolved, replyId)).data).toMatchObject({
      verdict: 'arrived',
      by: 'evidence',
    });
    expect(whatsapp.sentTo(chat.address)).toEqual(['Once']);
  },
);

it('that a message failed later proves nothing about a lost answer: a person decides', async () => {
  const chat = await world.chat('whatsapp');
  whatsapp.faults.next({ kind: 'reset', accepted: false }, { chat: chat.address });
  const replyId = await chat.approve(['Perhaps']);
  const { data } = await world.about(ReplyUnknown, replyId);
  await chat.status(data.bubbles[0]!.bubbleId, 'failed');
  await eventually(async () => (await world.bus.unacknowledged('INBOUND', 'dispatcher')) === 0);
  expect(await world.stateOf(replyId)).toBe('unknown');
});

it("what was taken and could not be delivered is told with the channel's own code (DS-13)", async () => {
  const chat = await world.chat('whatsapp');
  whatsapp.tellsStatuses = false;
  const replyId = await chat.approve(['Hello']);
  const { data } = await world.about(ReplySent, replyId);
  whatsapp.tellsStatuses = true;
  await chat.status(data.bubbles[0]!.bubbleId, 'failed', '131026');
  expect((await world.about(DeliveryUpdated, replyId)).data).toMatchObject({
    status: 'failed',
    code: '131026',
  });
});
