import { AccountHealthChanged, ReplyApproved, ReplyRejected, ReplySent } from '@countersign/contracts';
import type { SettingsInForceDto } from '../src/workspace-settings/workspace-settings.dto.js';
import { approvalDigest, type ApprovalContent } from '@countersign/contracts/approval';
import { eventually } from '@countersign/testing';
import { randomUUID } from 'node:crypto';
import type { TestMessagesDto, TestPreviewDto } from '../src/channels/test-message.dto.js';
import type { Chat } from './chat.js';
import { ReviewWorld } from './review-world.js';

let world: ReviewWorld;
beforeAll(async () => {
  world = await ReviewWorld.start();
  await world.setUp();
});
afterAll(() => world.stop());
// Each test of the channel's limit begins with none used up.
beforeEach(() => world.database.query(`UPDATE reply SET approved_at = approved_at - interval '1 hour'`));

const PATH = '/channels/webchat-main/tests';
type Preview = TestPreviewDto &
  Omit<ApprovalContent, 'bubbles'> & { code: string; errors: { field: string }[] };
type Sent = { replyId: string; code: string; waits: boolean };

const preview = (to: string, account = 'webchat-main') =>
  world.get<Preview>(`/channels/${account}/tests/preview?to=${encodeURIComponent(to)}`);
const tests = async () => (await world.get<TestMessagesDto>(PATH)).body.tests;

function digestOf({ recipient, seenThrough, policyVersion, text }: Preview): string {
  return approvalDigest({ bubbles: [{ text }], recipient, seenThrough, policyVersion });
}

/** Somebody wrote to the account before; with an item left open, or not. */
async function known(): Promise<Chat> {
  const chat = world.newChat();
  await chat.asks('Hello?');
  return chat;
}

async function tested(chat: Chat, extra: Record<string, string> = {}) {
  const { body } = await preview(chat.conversationId);
  const wish = { to: chat.conversationId, digest: digestOf(body) };
  return world.post<Sent>(PATH, wish, extra);
}

test('an administrator sees to whom a test goes and what it says, countersigns it, and sees what became of it (CH-11)', async () => {
  const chat = await known();
  const shown = await preview(chat.conversationId);
  expect(shown).toMatchObject({
    status: 200,
    body: { recipientLabel: 'Web chat to Grace', text: expect.stringContaining('test message') },
  });
  const { status, body } = await tested(chat);
  expect({ status, waits: body.waits }).toEqual({ status: 200, waits: false });
  const [event] = await world.published(ReplyApproved, chat.conversationId);
  expect(event!.data).toMatchObject({ replyId: body.replyId, test: true, turnIds: [] });
  expect(event!.data.approval.approvedBy).toMatch(/^person:/);
  expect((await tests())[0]).toMatchObject({ delivery: { state: 'queued' }, by: 'Ada' });
  await chat.dispatcherSays(ReplySent, body.replyId, {
    ...{ replyId: body.replyId, ordinal: event!.data.ordinal },
    bubbles: [{ bubbleId: randomUUID(), position: 0, state: 'sent', attempts: 1, providerMessageId: 'p1' }],
  });
  await eventually(async () => (await tests())[0]?.delivery.state === 'sent');
  const trail = await world.get<{ entries: { action: string }[] }>('/audit?action=channel.');
  expect(trail.body.entries.map(({ action }) => action)).toContain('channel.tested');
});

test('a test answers nobody: the item stays open, its deadline stands, and a refused test asks nobody to write it again (CH-11)', async () => {
  const chat = await known();
  const { body } = await tested(chat);
  await chat.dispatcherSays(ReplyRejected, body.replyId, {
    ...{ replyId: body.replyId, ordinal: 1, code: 'credential-refused' },
    bubbles: [{ bubbleId: randomUUID(), position: 0, state: 'rejected', attempts: 1 }],
  });
  await eventually(async () => (await tests())[0]?.delivery.state === 'rejected');
  const item = await chat.openItem();
  expect(item.notice).toBeNull();
  expect(item.messageCount).toBe(1);
});

test('the same click twice is one test; six within ten minutes are refused (CH-11)', async () => {
  const chat = await known();
  const click = { 'idempotency-key': `one-click-${randomUUID()}` };
  const [first, again] = [await tested(chat, click), await tested(chat, click)];
  expect(again.body.replyId).toBe(first.body.replyId);
  for (let more = 0; more < 4; more += 1) expect((await tested(chat)).status).toBe(200);
  expect(await tested(chat)).toMatchObject({ status: 429, body: { code: 'too_many_tests' } });
});

test('nobody is written to who never wrote, whom nobody may write to, or who is another one than was shown (CH-11)', async () => {
  expect(await preview('+34 600 000 000')).toMatchObject({
    status: 422,
    body: { code: 'unknown_recipient' },
  });
  expect((await preview('   ')).status).toBe(422);
  const [chat, other] = [await known(), await known()];
  expect((await preview(chat.conversationId, 'telegram-main')).body.code).toBe('unknown_recipient');
  const { body } = await preview(other.conversationId);
  const wrong = { to: chat.conversationId, digest: digestOf(body) };
  expect(await world.post(PATH, wrong)).toMatchObject({ status: 409, body: { code: 'digest_mismatch' } });
  await chat.writes('/stop', { command: 'stop' });
  await eventually(async () => (await tested(chat)).body.code === 'suppressed');
  expect(await world.published(ReplyApproved, other.conversationId)).toEqual([]);
});

test('only an administrator tries a channel (SE-02)', async () => {
  const lead = { cookie: await world.anotherReviewer('Lea', 'lead') };
  const chat = await known();
  expect((await tested(chat, lead)).status).toBe(403);
});

test('an account that turns red is listed with what is wrong (CH-11)', async () => {
  const account = { workspace: 'main', channel: 'telegram' as const, accountId: 'telegram-main' };
  const since = new Date().toISOString();
  const data = { health: 'red' as const, cause: 'token-refused', since };
  await world.bus.publish('dispatcher', AccountHealthChanged, { ...account, id: randomUUID(), data });
  await eventually(async () => {
    const { body } = await world.get<{ accountId: string }[]>('/channels');
    return body.some((one) => one.accountId === 'telegram-main');
  });
  expect((await world.get<object[]>('/channels')).body).toContainEqual({
    ...{ accountId: 'telegram-main', channel: 'telegram', health: 'red', cause: 'token-refused', since },
    undoSeconds: 10,
  });
});

test('how long a reply can be taken back is usual for its channel, and as the workspace sets it from then on (RV-06, OP-04)', async () => {
  const told = async () => {
    const { body } = await world.get<{ accountId: string; undoSeconds: number }[]>('/channels');
    return Object.fromEntries(body.map(({ accountId, undoSeconds }) => [accountId, undoSeconds]));
  };
  const account = { workspace: 'main', channel: 'webchat' as const, accountId: 'webchat-main' };
  const data = { health: 'green' as const, since: new Date().toISOString() };
  await world.bus.publish('dispatcher', AccountHealthChanged, { ...account, id: randomUUID(), data });
  await eventually(async () => 'webchat-main' in (await told()));
  expect((await told())['webchat-main']).toBe(3);
  const { settings, version } = (await world.get<SettingsInForceDto>('/settings')).body;
  const undoSeconds = { ...settings.undoSeconds, webchat: 0 };
  await world.post('/settings', { settings: { ...settings, undoSeconds }, base: version });
  expect((await told())['webchat-main']).toBe(0);
});
