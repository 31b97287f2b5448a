import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { eventually, Product, Reviewer } from '@countersign/testing';
import { startCollector } from './collector.js';

describe('one trace tells the story of a turn', () => {
  let telegram: TelegramSimulator;
  let collector: Awaited<ReturnType<typeof startCollector>>;
  let product: Product;

  beforeAll(async () => {
    collector = await startCollector();
    telegram = await startTelegramSimulator();
    product = await Product.start({
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.url,
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    });
  }, 180_000);
  afterAll(async () => {
    await product.stop();
    await telegram.stop();
    collector.stop();
  });

  it('runs from the first message over every service and the wait for a person to the delivered reply', async () => {
    const reviewer = await Reviewer.first(product);
    telegram.say(918_273_645_546, 'A message to follow through the house.');
    const item = await reviewer.item(({ state }) => state === 'ready');
    await reviewer.approve(item, ['A reply to follow back.']);
    await eventually(() => telegram.sentTo(918_273_645_546).length === 1);
    const whole = await eventually(
      () => {
        const send = collector.spans.find(({ name }) => name === 'dispatch send');
        const trace = collector.spans.filter(({ traceId }) => traceId === send?.traceId);
        const services = new Set(trace.map(({ service }) => service));
        return ['ingest-telegram', 'debouncer', 'review', 'supervisor', 'dispatcher'].every((service) =>
          services.has(service),
        ) && trace.some(({ name }) => name === 'review wait')
          ? trace
          : undefined;
      },
      { withinMs: 20_000, what: 'the trace' },
    );
    const names = whole.map(({ name }) => name);
    for (const step of [
      'debounce wait',
      'review wait',
      'review decide',
      'dispatch send',
      'process cs.turn.closed.v1',
      'process cs.reply.approved.v1',
    ])
      expect(names).toContain(step);
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    const trace = collector.spans.filter(({ traceId }) => traceId === whole[0]!.traceId);
    const ids = new Set(trace.map(({ spanId }) => spanId));
    const orphans = trace.filter(({ parentSpanId }) => parentSpanId && !ids.has(parentSpanId));
    expect(orphans.map(({ service, name }) => `${service}: ${name}`)).toEqual([]);
  });

  it('carries nothing a customer wrote, no name and no provider id', () => {
    const everything = JSON.stringify(collector.spans);
    expect(everything).not.toMatch(/follow through the house|follow back|918273645546/);
  });
});
