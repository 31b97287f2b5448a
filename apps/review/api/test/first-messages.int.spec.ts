import { randomUUID } from 'node:crypto';
import {
  AccountHealthChanged,
  AccountTemplatesChanged,
  AskIds,
  contactIdOf,
  conversationIdOf,
  ReplyApproved,
  ReplyWithdrawn,
  rpcSubject,
  type KnownIds,
} from '@countersign/contracts';
import { approvalDigest, type TemplateUse } from '@countersign/contracts/approval';
import { connectNats, Rpc } from '@countersign/messaging';
import { eventually } from '@countersign/testing';
import type { BegunDto, FirstMessageLookDto } from '../src/first-messages/first-message.dto.js';
import { ReviewWorld, type Answer } from './review-world.js';

const ACCOUNT = { workspace: 'main', channel: 'whatsapp' as const, accountId: 'whatsapp-main' };
const KNOWN = { language: 'en_US', status: 'APPROVED' };
const TEMPLATES = [
  {
    ...KNOWN,
    name: 'room_is_free',
    category: 'UTILITY',
    body: 'Hello {{1}}, your room is free.',
    parameters: 1,
  },
  { ...KNOWN, name: 'summer', category: 'MARKETING', body: 'Summer by the sea', parameters: 0 },
];
const USE: TemplateUse = { name: 'room_is_free', language: 'en_US', parameters: ['Ada'] };

type Failed = { code: string; details?: { field: string; message: string }[] };
type Consents = { consents: { id: string; withdrawnAt: string | null; withdrawnWhy?: string }[] };

describe('writing to somebody who never wrote', () => {
  let world: ReviewWorld;
  let stop: () => Promise<void>;
  let asked = 0;
  let numbers = 0;

  beforeAll(async () => {
    world = await ReviewWorld.start();
    await world.setUp();
    const nats = await connectNats(world.servers.nats, 'test');
    const rpc = new Rpc(nats, 'test');
    rpc.answer(rpcSubject('ingest-whatsapp', 'ids'), AskIds, (query) => {
      asked += 1;
      return Promise.resolve(idsOf(query.number));
    });
    stop = () => nats.drain();
    await health('green');
    await world.bus.publish('dispatcher', AccountTemplatesChanged, {
      ...{ id: randomUUID(), ...ACCOUNT, time: new Date(), data: { templates: TEMPLATES } },
    });
    await eventually(async () => (await world.database.query('SELECT 1 FROM template')).length === 2);
    await eventually(async () => (await world.database.query('SELECT 1 FROM account_health')).length === 1);
  });
  afterAll(async () => {
    await stop();
    await world.stop();
  });

  const health = (state: 'green' | 'red') =>
    world.bus.publish('dispatcher', AccountHealthChanged, {
      ...{ id: randomUUID(), ...ACCOUNT },
      data: {
        health: state,
        ...(state === 'red' && { cause: 'token-refused' as const }),
        since: new Date().toISOString(),
      },
    });
  const idsOf = (number: string): KnownIds => ({
    conversationId: conversationIdOf('spec', { ...ACCOUNT, chat: number }),
    contactId: contactIdOf('spec', { ...ACCOUNT, user: number }),
  });
  const newNumber = (): string => `346123400${String(++numbers).padStart(2, '0')}`;
  const wish = (digits: string, also: object = {}) => ({
    ...{ accountId: 'whatsapp-main', to: `+${digits}`, name: 'Ada', template: USE },
    consent: {
      purpose: 'service',
      source: 'form',
      textVersion: 'Booking form 3',
      givenAt: '2026-01-02T10:00:00Z',
    },
    ...also,
  });
  const look = async (wanted: object) =>
    (await world.post<FirstMessageLookDto>('/first-messages/look', wanted)).body;
  const countersigned = async (wanted: ReturnType<typeof wish>) => {
    const { recipient, seenThrough, policyVersion, text } = await look(wanted);
    const bubbles = [{ text, template: wanted.template }];
    return { ...wanted, digest: approvalDigest({ bubbles, recipient, seenThrough, policyVersion }) };
  };
  const begin = async (
    wanted: ReturnType<typeof wish>,
    key = randomUUID(),
  ): Promise<Answer<BegunDto & Failed>> =>
    world.post('/first-messages', await countersigned(wanted), { 'idempotency-key': key });
  const consentOf = async (contactId: string) =>
    (await world.get<Consents>(`/contacts/${contactId}/consents`)).body.consents[0]!.id;
  const sentTo = (digits: string) => world.published(ReplyApproved, idsOf(digits).conversationId);
  const rows = async (digits: string) =>
    (
      await world.database.query('SELECT 1 FROM conversation WHERE conversation_id = $1', [
        idsOf(digits).conversationId,
      ])
    ).length;

  it('is shown first, then approved like every reply, and sent once under the ids an answer comes with (RV-20)', async () => {
    const digits = newNumber();
    const shown = await look(wish(digits));
    expect(shown).toMatchObject({
      ...{ recipientLabel: 'WhatsApp to Ada', text: 'Hello Ada, your room is free.', refusals: [] },
      recipient: {
        conversationId: idsOf(digits).conversationId,
        address: digits,
      },
    });
    expect(shown.known).toBeUndefined();
    expect(await rows(digits)).toBe(0);
    const begun = await begin(wish(digits));
    expect(begun).toMatchObject({
      status: 201,
      body: { conversationId: idsOf(digits).conversationId },
    });
    const [approved, ...more] = await sentTo(digits);
    expect(more).toEqual([]);
    expect(approved).toMatchObject({
      contactId: idsOf(digits).contactId,
      data: {
        bubbles: [{ text: 'Hello Ada, your room is free.', template: USE }],
        recipient: { channel: 'whatsapp', address: digits },
        approval: { freshness: 'exact' },
      },
    });
    const { body } = await world.get<Consents>(`/contacts/${idsOf(digits).contactId}/consents`);
    expect(body.consents).toMatchObject([
      {
        purpose: 'service',
        channel: 'whatsapp',
        source: 'form',
        textVersion: 'Booking form 3',
        withdrawnAt: null,
      },
    ]);
    const trail: { action: string }[] = await world.database.query(
      `SELECT action FROM audit WHERE object_id = ANY($1) ORDER BY seq`,
      [[idsOf(digits).contactId, idsOf(digits).conversationId, begun.body.replyId]],
    );
    expect(trail.map(({ action }) => action)).toEqual([
      ...['contact.consent-recorded', 'conversation.begun', 'reply.approved'],
    ]);
  });

  it.each<[string, (digits: string) => object, [number, string, string]]>([
    ['no number', () => ({ to: '612 34' }), [422, 'number_wrong', 'to']],
    ['an account of nobody', () => ({ accountId: 'whatsapp-other' }), [422, 'unknown_account', 'accountId']],
    [
      'consent from the future',
      () => ({ consent: { ...wish('1').consent, givenAt: '2999-01-01T00:00:00Z' } }),
      [409, 'consent_in_future', 'consent.givenAt'],
    ],
    [
      'an advertisement on consent for service',
      () => ({ template: { name: 'summer', language: 'en_US', parameters: [] } }),
      [409, 'no_consent', 'consent.purpose'],
    ],
    [
      'a template nobody has',
      () => ({ template: { ...USE, name: 'nobody_has_it' } }),
      [409, 'template_unusable', 'template'],
    ],
    [
      'a place nobody filled',
      () => ({ template: { ...USE, parameters: [' '] } }),
      [409, 'template_unusable', 'template'],
    ],
    ['no consent at all', () => ({ consent: undefined }), [422, 'invalid', 'consent']],
  ])('%s: nothing is kept and nothing is sent (RV-20)', async (_what, also, [status, code, field]) => {
    const digits = newNumber();
    const refused = await world.post<Failed>('/first-messages', {
      ...wish(digits, also(digits)),
      digest: 'a'.repeat(64),
    });
    expect([refused.status, refused.body.code]).toEqual([status, code]);
    expect(refused.body.details?.[0]?.field).toContain(field);
    expect(await rows(digits)).toBe(0);
    expect(await sentTo(digits)).toEqual([]);
  });

  it('who asked for no more messages is not written to (RV-20)', async () => {
    const digits = newNumber();
    await world.database.query(
      `INSERT INTO contact_state (contact_id, suppressed_reason, suppressed_at) VALUES ($1, 'opted-out', now())`,
      [idsOf(digits).contactId],
    );
    expect((await look(wish(digits))).refusals).toMatchObject([{ code: 'suppressed', field: 'to' }]);
    expect((await begin(wish(digits))).body.code).toBe('suppressed');
    expect(await sentTo(digits)).toEqual([]);
  });

  it('by an account in trouble nobody is written to first (RV-20)', async () => {
    await health('red');
    await eventually(async () => (await look(wish('34612349999'))).refusals.length === 1);
    expect((await begin(wish('34612349999'))).body.code).toBe('account_not_green');
    await health('green');
    await eventually(async () => (await look(wish('34612349999'))).refusals.length === 0);
  });

  it('what was not shown so is not sent (RV-05)', async () => {
    const digits = newNumber();
    const signed = await countersigned(wish(digits));
    const other = { ...signed, template: { ...USE, parameters: ['Eve'] } };
    expect((await world.post<Failed>('/first-messages', other)).body.code).toBe('digest_mismatch');
    expect(await rows(digits)).toBe(0);
  });

  it('a click that is repeated, and two people at once, begin one conversation and send one message (RV-20)', async () => {
    const digits = newNumber();
    const signed = await countersigned(wish(digits));
    const key = randomUUID();
    const first = await world.post<BegunDto>('/first-messages', signed, { 'idempotency-key': key });
    const again = await world.post<BegunDto>('/first-messages', signed, { 'idempotency-key': key });
    expect(again.body).toEqual(first.body);
    const rival = newNumber();
    const both = await countersigned(wish(rival));
    const answers = await Promise.all([1, 2, 3].map(() => world.post<Failed>('/first-messages', both)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(
      answers.filter(({ status }) => status === 409).every(({ body }) => body.code === 'known_contact'),
    ).toBe(true);
    for (const one of [digits, rival]) expect([await rows(one), (await sentTo(one)).length]).toEqual([1, 1]);
  });

  it('asking for the ids keeps nothing: who dies then has done nothing, and whoever asks again is told the same (RV-20)', async () => {
    const digits = newNumber();
    const before = asked;
    const [one, other] = [await look(wish(digits)), await look(wish(digits))];
    expect(asked).toBe(before + 2);
    expect(other.recipient).toEqual(one.recipient);
    expect(await rows(digits)).toBe(0);
    expect((await begin(wish(digits))).status).toBe(201);
  });

  it('their answer comes into the same conversation; who has one is not begun with anew (RV-20)', async () => {
    const digits = newNumber();
    await begin(wish(digits));
    const shown = await look(wish(digits));
    expect(shown.known).toEqual({ conversationId: idsOf(digits).conversationId, name: 'Ada' });
    expect((await begin(wish(digits))).body.code).toBe('known_contact');
    expect(await sentTo(digits)).toHaveLength(1);
  });

  it('until they answer, the channel takes templates only, and each rests on consent (RV-16, PR-05)', async () => {
    const digits = newNumber();
    await begin(wish(digits));
    const { conversationId, contactId } = idsOf(digits);
    const write = async (bubbles: { text: string; template?: TemplateUse }[]) => {
      const bound = (await world.get<FirstMessageLookDto>(`/conversations/${conversationId}/composer`)).body;
      const digest = approvalDigest({ ...bound, bubbles });
      return world.post<Failed>(`/conversations/${conversationId}/replies`, { bubbles, digest });
    };
    expect((await write([{ text: 'Hello?' }])).body.code).toBe('window_closed');
    const summer = {
      text: 'Summer by the sea',
      template: { name: 'summer', language: 'en_US', parameters: [] },
    };
    expect((await write([summer])).body.code).toBe('no_consent');
    expect((await write([{ text: 'Hello Ada, your room is free.', template: USE }])).status).toBe(201);
    const id = await consentOf(contactId);
    await world.post(`/contacts/${contactId}/consents/${id}/withdraw`, { reason: 'Said so on the phone' });
    expect((await write([{ text: 'Hello Ada, your room is free.', template: USE }])).body.code).toBe(
      'no_consent',
    );
  });

  it('a consent that is withdrawn holds back what was approved by it, within the second, once and with a reason (PR-05)', async () => {
    const digits = newNumber();
    const { body } = await begin(wish(digits));
    const { contactId, conversationId } = idsOf(digits);
    const id = await consentOf(contactId);
    const withdraw = (reason: string) =>
      world.post<Failed>(`/contacts/${contactId}/consents/${id}/withdraw`, { reason });
    expect((await withdraw('  ')).status).toBe(422);
    expect((await withdraw('Said so on the phone')).status).toBe(204);
    expect((await withdraw('Again')).status).toBe(404);
    expect((await world.published(ReplyWithdrawn, conversationId)).map(({ data }) => data)).toEqual([
      { replyId: body.replyId, ordinal: 1, reason: 'opted-out' },
    ]);
    const after = (await world.get<Consents>(`/contacts/${contactId}/consents`)).body.consents;
    expect(after).toMatchObject([{ id, withdrawnWhy: 'Said so on the phone' }]);
    expect(after[0]!.withdrawnAt).not.toBeNull();
  });

  it('an advertisement to somebody who wrote rests on consent, which is recorded beside the conversation, once (PR-05)', async () => {
    const chat = world.newChat('whatsapp');
    const item = await chat.readyItem('Hello');
    const summer = [
      { text: 'Summer by the sea', template: { name: 'summer', language: 'en_US', parameters: [] } },
    ];
    expect((await chat.approve(item, summer)).body.code).toBe('no_consent');
    const given = { purpose: 'marketing', channel: 'whatsapp', source: 'form', textVersion: 'Newsletter 2' };
    const record = (givenAt: string) =>
      world.post<Failed>(`/contacts/${chat.contactId}/consents`, { ...given, givenAt });
    expect((await record('2999-01-01T00:00:00Z')).body.code).toBe('consent_in_future');
    expect((await record('2026-01-02T10:00:00Z')).status).toBe(204);
    expect((await record('2026-01-02T10:00:00Z')).body.code).toBe('consented_already');
    expect((await chat.approve(item, summer)).status).toBe(201);
    const id = await consentOf(chat.contactId);
    await world.post(`/contacts/${chat.contactId}/consents/${id}/withdraw`, { reason: 'Said so' });
    expect((await record('2026-01-03T10:00:00Z')).body.code).toBe('consent_withdrawn');
    expect(await world.published(ReplyWithdrawn, chat.conversationId)).toHaveLength(1);
    const nobody = await world.post(`/contacts/p_${'a'.repeat(20)}/consents`, {
      ...{ ...given, givenAt: '2026-01-02T10:00:00Z' },
    });
    expect(nobody.status).toBe(404);
  });

  it('who answers with /stop has withdrawn everything, also when they come back (PR-05)', async () => {
    const chat = world.newChat('whatsapp');
    await chat.writes('Hello');
    await world.database.query(
      `INSERT INTO consent (consent_id, workspace, contact_id, purpose, channel, source, text_version, given_at, recorded_by)
       VALUES ($1, 'main', $2, 'marketing', 'whatsapp', 'form', 'Form 1', now(), 'system')`,
      [randomUUID(), chat.contactId],
    );
    await chat.writes('/stop', { command: 'stop' });
    await eventually(async () => {
      const { body } = await world.get<Consents>(`/contacts/${chat.contactId}/consents`);
      return body.consents[0]?.withdrawnAt !== null;
    });
  });
});
