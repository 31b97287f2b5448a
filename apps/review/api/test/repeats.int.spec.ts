import { randomUUID } from 'node:crypto';
import { approvalDigest, type ApprovalContent } from '@countersign/contracts/approval';
import { eventually } from '@countersign/testing';
import { ReviewWorld, type Item } from './review-world.js';

describe('repeats: one click is one reply, whatever crashed in between', () => {
  let world: ReviewWorld;
  beforeAll(async () => {
    world = await ReviewWorld.start();
    await world.setUp();
  });
  afterAll(() => world.stop());

  /** A crash after the reply was committed and before its answer was kept, half a minute ago. */
  const crashed = (key: string): Promise<unknown> =>
    world.database.query(
      `UPDATE idempotency SET status = NULL, response = NULL, at = now() - interval '31 seconds' WHERE key = $1`,
      [key],
    );

  it('writes one reply by hand when the answer was lost in a crash', async () => {
    const chat = world.newChat();
    await chat.writes('/help', { command: 'help' });
    await eventually(async () => (await chat.approvals()).length === 1);
    const path = `/conversations/${chat.conversationId}`;
    const composer = (await world.get<Omit<ApprovalContent, 'bubbles'>>(`${path}/composer`)).body;
    const { recipient, seenThrough, policyVersion } = composer;
    const bubbles = [{ text: 'By the way, we moved.' }];
    const digest = approvalDigest({ bubbles, recipient, seenThrough, policyVersion });
    const key = randomUUID();
    const write = () => world.post(`${path}/replies`, { bubbles, digest }, { 'idempotency-key': key });
    const first = await write();
    expect(first).toMatchObject({ status: 201, body: { ordinal: 2 } });
    await crashed(key);
    expect(await write()).toMatchObject({ status: 201, body: first.body });
    await eventually(async () => (await chat.approvals()).length >= 2, { what: 'the second reply' });
    expect(await chat.approvals()).toHaveLength(2);
  });

  it('answers an approval again with what it made', async () => {
    const chat = world.newChat();
    const item: Item = await chat.readyItem('Do you deliver?');
    const claimToken = await chat.claim(item);
    const bubbles = [{ text: 'We do.' }];
    const body = { claimToken, generation: item.generation, bubbles, digest: chat.digest(item, bubbles) };
    const key = { 'idempotency-key': randomUUID() };
    const first = await world.post(`/items/${item.id}/approve`, body, key);
    await crashed(key['idempotency-key']);
    expect(await world.post(`/items/${item.id}/approve`, body, key)).toMatchObject({
      status: 201,
      body: first.body,
    });
    expect(await chat.approvals()).toHaveLength(1);
  });
});
