import { startModelSimulator, type ModelSimulator } from '@countersign/simulators/model/simulator';
import { eventually } from '@countersign/testing';
import type { Page } from 'playwright-core';
import { startCollector } from './collector.js';
import { sharedDesk } from './desk.js';
import { story } from './story.js';

const DRAFT = 'Thank you for asking. Breakfast is served every day from 7:30 to 10:00.';
/** No rule minds it. */
const EDITED = 'A warm compress and twice the drops, and you will be fine by Monday.';
const NOTHING = { kind: 'text', text: JSON.stringify({ findings: [] }) } as const;

let model: ModelSimulator;
let collector: Awaited<ReturnType<typeof startCollector>>;

sharedDesk(async () => {
  [model, collector] = await Promise.all([startModelSimulator(), startCollector()]);
  return {
    ANTHROPIC_API_KEY: 'sk-ant-simulated-simulated-simulated',
    ANTHROPIC_BASE_URL: model.url,
    LLM_PROFILE: 'quality',
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
  };
});
afterAll(async () => {
  await model.stop();
  collector.stop();
});

story('a judge reads what a person has written, before it goes out (CO-04)', (told) => {
  let page: Page;
  beforeAll(async () => {
    page = await told.page();
  });

  const bubble = () => page.getByRole('textbox', { name: 'Bubble 1 of *' });
  /** Opens an item whose draft was judged, and writes something else into it. */
  const edited = async (chat: number, text: string): Promise<void> => {
    model.judging.always(NOTHING);
    model.script.next({ kind: 'text', text: DRAFT });
    model.editing.next({ kind: 'text', text: DRAFT });
    await page.goto(told.url(await told.asks('When is breakfast?', chat)));
    await page.getByText('judged by a model, too').waitFor();
    await bubble().fill(text);
  };
  const approve = () => page.getByRole('button', { name: 'Approve & send' }).click();
  const refused = async (words: string): Promise<void> => {
    await page.getByText(words).first().waitFor();
    const open = page.getByRole('button', { name: 'Open it' });
    if ((await open.count()) > 0) await open.first().click();
  };
  /** How the judge stood when the reply of these words was approved. */
  const stoodWith = async (text: string): Promise<string | undefined> => {
    const rows = await told.product.query<{ judge: string }>(
      'countersign',
      `SELECT a.detail ->> 'judge' AS judge FROM review.audit a JOIN review.reply r ON a.object_id = r.reply_id::text
        WHERE a.action = 'reply.approved' AND r.bubbles -> 0 ->> 'text' = $1`,
      [text],
    );
    return rows[0]?.judge;
  };

  it('what it finds is said in its words, nothing goes out, and the changed text does', async () => {
    const chat = told.chat();
    await edited(chat, EDITED);
    const quote = 'twice the drops';
    const finding = { kind: 'medical_advice', quote, why: 'It tells them to stop a treatment.' };
    model.judging.always({ kind: 'text', text: JSON.stringify({ findings: [finding] }) });
    await approve();
    await refused('Nothing was sent yet: the safety rules found something');
    await page.getByText(`${quote} (the judge: It tells them to stop a treatment.)`).first().waitFor();
    expect(await told.faults(page)).toEqual([]);
    expect(told.telegram.sentTo(chat)).toEqual([]);
    model.judging.always(NOTHING);
    const mended = `Eat whatever you like, we have something for everybody (${told.language}).`;
    await bubble().fill(mended);
    await approve();
    expect(await told.sent(chat)).toEqual([mended]);
    expect(await stoodWith(mended)).toBe('judged');
  });

  it('one that does not answer leaves it to an explicit word, which is recorded', async () => {
    const chat = told.chat();
    const text = `Come down whenever you like, the table is yours (${told.language}).`;
    await edited(chat, text);
    model.judging.always({ kind: 'hang' });
    await approve();
    await refused('Nothing was sent yet: the model that judges texts gave no answer');
    expect(await told.faults(page)).toEqual([]);
    expect(told.telegram.sentTo(chat)).toEqual([]);
    await page.getByRole('button', { name: 'Send it unjudged' }).click();
    expect(await told.sent(chat)).toEqual([text]);
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
