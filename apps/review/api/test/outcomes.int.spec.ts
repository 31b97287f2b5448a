import { randomUUID } from 'node:crypto';
import {
  DeliveryUpdated,
  ReplyCancelled,
  ReplyRejected,
  ReplySent,
  ReplyUnknown,
} from '@countersign/contracts';
import { eventually } from '@countersign/testing';
import { ReviewWorld } from './review-world.js';

describe('outcomes: what became of a reply decides what is still to be answered', () => {
  let world: ReviewWorld;
  beforeAll(async () => {
    world = await ReviewWorld.start();
    await world.setUp();
  });
  afterAll(() => world.stop());

  const stateOf = async (replyId: string): Promise<string> => {
    const [row]: { state: string }[] = await world.database.query(
      'SELECT state FROM reply WHERE reply_id = $1',
      [replyId],
    );
    return row!.state;
  };

  it('offers to write again only what the customer does not have', async () => {
    const chat = world.newChat();
    const item = await chat.readyItem('How do I get there?');
    const claimToken = await chat.claim(item);
    const bubbles = [{ text: 'Take tram 4.' }, { text: 'Get off at the park.' }];
    const digest = chat.digest(item, bubbles);
    const { replyId } = (
      await world.post<{ replyId: string }>(`/items/${item.id}/approve`, {
        claimToken,
        generation: item.generation,
        bubbles,
        digest,
      })
    ).body;
    await chat.dispatcherSays(ReplyRejected, replyId, {
      replyId,
      ordinal: 1,
      bubbles: [
        { bubbleId: randomUUID(), position: 0, state: 'sent', attempts: 1 },
        { bubbleId: randomUUID(), position: 1, state: 'rejected', attempts: 1 },
      ],
      code: 'provider-refused',
    });
    expect((await chat.openItem()).notice?.bubbles).toEqual([{ text: 'Get off at the park.' }]);
  });

  it('shows a failure the channel reports later, beside how far the message came (DS-09)', async () => {
    const chat = world.newChat('whatsapp');
    const { replyId } = (await chat.approve(await chat.readyItem('Is it open?'), 'It is.')).body;
    const bubbleId = randomUUID();
    const bubbles = [{ bubbleId, position: 0, state: 'sent' as const, attempts: 1 }];
    await chat.dispatcherSays(ReplySent, replyId, { replyId, ordinal: 1, bubbles });
    const delivery = async () => {
      const { body } = await world.get<{ messages: { replyId?: string; delivery?: object }[] }>(
        `/conversations/${chat.conversationId}`,
      );
      return body.messages.find((message) => message.replyId === replyId)?.delivery;
    };
    const tick = (status: DeliveryUpdated['status'], code?: string) =>
      chat.dispatcherSays(DeliveryUpdated, replyId, {
        ...{ replyId, bubbleId, position: 0, status, at: new Date().toISOString() },
        ...(code && { code }),
      });
    await tick('failed', '131026');
    await eventually(async () => JSON.stringify(await delivery()).includes('failed'));
    expect(await delivery()).toEqual({ state: 'failed', code: '131026' });
    const back = await chat.openItem();
    expect(back.notice).toMatchObject({
      ...{ kind: 'rejected', code: 'not-delivered', words: '131026' },
      bubbles: [{ text: 'It is.' }],
    });
    await tick('delivered');
    await eventually(async () => JSON.stringify(await delivery()).includes('delivered'));
    expect(await delivery()).toEqual({ state: 'delivered', code: 'failed-later' });
  });

  describe('of a reply in two bubbles', () => {
    const [one, two] = [{ text: 'Take tram 4.' }, { text: 'Get off at the park.' }];
    async function approved() {
      const chat = world.newChat('whatsapp');
      const item = await chat.readyItem('How do I get there?');
      const bubbles = [one, two];
      const { replyId } = (
        await world.post<{ replyId: string }>(`/items/${item.id}/approve`, {
          ...{ claimToken: await chat.claim(item), generation: item.generation, bubbles },
          digest: chat.digest(item, bubbles),
        })
      ).body;
      const ids = [randomUUID(), randomUUID()];
      const outcomes = ids.map((bubbleId, position) => ({
        bubbleId,
        position,
        state: 'sent' as const,
        attempts: 1,
      }));
      const fails = (position: number) =>
        chat.dispatcherSays(DeliveryUpdated, replyId, {
          ...{ replyId, bubbleId: ids[position]!, position, status: 'failed' as const },
          at: new Date().toISOString(),
        });
      return { chat, replyId, outcomes, fails };
    }
    const isOpen = async ({ conversationId }: { conversationId: string }) =>
      (await world.openItems()).some((item) => item.conversationId === conversationId);
    const heard = () => eventually(async () => (await world.bus.unacknowledged('OUTBOUND', 'review')) === 0);

    it('a failure reported while the rest still leaves brings it back only when all has left, with both that failed', async () => {
      const { chat, replyId, outcomes, fails } = await approved();
      await fails(0);
      await heard();
      expect(await isOpen(chat)).toBe(false);
      await chat.dispatcherSays(ReplySent, replyId, { replyId, ordinal: 1, bubbles: outcomes });
      expect((await chat.openItem()).notice?.bubbles).toEqual([one]);
      await fails(1);
      expect((await chat.openItem(({ notice }) => notice?.bubbles.length === 2)).notice?.bubbles).toEqual([
        one,
        two,
      ]);
    });

    it('a failure reported of one whose end nobody knows leaves it to a person', async () => {
      const { chat, replyId, outcomes, fails } = await approved();
      const bubbles = outcomes.map((bubble) => ({ ...bubble, state: 'unknown' as const }));
      await chat.dispatcherSays(ReplyUnknown, replyId, {
        replyId,
        ordinal: 1,
        bubbles,
        errorCode: 'ECONNRESET',
      });
      await fails(0);
      await heard();
      expect(await isOpen(chat)).toBe(false);
    });

    it('a refused bubble comes back together with one that failed after it was taken', async () => {
      const { chat, replyId, outcomes, fails } = await approved();
      await fails(0);
      await heard();
      const bubbles = [outcomes[0]!, { ...outcomes[1]!, state: 'rejected' as const }];
      await chat.dispatcherSays(ReplyRejected, replyId, {
        replyId,
        ordinal: 1,
        bubbles,
        code: 'provider-refused',
      });
      expect((await chat.openItem()).notice).toMatchObject({ code: 'provider-refused', bubbles: [one, two] });
    });
  });

  it('leaves decided what the channel says failed after it had arrived', async () => {
    const chat = world.newChat('whatsapp');
    const { replyId } = (await chat.approve(await chat.readyItem('Is it open?'), 'It is.')).body;
    const bubbleId = randomUUID();
    const bubbles = [{ bubbleId, position: 0, state: 'sent' as const, attempts: 1 }];
    await chat.dispatcherSays(ReplySent, replyId, { replyId, ordinal: 1, bubbles });
    for (const status of ['delivered', 'failed'] as const) {
      const at = new Date().toISOString();
      await chat.dispatcherSays(DeliveryUpdated, replyId, { replyId, bubbleId, position: 0, status, at });
    }
    await eventually(async () => (await world.bus.unacknowledged('OUTBOUND', 'review')) === 0);
    const open = (await world.openItems()).map(({ conversationId }) => conversationId);
    expect(open).not.toContain(chat.conversationId);
  });

  it('does not bring back what was held because the customer asked for no more messages', async () => {
    const chat = world.newChat();
    const item = await chat.readyItem('Any offers?');
    const { replyId } = (await chat.approve(item, 'Many!')).body;
    await chat.writes('/stop', { command: 'stop' });
    await eventually(async () => (await chat.approvals()).length === 2, { what: 'the confirmation' });
    await chat.dispatcherSays(ReplyCancelled, replyId, { replyId, ordinal: 1, bubbles: [], reason: 'stale' });
    await eventually(async () => (await stateOf(replyId)) === 'cancelled', { what: 'the outcome' });
    const open = (await world.openItems()).map(({ conversationId }) => conversationId);
    expect(open).not.toContain(chat.conversationId);
  });

  it('signs which earlier reply an answer builds on, as long as that one is on its way', async () => {
    const chat = world.newChat();
    const first = (await chat.approve(await chat.readyItem('What time is breakfast?'), 'At eight.')).body;
    await chat.approve(await chat.readyItem('And the bus?'), 'Right after it.');
    const expected = async (): Promise<unknown[]> =>
      (await chat.approvals()).map(({ data }) => data.expectsOrdinal);
    await eventually(async () => (await chat.approvals()).length === 2, { what: 'both approvals' });
    expect(await expected()).toEqual([undefined, 1]);
    await chat.dispatcherSays(ReplySent, first.replyId, { replyId: first.replyId, ordinal: 1, bubbles: [] });
    await eventually(async () => (await stateOf(first.replyId)) === 'sent', { what: 'the outcome' });
    await chat.approve(await chat.readyItem('How long does it take?'), 'Ten minutes.');
    await eventually(async () => (await chat.approvals()).length === 3, { what: 'the third approval' });
    expect(await expected()).toEqual([undefined, 1, 2]);
  });

  it('says of a reply that was held back for an earlier one why it came back', async () => {
    const chat = world.newChat();
    const { replyId } = (await chat.approve(await chat.readyItem('Is it far?'), 'Ten minutes.')).body;
    await chat.dispatcherSays(ReplyCancelled, replyId, {
      ...{ replyId, ordinal: 1, bubbles: [] },
      ...{ reason: 'stale', staleBy: 'earlier-reply' },
    });
    const back = await chat.openItem(({ notice }) => notice?.kind === 'stale');
    expect(back.notice).toMatchObject({ code: 'earlier-reply', bubbles: [{ text: 'Ten minutes.' }] });
  });

  it('lets an older question that came back be answered although a newer one has its answer', async () => {
    const chat = world.newChat();
    const first = (await chat.approve(await chat.readyItem('Is it far?'), 'Ten minutes.')).body;
    expect((await chat.approve(await chat.readyItem('And by bus?'), 'Four.')).status).toBe(201);
    await chat.dispatcherSays(ReplyCancelled, first.replyId, {
      replyId: first.replyId,
      ordinal: 1,
      bubbles: [],
      reason: 'stale',
    });
    const back = await chat.openItem(({ notice }) => notice?.kind === 'stale');
    expect(back.newerInbound).toBe(false);
    expect((await chat.approve(back, 'Ten minutes on foot.')).status).toBe(201);
  });

  it('remembers that somebody asked for no more messages when they block us and come back', async () => {
    const chat = world.newChat();
    await chat.asks('Hello');
    const suppressed = async (): Promise<string | null> =>
      (await world.get<{ suppressed: string | null }>(`/conversations/${chat.conversationId}`)).body
        .suppressed;
    await chat.signals('blocked');
    await eventually(async () => (await suppressed()) === 'blocked');
    await chat.signals('unblocked');
    await eventually(async () => (await suppressed()) === null);
    await chat.writes('/stop', { command: 'stop' });
    await eventually(async () => (await suppressed()) === 'opted-out');
    await chat.signals('blocked');
    await chat.signals('unblocked');
    await chat.writes('/help', { command: 'help' });
    await eventually(async () => (await chat.approvals()).length === 2, { what: 'what came after' });
    expect(await suppressed()).toBe('opted-out');
  });
});
