import { startModelSimulator, type ModelSimulator } from '@countersign/simulators/model/simulator';
import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { eventually, Product, Reviewer } from '@countersign/testing';

describe('with a model', () => {
  let model: ModelSimulator;
  let telegram: TelegramSimulator;
  let product: Product;
  let reviewer: Reviewer;

  beforeAll(async () => {
    model = await startModelSimulator();
    telegram = await startTelegramSimulator();
    product = await Product.start({
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.url,
      ANTHROPIC_API_KEY: 'sk-ant-simulated-simulated-simulated',
      ANTHROPIC_BASE_URL: model.url,
    });
    reviewer = await Reviewer.first(product);
  }, 180_000);
  afterAll(async () => {
    await product.stop();
    await telegram.stop();
    await model.stop();
  });

  it('drafts come from the model and are not marked offline', async () => {
    telegram.say(7_001, 'Do you have rooms for families?');
    const item = await reviewer.item(
      ({ recipient, state }) => recipient.address === '7001' && state === 'ready',
    );
    expect(item.draft?.offline).toBe(false);
    expect(model.violations).toEqual([]);
  });

  it('a refusal leaves the item with its reason, and the reviewer writes by hand', async () => {
    model.script.always({ kind: 'refusal' });
    telegram.say(7_002, 'Something the model refuses');
    const item = await reviewer.item(
      ({ recipient, state }) => recipient.address === '7002' && state === 'no_draft',
      40_000,
    );
    expect(item.draftFailure).toMatchObject({ reason: 'refused' });
    model.script.clear();
    await reviewer.approve(item, ['A person answers this one.']);
    await eventually(() => telegram.sentTo(7_002).length > 0);
    expect(telegram.sentTo(7_002)).toEqual(['A person answers this one.']);
  });
});
