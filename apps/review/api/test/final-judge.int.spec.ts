import type { DraftReady, DraftVerdict } from '@countersign/contracts';
import { CATEGORIES, type Category } from '@countersign/constitution';
import { eventually } from '@countersign/testing';
import type { Chat } from './chat.js';
import { findingOf, JudgeStandIn } from './judge-stand-in.js';
import { JUDGED_EDITS } from './judged-edits.js';
import { ReviewWorld, type Item } from './review-world.js';

const DRAFT = 'We open at eight, and the kitchen is open until ten in the evening.';
/** No rule minds it, and it is another text. */
const EDITED = 'Come whenever you like, somebody is always here for you.';

interface Refusal {
  code: string;
  replyId?: string;
  details?: { code: string; message: string; reason?: string }[];
}
type Opened = { chat: Chat; item: Item };

describe('the judge on a person’s final text (CO-04)', () => {
  let world: ReviewWorld;
  let judge: JudgeStandIn;
  let bob: { cookie: string };
  let lead: { cookie: string };

  beforeAll(async () => {
    world = await ReviewWorld.start();
    await world.setUp();
    bob = { cookie: await world.anotherReviewer('Bob', 'reviewer') };
    lead = { cookie: await world.anotherReviewer('Lena', 'lead') };
    judge = await JudgeStandIn.start(world);
  });
  beforeEach(() => {
    judge.asked.length = 0;
    judge.says = () => ({ outcome: 'judged', findings: [] });
  });
  afterAll(async () => {
    await judge.stop();
    await world.stop();
  });

  const drafted = async (by: DraftVerdict['judge'], also: Partial<DraftReady> = {}): Promise<Opened> => {
    const chat = world.newChat();
    await chat.asks('When do you open?');
    const verdict: DraftVerdict = { risk: 0, verdict: 'pass', policyVersion: '1', judge: by };
    await chat.drafted(DRAFT, undefined, { offline: false, verdict, ...also });
    return { chat, item: await chat.openItem(({ state }) => state === 'ready') };
  };
  const approve = async ({ chat, item }: Opened, text: string, also: object = {}, who = bob) => {
    const claim = await world.post<{ claimToken: string }>(`/items/${item.id}/claim`, {}, who);
    const bubbles = [{ text }];
    const signed = { generation: item.generation, bubbles, digest: chat.digest(item, bubbles) };
    const approval = { claimToken: claim.body.claimToken, ...signed, ...also };
    const { status, body } = await world.post<Refusal>(`/items/${item.id}/approve`, approval, who);
    return { status, code: body.code, body };
  };
  const trailOf = async (replyId: string | undefined): Promise<Record<string, unknown>> => {
    const [row]: { detail: Record<string, unknown> }[] = await world.database.query(
      `SELECT detail FROM audit WHERE object_id = $1 AND action = 'reply.approved'`,
      [replyId],
    );
    return row!.detail;
  };

  it.each([
    ['the draft as the judge has read it', 'judged', DRAFT, 0, 'draft'],
    ['a word of it changed', 'judged', DRAFT.replace('eight', 'nine'), 0, 'draft'],
    ['more than a fifth of it changed', 'judged', EDITED, 1, 'judged'],
    ['a draft nobody judged, as it is', 'not-judged', DRAFT, 1, 'judged'],
    ['another text, where the profile has no judge', 'off', EDITED, 0, 'no-judge'],
  ] as const)('%s: the trail says how the text stands with the judge', async (_, by, text, calls, stands) => {
    const { status, body } = await approve(await drafted(by), text);
    expect(status).toBe(201);
    expect(judge.asked).toHaveLength(calls);
    expect(await trailOf(body.replyId)).toMatchObject({ judge: stands });
  });

  it('a medium finding that is open has it asked, however small the edit', async () => {
    const words = 'the kitchen is open';
    const found = { rule: 'judge-unbacked-promise', category: 'unbacked_promise', layer: 'judge' } as const;
    const finding = { ...found, severity: 'medium', words, reason: 'Is it?' } as const;
    const { status } = await approve(
      await drafted('judged', { findings: [finding] }),
      DRAFT.replace('eight', 'nine'),
    );
    expect([status, judge.asked.length]).toEqual([201, 1]);
  });

  it('it is asked about exactly what is signed, with what the customer wrote, the sources and the profile', async () => {
    const evidence = [{ kind: 'passage' as const, title: 'Hours', excerpt: 'Open from eight.' }];
    const { chat, item } = await drafted('judged', { evidence });
    await approve({ chat, item }, EDITED);
    expect(judge.asked[0]).toMatchObject({
      digest: chat.digest(item, [{ text: EDITED }]),
      conversationId: chat.conversationId,
      messages: ['When do you open?'],
      sources: ['Hours', 'Open from eight.'],
      reply: [EDITED],
    });
  });

  describe('40 edits no rule knows by their words', () => {
    let opened: Opened;
    beforeAll(async () => {
      opened = await drafted('judged');
    });

    it.each(JUDGED_EDITS)('"%s" is %s to the judge, and does not go out', async (edit, kind, words) => {
      const severity = (CATEGORIES[kind as Category] as { out: 'high' | 'critical' }).out;
      judge.says = (reply) =>
        reply.includes(edit) ? findingOf(kind, severity, words) : { outcome: 'judged', findings: [] };
      const { status, body } = await approve(opened, `${DRAFT} ${edit} ${EDITED}`);
      expect(status).toBe(422);
      const rule = `judge-${kind.replaceAll('_', '-')}`;
      const named = { code: rule, field: kind, message: words, reason: 'It says so.' };
      expect(body.details).toContainEqual(named);
      expect(await opened.chat.approvals()).toEqual([]);
    });
  });

  it('what it finds counts like a rule’s: nobody, a lead with a reason, or free (CO-03)', async () => {
    judge.says = () => findingOf('identity_deception', 'critical', 'somebody is always here');
    expect((await approve(await drafted('judged'), EDITED, {}, lead)).code).toBe('blocked_by_policy');
    judge.says = () => findingOf('medical_advice', 'high', 'Come whenever you like');
    const opened = await drafted('judged');
    expect((await approve(opened, EDITED)).code).toBe('needs_lead');
    await world.post(`/items/${opened.item.id}/release`, { claimToken: '' }, bob);
    const other = await drafted('judged');
    expect((await approve(other, EDITED, {}, lead)).code).toBe('needs_reason');
    const override = { reason: 'Agreed with the doctor.', rules: ['judge-medical-advice'] };
    const { status, body } = await approve(other, EDITED, { override }, lead);
    expect(status).toBe(201);
    expect(await trailOf(body.replyId)).toMatchObject({ judge: 'judged', rules: ['judge-medical-advice'] });
    // Bob's text, and Lena's once: what was judged is not asked about again.
    expect(judge.asked).toHaveLength(3);
    judge.says = () => findingOf('off_brand', 'low', 'Come whenever you like');
    expect((await approve(await drafted('judged'), EDITED)).status).toBe(201);
  });

  it('a judgement of other words covers nothing', async () => {
    const opened = await drafted('judged');
    judge.says = () => ({ outcome: 'judged', findings: [], digest: 'a'.repeat(64) });
    expect((await approve(opened, EDITED)).code).toBe('not_judged');
    judge.says = () => findingOf('medical_advice', 'high', 'Come whenever you like');
    expect((await approve(opened, EDITED, { unjudged: true })).status).toBe(201);
    const another = await drafted('judged');
    judge.says = () => ({ outcome: 'not-judged', reason: 'budget', findings: [] });
    expect((await approve(another, EDITED)).code).toBe('not_judged');
    judge.says = () => findingOf('medical_advice', 'high', 'Come whenever you like');
    expect((await approve(another, `${EDITED} Soon.`, { unjudged: true })).code).toBe('needs_lead');
  });

  it('nobody confirms before the judge was asked, and what it then says counts', async () => {
    judge.says = () => findingOf('medical_advice', 'high', 'Come whenever you like');
    const { code } = await approve(await drafted('judged'), EDITED, { unjudged: true });
    expect([code, judge.asked.length]).toEqual(['needs_lead', 1]);
  });

  it('without an answer in time it waits for an explicit word, which the trail keeps; asking again may bring one', async () => {
    judge.says = () => 'silent';
    const opened = await drafted('judged');
    expect(await approve(opened, EDITED)).toMatchObject({ status: 422, code: 'not_judged' });
    const { status, body } = await approve(opened, EDITED, { unjudged: true });
    expect([status, judge.asked.length]).toEqual([201, 1]);
    expect(await trailOf(body.replyId)).toMatchObject({ judge: 'confirmed-unjudged' });
    const again = await drafted('judged');
    judge.says = () => ({ outcome: 'not-judged', reason: 'breaker', findings: [] });
    expect((await approve(again, EDITED)).code).toBe('not_judged');
    judge.says = () => ({ outcome: 'judged', findings: [] });
    const judged = await approve(again, EDITED);
    expect(await trailOf(judged.body.replyId)).toMatchObject({ judge: 'judged' });
  });

  it('a reply by hand is judged where drafts are', async () => {
    const opened = await drafted('judged');
    await approve(opened, DRAFT);
    const { chat } = opened;
    const path = `/conversations/${chat.conversationId}`;
    const { body: bound } = await world.get<never>(`${path}/composer`);
    const bubbles = [{ text: EDITED }];
    const reply = { bubbles, digest: chat.digest(bound, bubbles) };
    judge.says = () => findingOf('medical_advice', 'high', 'Come whenever you like');
    expect((await world.post<Refusal>(`${path}/replies`, reply, bob)).body.code).toBe('needs_lead');
    judge.says = () => ({ outcome: 'not-judged', findings: [] });
    const other = [{ text: `${EDITED} Really.` }];
    const said = { bubbles: other, digest: chat.digest(bound, other) };
    expect((await world.post<Refusal>(`${path}/replies`, said, bob)).body.code).toBe('not_judged');
    const sent = await world.post<Refusal>(`${path}/replies`, { ...said, unjudged: true }, bob);
    expect(await trailOf(sent.body.replyId)).toMatchObject({ judge: 'confirmed-unjudged' });
  });

  it('while it reads, nothing is locked: the customer’s next message is kept, and the approval is refused for it', async () => {
    const opened = await drafted('judged');
    let answer: () => void = () => undefined;
    const waiting = new Promise<void>((resolve) => (answer = resolve));
    judge.says = () => ({ outcome: 'judged', findings: [] });
    judge.until = waiting;
    const approving = approve(opened, EDITED);
    await eventually(() => judge.asked.length > 0);
    await opened.chat.writes('And on Sunday?');
    await opened.chat.openItem(({ seenThrough }) => seenThrough.seq > opened.item.seenThrough.seq);
    answer();
    judge.until = undefined;
    expect((await approving).code).toBe('newer_inbound');
  });
});
