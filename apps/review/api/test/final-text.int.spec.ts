import { createHash } from 'node:crypto';
import type { DraftReady } from '@countersign/contracts';
import { PLANTED_EDITS } from './planted-edits.js';
import type { Chat } from './chat.js';
import { ReviewWorld, type Item } from './review-world.js';

const HIGH = 'I promise you the best.';
const HIGH_RULE = 'promises-without-backing';
const TEXTS = {
  none: ['See you at six.', 'free'],
  low: ['Hold on, whatever, see you at six.', 'free'],
  high: [HIGH, 'lead'],
  floor: ['You are an idiot.', 'nobody'],
  critical: ['I am not a bot.', 'nobody'],
} as const;
const REASON = 'Agreed on the phone with the owner.';

interface Refusal {
  code: string;
  replyId?: string;
  details?: { code: string; message: string }[];
}

describe('the final text under the rules', () => {
  let world: ReviewWorld;
  let bob: { cookie: string };
  let lead: { cookie: string };

  beforeAll(async () => {
    world = await ReviewWorld.start();
    await world.setUp();
    bob = { cookie: await world.anotherReviewer('Bob', 'reviewer') };
    lead = { cookie: await world.anotherReviewer('Lena', 'lead') };
  });
  afterAll(() => world.stop());

  /** Approves as somebody: claims, signs what is written and sends it. */
  async function approveAs(
    who: { cookie: string },
    text: string,
    also: { override?: object; draft?: Partial<DraftReady>; asks?: string } = {},
  ) {
    const chat = world.newChat();
    await chat.asks(also.asks ?? 'When?');
    await chat.drafted('A draft.', undefined, also.draft);
    const item = await chat.openItem(({ state }) => state === 'ready');
    const { claimToken } = (await world.post<{ claimToken: string }>(`/items/${item.id}/claim`, {}, who))
      .body;
    const bubbles = [{ text }];
    const { status, body } = await world.post<Refusal>(
      `/items/${item.id}/approve`,
      { claimToken, generation: item.generation, bubbles, digest: chat.digest(item, bubbles), ...also },
      who,
    );
    return { chat, item, claimToken, status, code: body.code, body };
  }
  const overriding = (...rules: string[]) => ({ override: { reason: REASON, rules } });

  describe('roles × severities (CO-03)', () => {
    const people = () => ({ reviewer: bob, lead });
    const cases = (['reviewer', 'lead'] as const).flatMap((role) =>
      (Object.keys(TEXTS) as (keyof typeof TEXTS)[]).flatMap((kind) =>
        [false, true].map((withReason) => ({ role, kind, withReason })),
      ),
    );

    it.each(cases)('$role, $kind, with a reason: $withReason', async ({ role, kind, withReason }) => {
      const [text, who] = TEXTS[kind];
      const also = withReason ? overriding(HIGH_RULE, 'insults-or-hates', 'claims-to-be-human') : {};
      const { status, code } = await approveAs(people()[role], text, also);
      if (who === 'free') return expect(status).toBe(201);
      if (who === 'nobody') return expect([status, code]).toEqual([422, 'blocked_by_policy']);
      if (role === 'reviewer') return expect([status, code]).toEqual([422, 'needs_lead']);
      return withReason ? expect(status).toBe(201) : expect([status, code]).toEqual([422, 'needs_reason']);
    });

    it('an administrator who does not review approves nothing, with a reason or without', async () => {
      const cookie = await world.anotherReviewer('Adam', 'admin');
      const item = await world.newChat().readyItem('When?');
      const answer = await world.post(`/items/${item.id}/approve`, {}, { cookie });
      expect(answer.status).toBe(403);
    });
  });

  it('the refusal names the rule and the words; a reason is no way around what was found since', async () => {
    const { body } = await approveAs(bob, `Come at six. ${HIGH}`);
    expect(body.details).toEqual([
      expect.objectContaining({ code: HIGH_RULE, message: expect.stringContaining('promise') as string }),
    ]);
    expect((await approveAs(lead, HIGH, overriding('another-rule'))).code).toBe('needs_reason');
  });

  it.each([['abcd'], ['     '], [' a  ']])('a reason like %j is none', async (reason) => {
    const { status, code } = await approveAs(lead, HIGH, { override: { reason, rules: [HIGH_RULE] } });
    expect([status, code]).toEqual([422, 'invalid']);
  });

  it('an override is kept with the reply and bound into the audit trail by its digest, with the version of the rules', async () => {
    const { body, item } = await approveAs(lead, HIGH, overriding(HIGH_RULE));
    const [reply]: { checked: object; override: object }[] = await world.database.query(
      'SELECT checked, override FROM reply WHERE reply_id = $1',
      [body.replyId],
    );
    expect(reply!.override).toMatchObject({
      reason: REASON,
      rules: [HIGH_RULE],
      by: expect.any(String) as string,
    });
    expect(reply!.checked).toMatchObject({ risk: 0.7, verdict: 'block', policyVersion: item.policyVersion });
    const [row]: { detail: object }[] = await world.database.query(
      `SELECT detail FROM audit WHERE object_id = $1 AND action = 'reply.approved'`,
      [body.replyId],
    );
    const reason = createHash('sha256').update(REASON).digest('hex');
    expect(row!.detail).toMatchObject({ rules: [HIGH_RULE], override: { rules: [HIGH_RULE], reason } });
    expect(JSON.stringify(row!.detail)).not.toContain('phone');
  });

  describe('40 edits planted into a harmless draft (CO-04)', () => {
    let item: Item;
    let desk: Chat;
    beforeAll(async () => {
      desk = world.newChat();
      item = await desk.readyItem('When?');
    });

    it.each(PLANTED_EDITS)('"%s" is caught at approval by %s', async (edit, rule) => {
      const { claimToken } = (await world.post<{ claimToken: string }>(`/items/${item.id}/claim`, {}, bob))
        .body;
      const bubbles = [{ text: 'A draft.' }, { text: edit }];
      const signed = { generation: item.generation, bubbles, digest: desk.digest(item, bubbles) };
      const approval = { claimToken, ...signed };
      const { status, body } = await world.post<Refusal>(`/items/${item.id}/approve`, approval, bob);
      expect(status).toBe(422);
      expect(body.details!.map(({ code }) => code)).toContain(rule);
    });
  });

  it('CO-08: an invented figure of the draft stops it until somebody changes it or a lead stands for it', async () => {
    const finding = { rule: 'ungrounded-fact', category: 'ungrounded_fact', severity: 'high' } as const;
    const draft = {
      findings: [{ ...finding, words: '15', reason: 'Nothing the draft was given says this.' }],
    };
    expect((await approveAs(bob, 'It costs 15 euros.', { draft })).code).toBe('needs_lead');
    expect((await approveAs(bob, 'It costs 12 euros.', { draft })).status).toBe(201);
    expect((await approveAs(bob, 'It is 150 metres away.', { draft })).status).toBe(201);
    const stands = { draft, ...overriding('ungrounded-fact') };
    expect((await approveAs(lead, 'It costs 15 euros.', stands)).status).toBe(201);
  });

  it('CO-09: a reviewer confirms a new host once; what the customer or the documents name needs no word', async () => {
    const link = 'See https://www.parks.example/map';
    expect((await approveAs(bob, link)).code).toBe('needs_reason');
    expect((await approveAs(bob, link, overriding('unlisted-link'))).status).toBe(201);
    expect((await approveAs(bob, 'And https://parks.example/hours')).status).toBe(201);
    const asks = 'Is this you: https://asked.example/page?';
    expect((await approveAs(bob, 'Yes: https://asked.example', { asks })).status).toBe(201);
    const evidence = [
      { kind: 'passage' as const, title: 'Links', excerpt: 'Our map: https://docs.example/m' },
    ];
    expect((await approveAs(bob, 'https://docs.example/m', { draft: { evidence } })).status).toBe(201);
  });

  it('whoever may not decide hands the item over: text, findings and note wait for a lead in the queue (CO-03)', async () => {
    const { item, claimToken, chat } = await approveAs(bob, HIGH);
    const bubbles = [{ text: HIGH }];
    const over = { claimToken, generation: item.generation, bubbles, note: 'Is this agreed?' };
    expect((await world.post(`/items/${item.id}/hand-over`, over, bob)).status).toBe(204);
    const handed = await world.item(item.id);
    expect(handed).toMatchObject({ forLead: true, claim: null });
    expect(handed.notice).toMatchObject({
      ...{ kind: 'handed-over', by: 'Bob', words: 'Is this agreed?', bubbles },
      findings: [{ rule: HIGH_RULE, severity: 'high' }],
    });
    const claim = await world.post<{ claimToken: string }>(`/items/${item.id}/claim`, {}, lead);
    const approval = { generation: item.generation, bubbles, digest: chat.digest(item, bubbles) };
    const answer = await world.post(
      `/items/${item.id}/approve`,
      { ...approval, claimToken: claim.body.claimToken, ...overriding(HIGH_RULE) },
      lead,
    );
    expect(answer.status).toBe(201);
  });

  it('a reply by hand is under the same rules', async () => {
    const chat = world.newChat();
    await chat.approve(await chat.readyItem('Hi'), 'Hi!');
    const { body: bound } = await world.get<never>(`/conversations/${chat.conversationId}/composer`);
    const bubbles = [{ text: HIGH }];
    const reply = { bubbles, digest: chat.digest(bound, bubbles) };
    const write = (also: object, who: { cookie: string }) =>
      world.post<Refusal>(`/conversations/${chat.conversationId}/replies`, { ...reply, ...also }, who);
    expect((await write({}, bob)).body.code).toBe('needs_lead');
    expect((await write(overriding(HIGH_RULE), bob)).body.code).toBe('needs_lead');
    expect((await write(overriding(HIGH_RULE), lead)).status).toBe(201);
  });
});
