import { randomUUID } from 'node:crypto';
import { AccountTemplatesChanged, type MessageTemplate } from '@countersign/contracts';
import type { BubbleContent } from '@countersign/contracts/approval';
import { eventually } from '@countersign/testing';
import type { TemplateListDto } from '../src/templates/template.dto.js';
import type { Chat } from './chat.js';
import { ReviewWorld } from './review-world.js';

const known = { language: 'en_US', category: 'UTILITY', status: 'APPROVED' };
const FREE: MessageTemplate = {
  ...known,
  name: 'room_is_free',
  body: 'Hello {{1}}, free from {{2}}.',
  footer: 'Sea House',
  parameters: 2,
};
const PAUSED: MessageTemplate = {
  ...known,
  name: 'paused',
  status: 'PAUSED',
  body: 'Tonight',
  parameters: 0,
  obstacle: 'not-approved',
};

const filled = (
  parameters = ['Ada', 'Friday'],
  text = 'Hello Ada, free from Friday.\n\nSea House',
): BubbleContent => ({
  text,
  template: { name: 'room_is_free', language: 'en_US', parameters },
});

describe('what may be approved beside text', () => {
  let world: ReviewWorld;
  beforeAll(async () => {
    world = await ReviewWorld.start();
    await world.setUp();
    await told([FREE, PAUSED]);
    await eventually(async () => (await listed()).length === 2);
  });
  afterAll(() => world.stop());

  const told = (templates: MessageTemplate[], time = new Date()) =>
    world.bus.publish('dispatcher', AccountTemplatesChanged, {
      ...{ id: randomUUID(), workspace: 'main', channel: 'whatsapp', accountId: 'whatsapp-main' },
      ...{ time, data: { templates } },
    });
  const list = async () => (await world.get<TemplateListDto>('/channels/whatsapp-main/templates')).body;
  const listed = async () => (await list()).templates.map(({ name }) => name);
  const tooLate = async (): Promise<{ chat: Chat; item: Awaited<ReturnType<Chat['readyItem']>> }> => {
    const chat = world.newChat('whatsapp');
    const item = await chat.readyItem('Hello?');
    await world.database.query(
      `UPDATE conversation SET last_inbound_at = last_inbound_at - interval '25 hours' WHERE conversation_id = $1`,
      [chat.conversationId],
    );
    return { chat, item };
  };

  it('the templates of an account are listed, those that can be sent first; the newest list counts (CH-08)', async () => {
    expect((await list()).templates).toEqual([FREE, PAUSED]);
    await told([PAUSED], new Date(Date.now() - 3_600_000));
    await told([FREE, PAUSED, { ...PAUSED, name: 'another' }]);
    await eventually(async () => (await listed()).length === 3);
    expect(await listed()).toEqual(['room_is_free', 'another', 'paused']);
    const { body } = await world.get<TemplateListDto>('/channels/telegram-main/templates');
    expect(body).toEqual({ changedAt: null, templates: [] });
  });

  it('a template may be sent when free text may not, exactly as it was approved (RV-16)', async () => {
    const { chat, item } = await tooLate();
    expect((await chat.approve(item, 'Hello!')).body.code).toBe('window_closed');
    expect((await chat.approve(item, [filled(), { text: 'and more' }])).body.code).toBe('window_closed');
    expect((await chat.approve(item, [filled()])).status).toBe(201);
    const [approved] = await eventually(async () => {
      const all = await chat.approvals();
      return all.length > 0 ? all : undefined;
    });
    expect(approved!.data.bubbles).toEqual([filled()]);
  });

  it.each<[string, BubbleContent, string]>([
    [
      'that does not exist',
      { text: 'x', template: { name: 'nowhere', language: 'en_US', parameters: [] } },
      'there is no template',
    ],
    [
      'in another language',
      { text: 'x', template: { name: 'room_is_free', language: 'es', parameters: [] } },
      'there is no template',
    ],
    [
      'that was paused',
      { text: 'Tonight', template: { name: 'paused', language: 'en_US', parameters: [] } },
      'not-approved',
    ],
    [
      'with a place left out',
      filled(['Ada'], 'Hello Ada, free from {{2}}.\n\nSea House'),
      'has 2 places, and 1 were filled',
    ],
    ['with an empty place', filled(['Ada', ' '], 'Hello Ada, free from  .\n\nSea House'), 'place 2 is empty'],
    [
      'with an open place put into it (KN-09)',
      filled(['Ada', '{{phone}}'], 'Hello Ada, free from {{phone}}.\n\nSea House'),
      'nobody has filled',
    ],
    ['that reads otherwise', filled(['Ada', 'Friday'], 'Hello Ada, free from Monday.'), 'reads otherwise'],
  ])('a template %s is refused with the reason (CH-08)', async (_what, bubble, reason) => {
    const { chat, item } = await tooLate();
    const { status, body } = await chat.approve(item, [bubble]);
    expect([status, body.code]).toEqual([422, 'template_unusable']);
    expect(body.details?.[0]?.message).toContain(reason);
    expect(await chat.approvals()).toEqual([]);
  });

  it('buttons are part of what is signed, and of what is sent', async () => {
    const chat = world.newChat('whatsapp');
    const item = await chat.readyItem('Is it free?');
    const bubble = { text: 'Shall we hold it?', buttons: [{ id: 'yes', title: 'Yes, please' }] };
    const digest = chat.digest(item, [{ text: bubble.text }]);
    expect((await chat.approve(item, [bubble], { digest })).body.code).toBe('digest_mismatch');
    expect((await chat.approve(item, [bubble])).status).toBe(201);
    const [approved] = await eventually(async () => {
      const all = await chat.approvals();
      return all.length > 0 ? all : undefined;
    });
    expect(approved!.data.bubbles).toEqual([bubble]);
    const { body } = await world.get<{ messages: { buttons?: string[] }[] }>(
      `/conversations/${chat.conversationId}`,
    );
    expect(body.messages.at(-1)?.buttons).toEqual(['Yes, please']);
  });

  const buttons = (...titles: string[]) => titles.map((title, index) => ({ id: `b${index}`, title }));
  it.each<['whatsapp' | 'webchat' | 'telegram', string, BubbleContent]>([
    ['whatsapp', '3 buttons at most', { text: 'x', buttons: buttons('a', 'b', 'c', 'd') }],
    ['whatsapp', '20 characters in a button', { text: 'x', buttons: buttons('x'.repeat(21)) }],
    ['whatsapp', '1024 characters', { text: 'x'.repeat(1_025), buttons: buttons('a') }],
    ['whatsapp', 'two buttons say the same', { text: 'x', buttons: buttons('same', 'same') }],
    ['webchat', 'shows no buttons', { text: 'x', buttons: buttons('a') }],
    ['telegram', 'has no templates', filled()],
  ])(
    '%s says before anything is sent what it does not carry: %s (CH-09)',
    async (channel, reason, bubble) => {
      const chat = world.newChat(channel);
      const item = await chat.readyItem('Hello?');
      const { status, body } = await chat.approve(item, [bubble]);
      expect([status, body.code]).toEqual([422, 'unsupported_content']);
      expect(body.details?.[0]?.message).toContain(reason);
    },
  );

  it('words in a button are checked like any others (ET-01)', async () => {
    const chat = world.newChat('whatsapp');
    const item = await chat.readyItem('Hello?');
    const said = [{ text: 'Hello', buttons: buttons('I am not a robot') }];
    expect((await chat.approve(item, said)).body.code).toBe('blocked_by_policy');
  });
});
