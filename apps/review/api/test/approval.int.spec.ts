import { createPublicKey, randomUUID, verify } from 'node:crypto';
import { ReplyCancelled, ReplyRejected, ReplySent } from '@countersign/contracts';
import { approvalPayload } from '@countersign/contracts/approval';
import { eventually } from '@countersign/testing';
import { ReviewWorld } from './review-world.js';

describe('approval: exactly what was countersigned', () => {
  let world: ReviewWorld;
  beforeAll(async () => {
    world = await ReviewWorld.start();
    await world.setUp();
  });
  afterAll(() => world.stop());

  it('publishes the approved text once, signed, with its recipient and place in the order', async () => {
    const chat = world.newChat();
    const item = await chat.readyItem('Where are you?');
    const answer = await chat.approve(item, 'In the old town.');
    expect(answer).toMatchObject({ status: 201, body: { ordinal: 1 } });
    const [approved, ...more] = await eventually(async () => {
      const events = await chat.approvals();
      return events.length > 0 ? events : undefined;
    });
    expect(more).toEqual([]);
    const { data, workspace, conversationId } = approved!;
    expect(data).toMatchObject({
      bubbles: [{ text: 'In the old town.' }],
      ordinal: 1,
      recipient: item.recipient,
    });
    const record = {
      replyId: data.replyId,
      workspace,
      conversationId: conversationId!,
      ordinal: data.ordinal,
      digest: data.digest,
      approvedBy: data.approval.approvedBy,
      approvedAt: data.approval.approvedAt,
      freshness: data.approval.freshness,
    };
    const key = createPublicKey({ key: world.publicKey, format: 'der', type: 'spki' });
    const signature = Buffer.from(data.approval.signature, 'base64url');
    expect(verify(null, approvalPayload(record), key, signature)).toBe(true);
    expect(verify(null, approvalPayload({ ...record, ordinal: 2 }), key, signature)).toBe(false);
  });

  it('refuses when the text is not the text that was rendered, and sends nothing', async () => {
    const chat = world.newChat();
    const item = await chat.readyItem('How much is it?');
    const claimToken = await chat.claim(item);
    const answer = await world.post<{ code: string }>(`/items/${item.id}/approve`, {
      claimToken,
      generation: item.generation,
      bubbles: [{ text: 'It is free.' }],
      digest: chat.digest(item, [{ text: 'It costs 10.' }]),
    });
    expect(answer).toMatchObject({ status: 409, body: { code: 'digest_mismatch' } });
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await chat.approvals()).toEqual([]);
  });

  it('refuses a blind approval when a message arrived that was not on screen', async () => {
    const chat = world.newChat();
    const item = await chat.readyItem('Can I bring a dog?');
    const { seq } = await chat.writes('Sorry, two dogs.');
    await eventually(async () => (await world.item(item.id)).seenThrough.seq === seq);
    expect(await chat.approve(item, 'Yes, one dog is welcome.')).toMatchObject({
      status: 409,
      body: { code: 'newer_inbound' },
    });
    const fresh = await world.item(item.id);
    expect(fresh.newerInbound).toBe(true);
    expect(await chat.approve(fresh, 'Yes, one dog is welcome.')).toMatchObject({
      status: 409,
      body: { code: 'newer_inbound' },
    });
    expect(await chat.approve(fresh, 'Both are welcome.', { acknowledgeNewer: true })).toMatchObject({
      status: 201,
    });
  });

  it('makes one reply of fifty parallel approvals of one item', async () => {
    const chat = world.newChat();
    const item = await chat.readyItem('Do you have a pool?');
    const claimToken = await chat.claim(item);
    const bubbles = [{ text: 'We do.' }];
    const body = { claimToken, generation: item.generation, bubbles, digest: chat.digest(item, bubbles) };
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => world.post(`/items/${item.id}/approve`, body)),
    );
    expect(
      answers
        .map(({ status }) => status)
        .sort()
        .slice(0, 2),
    ).toEqual([201, 409]);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(await eventually(async () => (await chat.approvals()).length)).toBe(1);
  });

  it('gives the same answer to the same click, however often the network repeats it', async () => {
    const chat = world.newChat();
    const item = await chat.readyItem('Is there parking?');
    const claimToken = await chat.claim(item);
    const bubbles = [{ text: 'Behind the house.' }];
    const body = { claimToken, generation: item.generation, bubbles, digest: chat.digest(item, bubbles) };
    const key = { 'idempotency-key': randomUUID() };
    const first = await world.post(`/items/${item.id}/approve`, body, key);
    const again = await world.post(`/items/${item.id}/approve`, body, key);
    expect(again).toMatchObject({ status: 201, body: first.body });
    const other = await world.post(`/items/${item.id}/approve`, { ...body, undoSeconds: 5 }, key);
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
  });

  it('takes a reply back while it waits, and not after it left', async () => {
    const chat = world.newChat();
    const item = await chat.readyItem('When is checkout?');
    const { body } = await chat.approve(item, 'At noon.', { undoSeconds: 60 });
    expect((await world.post(`/items/${item.id}/undo`, { replyId: body.replyId })).status).toBe(204);
    const back = await chat.openItem(({ state }) => state === 'ready');
    const again = await chat.approve(back, 'At eleven.');
    expect(again).toMatchObject({ status: 201, body: { ordinal: 1 } });
    await eventually(async () => (await chat.approvals()).length === 1);
    expect((await chat.approvals())[0]!.data.bubbles).toEqual([{ text: 'At eleven.' }]);
    const late = await world.post(`/items/${item.id}/undo`, { replyId: again.body.replyId });
    expect(late).toMatchObject({ status: 409, body: { code: 'already_leaving' } });
  });

  it('brings the item back with what was approved when the channel refused it or it became stale', async () => {
    const chat = world.newChat();
    const { replyId, ordinal } = (await chat.approve(await chat.readyItem('Hello?'), 'Hello!')).body;
    await chat.dispatcherSays(ReplyRejected, replyId, {
      replyId,
      ordinal,
      bubbles: [],
      code: 'provider-refused',
      providerWords: 'Bad Request: message is odd',
    });
    const back = await chat.openItem();
    expect(back.notice).toMatchObject({
      kind: 'rejected',
      words: 'Bad Request: message is odd',
      bubbles: [{ text: 'Hello!' }],
    });
    await chat.drafted('Another draft.');
    const ready = await chat.openItem(({ state }) => state === 'ready');
    const second = (await chat.approve(ready, 'Hello again!')).body;
    expect(second.ordinal).toBe(2);
    await chat.dispatcherSays(ReplyCancelled, second.replyId, {
      replyId: second.replyId,
      ordinal: 2,
      bubbles: [],
      reason: 'stale',
    });
    expect((await chat.openItem()).notice).toMatchObject({
      kind: 'stale',
      bubbles: [{ text: 'Hello again!' }],
    });
  });

  it('shows a reply as sent only when the dispatcher says so', async () => {
    const chat = world.newChat();
    const { replyId } = (await chat.approve(await chat.readyItem('Hi'), 'Hi there!')).body;
    const state = async () => {
      const thread = await world.get<{ messages: { replyId?: string; delivery?: { state: string } }[] }>(
        `/conversations/${chat.conversationId}`,
      );
      return thread.body.messages.find((message) => message.replyId === replyId)?.delivery?.state;
    };
    expect(await state()).toBe('queued');
    const bubbles = [{ bubbleId: randomUUID(), position: 0, state: 'sent' as const, attempts: 1 }];
    await chat.dispatcherSays(ReplySent, replyId, { replyId, ordinal: 1, bubbles });
    await eventually(async () => (await state()) === 'sent');
  });

  it('does not write to somebody who asked for no more messages, until they come back', async () => {
    const chat = world.newChat();
    const item = await chat.readyItem('Buy my product');
    await chat.writes('/stop', { command: 'stop' });
    await eventually(async () => (await world.item(item.id)).state === 'settled');
    const [confirmation] = await eventually(async () =>
      (await chat.approvals()).length > 0 ? chat.approvals() : undefined,
    );
    expect(confirmation!.data.approval).toMatchObject({ approvedBy: 'policy:commands@1', freshness: 'any' });
    const again = await chat.readyItem('One more thing');
    expect(await chat.approve(again, 'Yes?')).toMatchObject({ status: 409, body: { code: 'suppressed' } });
    await chat.writes('/start', { command: 'start' });
    await eventually(async () => (await chat.approvals()).length === 2);
    expect((await chat.approve(await world.item(again.id), 'Welcome back.')).status).toBe(201);
  });

  it('refuses to say that a person answers when it is a machine that drafts', async () => {
    const chat = world.newChat();
    const item = await chat.readyItem('Are you a bot?');
    expect(await chat.approve(item, 'No, I am not a bot, I am a real human.')).toMatchObject({
      status: 422,
      body: { code: 'blocked_by_policy' },
    });
  });

  it('chains every decision so that a changed row shows', async () => {
    const rows: { seq: string; prev_hash: string; hash: string }[] = await world.database.query(
      'SELECT seq, prev_hash, hash FROM audit ORDER BY seq',
    );
    expect(rows.length).toBeGreaterThan(5);
    for (const [index, row] of rows.entries())
      expect(row.prev_hash).toBe(index === 0 ? '0'.repeat(64) : rows[index - 1]!.hash);
    await expect(world.database.query('DELETE FROM audit')).rejects.toThrow(/permission denied/);
  });
});
