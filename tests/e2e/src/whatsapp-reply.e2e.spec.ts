import { SAMPLES } from '@countersign/simulators/samples/files';
import { SAMPLE_AD } from '@countersign/simulators/whatsapp/message-kinds';
import { startWhatsAppSimulator, type WhatsAppSimulator } from '@countersign/simulators/whatsapp/simulator';
import { eventually, freePort, Product, Reviewer, type Item } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, seriousFaults, signIn } from './browser.js';
import { dictionaryOf } from './desk.js';
import type { Dictionary } from './dictionary.js';
import { inLanguage } from './in-language.js';
import { englishOn } from './words.js';

const APP_SECRET = 'the-app-secret-of-this-story';

describe('a WhatsApp customer', () => {
  let whatsapp: WhatsAppSimulator;
  let product: Product;
  let reviewer: Reviewer;
  let customers = 32_470_100_000;

  const customer = () => ({ waId: String(++customers), name: 'Ada Example' });
  const itemOf = (waId: string, fits: (item: Item) => boolean = ({ state }) => state === 'ready') =>
    reviewer.item((item) => item.recipient.address === waId && fits(item), 30_000);
  const stateOf = async (conversationId: string) =>
    (await reviewer.thread(conversationId)).messages.find(({ direction }) => direction === 'out')?.delivery
      ?.state;

  beforeAll(async () => {
    const port = String(await freePort());
    whatsapp = await startWhatsAppSimulator({ webhookPause: 200 });
    whatsapp.callAt({ url: `http://127.0.0.1:${port}/webhooks/whatsapp`, appSecret: APP_SECRET });
    product = await Product.start({
      WHATSAPP_PORT: port,
      ...whatsapp.settings,
      WHATSAPP_APP_SECRET: APP_SECRET,
      WHATSAPP_VERIFY_TOKEN: 'the-verify-token-of-this-story',
    });
    reviewer = await Reviewer.first(product);
  }, 180_000);
  afterAll(async () => {
    await product.stop();
    await whatsapp.stop();
  });

  it('writes, sends a photo and a voice note, taps a button, and gets one reply, once, with its ticks (CH-02)', async () => {
    const ada = customer();
    whatsapp.say(ada, 'Is the room still free?');
    whatsapp.sendKind(ada, 'image');
    whatsapp.sendKind(ada, 'voice');
    whatsapp.tap(ada, { id: 'sea', title: 'With a sea view' });
    const item = await itemOf(ada.waId, ({ state, messageCount }) => state === 'ready' && messageCount === 4);
    const { messages } = await reviewer.thread(item.conversationId);
    expect(messages.map(({ kind }) => kind).sort()).toEqual(['button', 'image', 'text', 'voice']);
    await reviewer.approve(item, ['It is. Shall I hold it for you?']);
    await eventually(async () => (await stateOf(item.conversationId)) === 'delivered');
    whatsapp.read(ada.waId);
    await eventually(async () => (await stateOf(item.conversationId)) === 'read');
    expect(whatsapp.sentTo(ada.waId)).toEqual(['It is. Shall I hold it for you?']);
  });

  it('whose reply was lost on the way is not written to twice: the channel itself says that it arrived (DS-04)', async () => {
    const ada = customer();
    whatsapp.say(ada, 'Are dogs welcome?');
    const item = await itemOf(ada.waId);
    whatsapp.faults.next({ kind: 'reset', accepted: true }, { chat: ada.waId });
    await reviewer.approve(item, ['They are.']);
    await eventually(async () => (await stateOf(item.conversationId)) === 'delivered', { withinMs: 20_000 });
    expect(whatsapp.sentTo(ada.waId)).toEqual(['They are.']);
  });

  it("who wrote too long ago cannot be answered, and the item comes back with WhatsApp's words (DS-13)", async () => {
    const ada = customer();
    whatsapp.say(ada, 'Hello?');
    const item = await itemOf(ada.waId);
    const message = 'Re-engagement message';
    whatsapp.faults.next({ kind: 'graph-error', status: 400, code: 131047, message }, { chat: ada.waId });
    await reviewer.approve(item, ['Hello!']);
    const back = await itemOf(ada.waId, ({ notice }) => notice !== null);
    expect(back.notice).toMatchObject({ kind: 'rejected', code: 'window-closed' });
    expect(whatsapp.sentTo(ada.waId)).toEqual([]);
  });

  it('loses nothing it wrote while the service that listens was killed', async () => {
    const ada = customer();
    whatsapp.say(ada, 'message 0');
    product.kill('ingest-whatsapp');
    for (let number = 1; number < 10; number++) whatsapp.say(ada, `message ${number}`);
    const item = await itemOf(ada.waId, ({ messageCount }) => messageCount === 10);
    const { messages } = await reviewer.thread(item.conversationId);
    expect(new Set(messages.map(({ text }) => text)).size).toBe(10);
    await eventually(() => whatsapp.pending === 0, { withinMs: 20_000 });
  });

  describe.each([
    ['en', 'en-GB'],
    ['es', 'es-ES'],
  ] as const)('in the workspace, read in %s', (language, locale) => {
    let browser: Browser;
    let dictionary: Dictionary;
    /** The page, asked for names and labels in English. */
    let workspace: Page;
    /** The same page, asked for words of people and of the customer’s device. */
    let plain: Page;
    const says = (english: string) => (language === 'es' ? dictionary.spanishOf(english) : english);
    const faults = () => (language === 'es' ? englishOn(plain) : seriousFaults(plain));
    const called = (name: string) => ({ ...customer(), name: `${name} (${language})` });
    const openItems = () => workspace.getByRole('list', { name: 'Open items' });
    beforeAll(async () => {
      browser = await openBrowser();
      dictionary = await dictionaryOf(reviewer);
      plain = await signIn(browser, product, { locale });
      workspace = inLanguage(plain, language, dictionary);
    });
    afterAll(() => browser.close());

    it('is answered with a click: the photo is seen, the voice note plays, the tap is named, a button is put under the answer and tapped, and the ticks go on to "Read"', async () => {
      const ada = called('Ada of the story');
      whatsapp.say(ada, 'Look where we are!');
      whatsapp.sendKind(ada, 'image');
      whatsapp.sendKind(ada, 'voice');
      whatsapp.tap(ada, { id: 'late', title: 'A late check-out, please' });
      const { conversationId } = await itemOf(
        ada.waId,
        ({ state, messageCount }) => state === 'ready' && messageCount === 4,
      );
      await openItems().getByText(ada.name).click();
      for (const text of ['Look where we are!', 'The view', 'A late check-out, please'])
        await plain.getByText(text, { exact: true }).first().waitFor();
      const picture = workspace.getByRole('link', { name: 'Open Picture' }).getByRole('img');
      await picture.waitFor({ timeout: 15_000 });
      await eventually(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth === 640));
      await workspace.getByText('Not transcribed: no speech-to-text is set up. Please listen.').waitFor();
      const voice = workspace.getByLabel('Voice message', { exact: true });
      await voice.evaluate((sound: HTMLAudioElement) => sound.play());
      await eventually(() => voice.evaluate((sound: HTMLAudioElement) => Math.round(sound.duration) === 4));
      await eventually(() => voice.evaluate((sound: HTMLAudioElement) => sound.currentTime > 0.2));
      const bubble = workspace.getByRole('textbox', { name: 'Bubble 1 of *' });
      await bubble.waitFor();
      await bubble.fill('Noon is fine.');
      const second = workspace.getByRole('textbox', { name: 'Bubble 2 of *' });
      while ((await second.count()) > 0) {
        await second.hover(); // its tools show when one points at it
        await workspace.getByRole('button', { name: 'Delete Bubble 2' }).click();
      }
      await bubble.hover();
      await workspace.getByRole('button', { name: 'Put buttons under Bubble 1' }).click();
      await workspace.getByRole('textbox', { name: 'Button 1' }).fill('A title that WhatsApp cuts');
      await plain
        .getByText(`${says('The reply')}: ${says('WhatsApp takes 20 characters in a button')}.`)
        .waitFor();
      await workspace.getByRole('textbox', { name: 'Button 1' }).fill('Thank you!');
      expect(await faults()).toEqual([]);
      await workspace.getByRole('button', { name: 'Approve & send' }).click();
      await eventually(() => whatsapp.sentTo(ada.waId).length === 1);
      const [button] = whatsapp.allChats()[ada.waId]?.at(-1)?.buttons ?? [];
      whatsapp.tap(ada, button!);
      await plain.getByText('Thank you!', { exact: true }).last().waitFor();
      whatsapp.read(ada.waId);
      await eventually(async () => (await stateOf(conversationId)) === 'read');
      expect(whatsapp.sentTo(ada.waId)).toEqual(['Noon is fine.']);
    });

    it('is understood beside words, with their number hidden, and sees that they were read (CH-02, CH-06, CH-13, CH-14)', async () => {
      const userId = `BE.${customer().waId}`;
      const ada = { waId: '0', userId, username: 'dora.writes', name: `Dora without a number (${language})` };
      const first = whatsapp.say(ada, 'I saw your ad', { referral: SAMPLE_AD });
      whatsapp.say(ada, 'You must see this place!!', {
        context: { forwarded: true, frequently_forwarded: true },
      });
      whatsapp.say(ada, 'That is the one I mean', { context: { id: first.id } });
      for (const kind of ['order', 'form', 'location', 'contacts', 'system', 'unsupported'] as const)
        whatsapp.sendKind(ada, kind);
      const { conversationId } = await itemOf(
        userId,
        ({ state, messageCount }) => state === 'ready' && messageCount === 9,
      );
      await openItems().getByText(ada.name).click();
      for (const words of [
        `${says('Came by an ad')}: Rooms by the sea`,
        says('Forwarded many times'),
        /2 × mug-1 \(9.5 EUR\)\s+Gift wrapped, please/,
        /how many: 2\s+extras: breakfast, parking/,
        'Station, Square 1, 50.85, 4.36',
        'Bob Example, +32 470 00 00 01',
        'Ada changed to a new number',
        'Message type is currently not supported.',
      ])
        await plain.getByText(words).first().waitFor();
      await plain.getByRole('blockquote').getByText('I saw your ad').waitFor();
      await eventually(() => whatsapp.signs.shown.some(({ to, typing }) => to === userId && !typing));
      expect(await faults()).toEqual([]);
      await reviewer.approve(await itemOf(userId), ['Welcome!']);
      await eventually(() => whatsapp.sentTo(userId).length === 1);
      const ours = whatsapp.allChats()[userId]!.at(-1)!.id;
      whatsapp.react(ada, ours, '🎉');
      const reaction = plain.getByText(`${says('The customer reacted with')} 🎉`);
      await reaction.waitFor();
      whatsapp.react(ada, ours);
      await reaction.waitFor({ state: 'detached' });
      expect((await reviewer.openItems()).some((item) => item.conversationId === conversationId)).toBe(false);
    });

    it('gets a picture, a list, a place and a reaction, put together in the workspace, in their order and once (CH-02, DS-11)', async () => {
      const ada = called('Dora of the pictures');
      whatsapp.say(ada, 'Which rooms do you have?');
      const { conversationId } = await itemOf(ada.waId);
      await openItems().getByText(ada.name).click();
      const bubble = workspace.getByRole('textbox', { name: 'Bubble 1 of *' });
      await bubble.fill('');
      const second = workspace.getByRole('textbox', { name: 'Bubble 2 of *' });
      while ((await second.count()) > 0) {
        await second.hover(); // its tools show when one points at it
        await workspace.getByRole('button', { name: 'Delete Bubble 2' }).click();
      }
      const tools = workspace.getByRole('group', { name: 'Put into the reply' });
      await workspace.getByLabel('File to attach').setInputFiles({
        ...{ name: 'garden.exe.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('MZ\0 no picture') },
      });
      await tools.getByText('WhatsApp takes no files of type *').waitFor();
      // A picture is dropped onto the reply, as from a folder.
      const dropped = await workspace.evaluateHandle((base64) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const data = new DataTransfer();
        data.items.add(new File([bytes], 'garden.png', { type: 'image/png' }));
        return data;
      }, SAMPLES.picture().toString('base64'));
      await bubble.dispatchEvent('drop', { dataTransfer: dropped });
      await workspace.getByRole('img', { name: 'garden.png' }).waitFor();
      await bubble.fill('The garden this morning');
      await tools.getByRole('button', { name: 'Put in a list to choose from' }).click();
      await workspace.getByRole('textbox', { name: 'Bubble 2 of 2' }).fill('Which one do you like?');
      await plain.getByText(says('the button of the list has no words')).waitFor();
      await workspace.getByLabel('Button that opens the list').fill('See the rooms');
      await workspace.getByLabel('Row 1', { exact: true }).fill('Double room');
      await workspace.getByLabel('Under row 1').fill('89 EUR with breakfast');
      await workspace.getByRole('button', { name: 'Add a row' }).click();
      await workspace.getByLabel('Row 2', { exact: true }).fill('Single room');
      await tools.getByRole('button', { name: 'Put in a place' }).click();
      await workspace.getByLabel('Name of the place').fill('Sea House');
      await workspace.getByLabel('Address').fill('Calle del Mar 1, Cádiz');
      await plain.getByText(says('where on the map is missing')).waitFor();
      await workspace.getByLabel('Latitude and longitude').fill('36.5297, -6.2926');
      await tools.getByRole('button', { name: 'React to their last message' }).click();
      await workspace.getByRole('radio', { name: '🙏' }).check({ force: true });
      await eventually(async () => (await faults()).length === 0);
      // What is being put together survives a reload.
      await workspace.reload();
      await workspace.getByRole('img', { name: 'garden.png' }).waitFor();
      await workspace.getByRole('button', { name: 'Approve & send' }).click();
      await eventually(() => whatsapp.sentTo(ada.waId).length === 3, { withinMs: 30_000 });
      expect(whatsapp.sentTo(ada.waId)).toEqual([
        'The garden this morning',
        'Which one do you like?',
        'Sea House\nCalle del Mar 1, Cádiz',
      ]);
      const lines = () => whatsapp.allChats()[ada.waId] ?? [];
      await eventually(() => lines()[0]?.reaction === '🙏');
      expect(whatsapp.media.held(lines()[1]?.file?.mediaId ?? '')?.mimeType).toBe('image/png');
      whatsapp.tap(ada, lines()[2]!.buttons![1]!);
      await itemOf(ada.waId);
      const { messages } = await reviewer.thread(conversationId);
      expect(messages.map(({ kind }) => kind)).toEqual([
        ...['text', 'image', 'text', 'location', 'reaction', 'button'],
      ]);
    });

    it('shows how long there is to reply, and once the 24 hours are over it takes a template, filled and approved (RV-16, CH-08)', async () => {
      const hoursAgo = (hours: number) => ({
        timestamp: String(Math.floor(Date.now() / 1_000 - hours * 3_600)),
      });
      const [soon, over] = [called('Bea in a hurry'), called('Cleo too late')];
      // Whoever waits from before is due as soon as these two, and came first (RV-01).
      for (const item of await reviewer.openItems()) await reviewer.approve(item, ['We are on it.']);
      whatsapp.say(over, 'Are you there?', hoursAgo(25));
      whatsapp.say(soon, 'Anybody?', hoursAgo(23.1));
      await itemOf(over.waId);
      await itemOf(soon.waId);
      const rows = openItems().getByRole('listitem');
      await rows.first().getByText(soon.name).waitFor();
      const left = rows.first().getByText('* to reply');
      await left.waitFor();
      expect(await left.innerText()).toMatch(/\d+ min/);
      await openItems().getByText(over.name).click();
      const send = workspace.getByRole('button', { name: 'Approve & send' });
      await workspace
        .getByText('Choose a template: the customer wrote too long ago for WhatsApp to take free text.')
        .waitFor();
      await send.click({ force: true });
      await workspace.getByText('Not sent. *').first().waitFor({ state: 'attached' });
      expect(whatsapp.sentTo(over.waId)).toEqual([]);

      expect(await workspace.getByRole('radio', { name: 'summer_offer' }).isDisabled()).toBe(true);
      await workspace.getByRole('radio', { name: 'room_is_free' }).check();
      await workspace.getByLabel('Place 1').fill('Cleo');
      await workspace.getByText('Place 2 is empty.').waitFor();
      await workspace.getByLabel('Place 2').fill('Friday');
      await workspace.getByText('Place 2 is empty.').waitFor({ state: 'detached' });
      // The button takes its colour over a moment.
      await eventually(async () => (await faults()).length === 0);
      await send.click();
      const words = 'Hello Cleo, the room you asked about is free from Friday. Shall we hold it?';
      await eventually(() => whatsapp.sentTo(over.waId).length === 1);
      expect(whatsapp.sentTo(over.waId)).toEqual([words]);
      whatsapp.tap(over, { id: 'yes', title: 'Yes, please' });
      const again = await itemOf(over.waId);
      await openItems().getByText(over.name).click();
      await plain.getByText('Yes, please', { exact: true }).last().waitFor();
      await plain.getByText(words).waitFor();
      await reviewer.approve(again, ['It is yours.']);
      await eventually(() => whatsapp.sentTo(over.waId).length === 2);
    });
  });

  it('was talked to only in requests Meta shows, and nothing it wrote is in a log', () => {
    expect(whatsapp.violations).toEqual([]);
    expect(product.logs()).not.toMatch(/324701000|wamid|message 0|sea view/);
  });
});
