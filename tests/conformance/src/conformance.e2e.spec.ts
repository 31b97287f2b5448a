import { createHash } from 'node:crypto';
import type { MessageKind } from '@countersign/contracts';
import { FILE_KINDS, type FileKind } from '@countersign/contracts/approval';
import { CAPABILITIES } from '@countersign/contracts/capabilities';
import { SAMPLES } from '@countersign/simulators/samples/files';
import { eventually, Product, Reviewer, type Item } from '@countersign/testing';
import type { ChannelUnderTest, TestCustomer } from './channel-under-test.js';
import { telegramChannel } from './telegram-channel.js';
import { webchatChannel } from './webchat-channel.js';
import { whatsAppChannel } from './whatsapp-channel.js';

/** Every channel passes this suite; a new one is a line here. */
const CHANNELS: Record<keyof typeof CAPABILITIES, () => Promise<ChannelUnderTest> | ChannelUnderTest> = {
  telegram: telegramChannel,
  webchat: webchatChannel,
  whatsapp: whatsAppChannel,
};
const NAMES = Object.keys(CHANNELS) as (keyof typeof CHANNELS)[];
const STANDS_FOR_IT = { reason: 'It is shown as text and does nothing.', rules: ['hidden-orders'] };
const HOSTILE = 'a\u0301 <script>alert(1)</script> \u202Eevil\u202C ’; DROP TABLE send;-- 👩‍👩‍👧 {{7*7}}';

/** Kinds that are files, and what they are by their bytes. */
const FILES: Partial<Record<MessageKind, RegExp>> = {
  image: /: image\//,
  sticker: /: image\//,
  audio: /: audio\//,
  voice: /: audio\/ogg$/,
  video: /: video\//,
  document: /: application\/pdf$/,
};

/** What we send of each kind. */
const SAMPLE_OF: Record<FileKind, () => Buffer> = {
  image: SAMPLES.picture,
  video: SAMPLES.clip,
  audio: SAMPLES.voice,
  document: SAMPLES.paper,
};
const NAME_OF: Record<FileKind, string> = {
  image: 'room.png',
  video: 'garden.mp4',
  audio: 'hello.ogg',
  document: 'prices.pdf',
};

let product: Product;
let reviewer: Reviewer;
const channels = new Map<string, ChannelUnderTest>();

beforeAll(async () => {
  for (const name of NAMES) channels.set(name, await CHANNELS[name]());
  const settings = Object.assign({}, ...[...channels.values()].map((one) => one.settings)) as object;
  product = await Product.start({
    TYPING_DEBOUNCE_DELAY: '0.4',
    SEND_RETRY_DELAYS: '0.5,1,2,4',
    CHANNEL_PROBE_INTERVAL: '0.5',
    ENABLE_TYPING_PACING: 'true',
    ...settings,
  });
  reviewer = await Reviewer.first(product);
}, 180_000);
afterAll(async () => {
  await product.stop();
  for (const channel of channels.values()) await channel.stop();
});

const itemOf = (customer: TestCustomer, fits: (item: Item) => boolean = ({ state }) => state === 'ready') =>
  reviewer.item((item) => item.recipient.address === customer.address && fits(item), 30_000);
const sentOf = async ({ conversationId }: Item) =>
  (await reviewer.thread(conversationId)).messages.filter(({ direction }) => direction === 'out');
const stateOf = async (item: Item) => (await sentOf(item)).at(-1)?.delivery?.state;

/** What a channel does not declare is not asked of it. */
const declared = (can: boolean): ((title: string, test: () => Promise<void>) => void) =>
  can ? it : () => {};

describe.each(NAMES)('the channel %s', (name) => {
  const can = CAPABILITIES[name];
  let channel: ChannelUnderTest;
  const customers: TestCustomer[] = [];
  const newCustomer = async (): Promise<TestCustomer> => {
    const customer = await channel.customer(product);
    customers.push(customer);
    return customer;
  };
  beforeAll(() => {
    channel = channels.get(name)!;
  });
  afterAll(() => customers.forEach((customer) => customer.leave()));

  it('takes in what people write once, in their order, however often it comes again (IN-04)', async () => {
    const customer = await newCustomer();
    await customer.write('one');
    await itemOf(customer, ({ messageCount }) => messageCount === 1);
    const repeated = await customer.write('two');
    await itemOf(customer, ({ messageCount }) => messageCount === 2);
    await customer.repeat(repeated, 50);
    await customer.write('three');
    const item = await itemOf(customer, ({ messageCount }) => messageCount === 3);
    const { messages } = await reviewer.thread(item.conversationId);
    expect(messages.map(({ text }) => text)).toEqual(['one', 'two', 'three']);
  });

  it('gathers a burst into one item, and keeps two people apart', async () => {
    const [ada, bob] = [await newCustomer(), await newCustomer()];
    for (const text of ['Hello', 'a room', 'for two']) {
      await ada.write(text);
      await bob.write(`${text} of mine`);
    }
    const item = await itemOf(ada, ({ state, messageCount }) => state === 'ready' && messageCount === 3);
    await itemOf(bob, ({ state, messageCount }) => state === 'ready' && messageCount === 3);
    const { messages } = await reviewer.thread(item.conversationId);
    expect(messages.map(({ text }) => text).sort()).toEqual(['Hello', 'a room', 'for two']);
  });

  it('shows hostile text exactly as it was written (IN-08)', async () => {
    const customer = await newCustomer();
    await customer.write(HOSTILE);
    const { conversationId } = await itemOf(customer);
    expect((await reviewer.thread(conversationId)).messages[0]?.text).toBe(HOSTILE);
  });

  const kinds = can.receives.filter((kind) => kind !== 'text' && kind !== 'command');
  declared(kinds.length > 0)('names every kind of message it declares (CH-06)', async () => {
    const customer = await newCustomer();
    for (const kind of kinds) await customer.send(kind);
    const item = await itemOf(customer, ({ messageCount }) => messageCount === kinds.length);
    const { messages } = await reviewer.thread(item.conversationId);
    expect(messages.map(({ kind }) => kind).sort()).toEqual([...kinds].sort());
    for (const { text, attachments } of messages) expect(text ?? attachments[0]?.description).toBeTruthy();
  });

  const files = can.receives.filter((kind) => FILES[kind]);
  declared(files.length > 0)('opens every file people send, as what it is (AU-01)', async () => {
    const customer = await newCustomer();
    for (const kind of files) await customer.send(kind);
    const item = await itemOf(customer, ({ messageCount }) => messageCount === files.length);
    const opened = eventually(async () => {
      const { messages } = await reviewer.thread(item.conversationId);
      const media = messages.map(({ kind, attachments }) => ({ kind, ...attachments[0]?.media }));
      return media.every(({ state }) => state === 'stored') ? media : undefined;
    });
    for (const { kind, type, url } of await opened) {
      expect(`${kind}: ${type}`).toMatch(FILES[kind as MessageKind]!);
      expect((await reviewer.open(url!)).status).toBe(200);
    }
  });

  it('answers a command at once, without a person (CH-07)', async () => {
    const customer = await newCustomer();
    await customer.write('/help');
    await eventually(async () => (await customer.screen()).length === 1);
    expect((await customer.screen())[0]).toContain('/stop');
  });

  declared(can.edits)('takes a correction before the answer, and notes one after it (CH-12)', async () => {
    const customer = await newCustomer();
    const message = await customer.write('A room for one?');
    const { generation } = await itemOf(customer);
    await customer.correct!(message, 'A room for two?');
    const item = await itemOf(customer, (one) => one.state === 'ready' && one.generation > generation);
    expect((await reviewer.thread(item.conversationId)).messages[0]?.text).toBe('A room for two?');
    await reviewer.approve(item, ['It is yours.']);
    await eventually(async () => (await stateOf(item)) === 'sent');
    await customer.correct!(message, 'A room for three?');
    await eventually(
      async () => (await reviewer.thread(item.conversationId)).messages[0]?.text === 'A room for three?',
    );
    expect((await reviewer.openItems()).some(({ id }) => id === item.id)).toBe(false);
  });

  it('carries exactly the approved text, up to its limit, once; and its ticks come back (DS-09, CH-09)', async () => {
    const customer = await newCustomer();
    await customer.write('Tell me everything.');
    const item = await itemOf(customer);
    // An open place of a saved reply never leaves (KN-09).
    const ours = HOSTILE.replace('{{7*7}}', '{7*7}');
    const longest = `${ours} ${'x'.repeat(can.textLimit)}`.slice(0, can.textLimit);
    await expect(reviewer.approve(item, [`${longest}x`])).rejects.toThrow('too_long');
    // It looks like orders to a machine, which the rules stop; a lead stands for it (CO-03).
    await reviewer.approve(item, [longest, 'And that is all.'], STANDS_FOR_IT);
    await eventually(async () => (await customer.screen()).length === 2);
    expect(await customer.screen()).toEqual([longest, 'And that is all.']);
    if (can.statuses.includes('delivered'))
      await eventually(async () => (await stateOf(item)) === 'delivered');
    if (can.statuses.includes('read')) {
      await customer.read!();
      await eventually(async () => (await stateOf(item)) === 'read');
    }
  });

  declared(can.files !== undefined)(
    'carries every kind of file it declares, byte for byte, in the order they were approved (AU-02, DS-11)',
    async () => {
      const customer = await newCustomer();
      await customer.write('Show me everything.');
      const item = await itemOf(customer);
      const kinds = FILE_KINDS.filter((kind) => can.files?.[kind]);
      const bubbles = [];
      for (const kind of kinds) {
        const file = await reviewer.attach(item.conversationId, NAME_OF[kind], SAMPLE_OF[kind]());
        expect(file.kind).toBe(kind);
        bubbles.push({ text: can.files?.[kind]?.caption === 0 ? file.name : `This is ${kind}`, file });
      }
      await reviewer.approve(item, bubbles);
      await eventually(async () => (await customer.files!()).length === kinds.length, { withinMs: 30_000 });
      const arrived = await customer.files!();
      expect(arrived.map((bytes) => createHash('sha256').update(bytes).digest('hex'))).toEqual(
        bubbles.map(({ file }) => file.sha256),
      );
    },
  );

  declared(can.places)('carries a place with its name and address', async () => {
    const customer = await newCustomer();
    await customer.write('Where are you?');
    const place = { latitude: 36.5297, longitude: -6.2926, name: 'Sea House', address: 'Calle del Mar 1' };
    await reviewer.approve(await itemOf(customer), [{ text: 'Sea House\nCalle del Mar 1', place }]);
    await eventually(async () => (await customer.screen()).length === 1);
    expect(await customer.screen()).toEqual(['Sea House\nCalle del Mar 1']);
  });

  declared(can.list !== undefined)(
    'carries a list to choose from, and brings the choice back (CH-06)',
    async () => {
      const customer = await newCustomer();
      await customer.write('Which rooms are there?');
      const rows = Array.from({ length: can.list!.rows }, (_, index) => ({
        ...{ id: `row-${index}`, title: `Room ${index}`.padEnd(can.list!.title, '.') },
        description: 'x'.repeat(can.list!.description),
      }));
      const list = { button: 'y'.repeat(can.list!.button), rows };
      const item = await itemOf(customer);
      await reviewer.approve(item, [{ text: 'Which one?', list }]);
      await eventually(async () => (await customer.screen()).length === 1);
      await customer.choose!(rows.length - 1);
      const chosen = await itemOf(customer);
      const { messages } = await reviewer.thread(chosen.conversationId);
      expect(messages.at(-1)).toMatchObject({ kind: 'button', text: rows.at(-1)!.title });
    },
  );

  declared(can.reactions !== undefined)("puts a reaction on the customer's message", async () => {
    const customer = await newCustomer();
    await customer.write('Thank you!');
    const item = await itemOf(customer);
    const to = (await reviewer.thread(item.conversationId)).messages.at(-1)!.providerMessageId!;
    await reviewer.approve(item, [{ text: '👍', reaction: { to } }]);
    await eventually(async () => (await customer.reaction!(to)) === '👍');
  });

  it('waits when it is told to, and then sends once (DS-05)', async () => {
    const customer = await newCustomer();
    await customer.write('Are you there?');
    const item = await itemOf(customer);
    if (!channel.prepare('told-to-wait', customer)) return expect(can.rate).toBeUndefined();
    await reviewer.approve(item, ['Here I am.']);
    await eventually(async () => (await customer.screen()).length === 1, { withinMs: 20_000 });
    expect(await customer.screen()).toEqual(['Here I am.']);
  });

  it('brings a refused reply back with a reason, and tells nobody it was sent (DS-13)', async () => {
    const customer = await newCustomer();
    await customer.write('Hello?');
    const item = await itemOf(customer);
    if (!channel.prepare('refused', customer)) return expect(can.credential).toBe(false);
    await reviewer.approve(item, ['Hello!']);
    const back = await itemOf(customer, ({ notice }) => notice !== null);
    expect(back.notice).toMatchObject({
      kind: 'rejected',
      code: 'recipient-missing',
      bubbles: [{ text: 'Hello!' }],
    });
    expect(await customer.screen()).toEqual([]);
  });

  it('sends nothing twice when an answer is lost, and solves it as it declares (DS-04)', async () => {
    const customer = await newCustomer();
    await customer.write('Is it open?');
    const item = await itemOf(customer);
    expect(channel.prepare('answer-lost', customer)).toBe(true);
    await reviewer.approve(item, ['It is.']);
    const ends = { person: ['unknown'], status: ['delivered'], repeat: ['sent', 'delivered'] }[
      can.lostAnswer
    ];
    await eventually(async () => ends.includes((await stateOf(item)) ?? ''), { withinMs: 30_000 });
    expect(await customer.screen()).toEqual(['It is.']);
  });

  it('holds a reply while nobody is there, and sends it when it is back (DS-03)', async () => {
    const customer = await newCustomer();
    await customer.write('Good morning');
    const item = await itemOf(customer);
    const back = await channel.away(product);
    await reviewer.approve(item, ['Good morning to you.', 'It is open.']);
    await reviewer.write(item.conversationId, 'And there is coffee.');
    await eventually(async () => (await sentOf(item)).length === 3);
    expect(await stateOf(item)).not.toBe('sent');
    await back();
    await eventually(async () => (await customer.screen().catch(() => [])).length === 3, {
      withinMs: 40_000,
    });
    expect(await customer.screen()).toEqual(['Good morning to you.', 'It is open.', 'And there is coffee.']);
  });

  it('shows a reaction with the message it is of, theirs or ours, and nothing is answered by it (CH-02)', async () => {
    const customer = await newCustomer();
    if (!customer.react) return expect(name).toBe('webchat');
    const theirs = await customer.write('Is it free?');
    const item = await itemOf(customer);
    await customer.react(theirs, '🙏');
    const reactions = async () =>
      (await reviewer.thread(item.conversationId)).messages.map(({ reaction }) => reaction);
    await eventually(async () => (await reactions())[0] === '🙏');
    // Nothing got stale: what was drafted before it can be approved.
    await reviewer.approve(item, ['It is.']);
    await eventually(async () => (await customer.screen()).length === 1);
    const ours = await eventually(() => customer.newest!());
    await customer.react(ours, '🎉');
    await customer.react(theirs);
    await eventually(async () => (await reactions()).join() === ',🎉');
    expect(
      (await reviewer.openItems()).some(({ conversationId }) => conversationId === item.conversationId),
    ).toBe(false);
  });

  it('says what was passed on, and what somebody came by (CH-06, CH-13)', async () => {
    const customer = await newCustomer();
    if (!customer.comeBy || !customer.forward) return expect(name).toBe('webchat');
    const kind = await customer.comeBy();
    await customer.forward('Look at this');
    const { conversationId } = await itemOf(customer);
    const { messages, source } = await eventually(async () => {
      const thread = await reviewer.thread(conversationId);
      return thread.messages.some(({ forwarded }) => forwarded) && thread.source ? thread : undefined;
    });
    expect(messages.find(({ text }) => text === 'Look at this')?.forwarded).toBe('once');
    expect(source?.kind).toBe(kind);
  });

  it('shows people the signs it declares: that a reviewer has opened it, that somebody types (CH-14)', async () => {
    const customer = await newCustomer();
    const first = await customer.write('Hello?');
    const item = await itemOf(customer);
    const [seen] = (await reviewer.thread(item.conversationId)).messages;
    await reviewer.sees(item.conversationId, seen!.id);
    if (can.shows.includes('read'))
      await eventually(async () => (await customer.signs()).join() === `read ${first}`);
    await reviewer.approve(item, ['Hello.', 'We are here.']);
    await eventually(async () => (await customer.screen()).length === 2);
    const typing = async () => (await customer.signs()).filter((sign) => sign === 'typing').length;
    if (can.shows.includes('typing')) await eventually(async () => (await typing()) === 1);
    const expected = [
      ...(can.shows.includes('read') ? [`read ${first}`] : []),
      ...(can.shows.includes('typing') ? ['typing'] : []),
    ];
    expect(await customer.signs()).toEqual(expected);
  });

  it('asks its provider for nothing the provider does not offer', () => {
    expect(channel.violations()).toEqual([]);
  });

  declared(can.credential)('turns red when its secret is refused (CH-11)', async () => {
    channel.acceptSecret!(false);
    const health = async () => {
      const all = await reviewer.call<{ channel: string; health: string; cause?: string }[]>(
        'GET',
        '/channels',
      );
      return all.find((one) => one.channel === name);
    };
    await eventually(async () => (await health())?.health === 'red', { withinMs: 60_000 });
    expect(await health()).toMatchObject({ cause: 'token-refused' });
    channel.acceptSecret!(true);
  });
});
