import { startModelSimulator, type ModelSimulator } from '@countersign/simulators/model/simulator';
import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { eventually, Product, Reviewer } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, seriousFaults, signIn } from './browser.js';
import { startCollector } from './collector.js';

const DRAFT = 'Thank you for asking. Breakfast is served every day from 7:30 to 10:00.';
/** No rule minds it. */
const EDITED = 'A warm compress and twice the drops, and you will be fine by Monday.';
const NOTHING = { kind: 'text', text: JSON.stringify({ findings: [] }) } as const;

describe('a judge reads what a person has written, before it goes out (CO-04)', () => {
  let model: ModelSimulator;
  let telegram: TelegramSimulator;
  let collector: Awaited<ReturnType<typeof startCollector>>;
  let product: Product;
  let reviewer: Reviewer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    model = await startModelSimulator();
    telegram = await startTelegramSimulator();
    collector = await startCollector();
    product = await Product.start({
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.url,
      ANTHROPIC_API_KEY: 'sk-ant-simulated-simulated-simulated',
      ANTHROPIC_BASE_URL: model.url,
      LLM_PROFILE: 'quality',
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    });
    reviewer = await Reviewer.first(product);
    browser = await openBrowser();
    page = await signIn(browser, product);
    await page.getByRole('link', { name: 'Rules' }).waitFor();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
    await telegram.stop();
    await model.stop();
    collector.stop();
  });

  /** Opens the item of a chat, whose draft was judged, and writes something else into it. */
  const edited = async (chat: number, text: string): Promise<void> => {
    model.judging.always(NOTHING);
    model.script.next({ kind: 'text', text: DRAFT });
    model.editing.next({ kind: 'text', text: DRAFT });
    telegram.say(chat, 'When is breakfast?');
    const item = await reviewer.item(
      ({ recipient, state }) => recipient.address === String(chat) && state === 'ready',
    );
    await page.goto(`${product.reviewUrl}/items/${item.id}`);
    await page.getByText(/judged by a model, too/).waitFor();
    await page.getByRole('textbox', { name: /Bubble 1 of/ }).fill(text);
  };
  const approve = () => page.getByRole('button', { name: /Approve & send/ }).click();
  const refused = async (words: RegExp): Promise<void> => {
    await page.getByText(words).first().waitFor();
    const open = page.getByRole('button', { name: 'Open it' });
    if ((await open.count()) > 0) await open.first().click();
  };
  const stoodWith = async (text: string): Promise<string | undefined> => {
    const rows = await product.query<{ judge: string }>(
      'countersign',
      `SELECT a.detail ->> 'judge' AS judge FROM review.audit a JOIN review.reply r ON a.object_id = r.reply_id::text
        WHERE a.action = 'reply.approved' AND r.bubbles -> 0 ->> 'text' = $1`,
      [text],
    );
    return rows[0]?.judge;
  };

  it('what it finds is said in its words, nothing goes out, and the changed text does', async () => {
    await edited(7_101, EDITED);
    const quote = 'twice the drops';
    const finding = { kind: 'medical_advice', quote, why: 'It tells them to stop a treatment.' };
    model.judging.always({ kind: 'text', text: JSON.stringify({ findings: [finding] }) });
    await approve();
    await refused(/the safety rules found something/);
    await page.getByText(`${quote} (the judge: It tells them to stop a treatment.)`).first().waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(telegram.sentTo(7_101)).toEqual([]);
    model.judging.always(NOTHING);
    const mended = 'Eat whatever you like, we have something for everybody.';
    await page.getByRole('textbox', { name: /Bubble 1 of/ }).fill(mended);
    await approve();
    await eventually(() => telegram.sentTo(7_101).length > 0, { withinMs: 30_000 });
    expect(telegram.sentTo(7_101)).toEqual([mended]);
    expect(await stoodWith(mended)).toBe('judged');
  });

  it('one that does not answer leaves it to an explicit word, which is recorded', async () => {
    const text = 'Come down whenever you like, the table is yours.';
    await edited(7_102, text);
    model.judging.always({ kind: 'hang' });
    await approve();
    await refused(/the model that judges texts gave no answer/);
    expect(telegram.sentTo(7_102)).toEqual([]);
    await page.getByRole('button', { name: 'Send it unjudged' }).click();
    await eventually(() => telegram.sentTo(7_102).length > 0, { withinMs: 30_000 });
    expect(telegram.sentTo(7_102)).toEqual([text]);
    expect(await stoodWith(text)).toBe('confirmed-unjudged');
  });

  it('the call stands in the trace of the turn, under the decision it was made for', async () => {
    const call = await eventually(() =>
      collector.spans.find(({ name, service }) => name === 'judge' && service === 'supervisor'),
    );
    const asking = await eventually(() => collector.spans.find(({ spanId }) => spanId === call.parentSpanId));
    expect(asking).toMatchObject({ name: 'review judge', service: 'review', traceId: call.traceId });
    const decision = await eventually(() =>
      collector.spans.find(({ spanId }) => spanId === asking.parentSpanId),
    );
    expect(decision.name).toBe('review decide');
    expect(JSON.stringify(collector.spans)).not.toContain('compress');
  });
});
