import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { startModelSimulator, type ModelSimulator } from '@countersign/simulators/model/simulator';
import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { Product, Reviewer } from '@countersign/testing';

describe('what models cost, and what people made of their drafts, from the command line', () => {
  let model: ModelSimulator;
  let telegram: TelegramSimulator;
  let product: Product;
  let replyId: string;

  beforeAll(async () => {
    model = await startModelSimulator();
    telegram = await startTelegramSimulator();
    product = await Product.start({
      ...{ TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.url },
      ...{ ANTHROPIC_API_KEY: 'sk-ant-simulated-simulated-simulated', ANTHROPIC_BASE_URL: model.url },
    });
    const reviewer = await Reviewer.first(product);
    telegram.say(9_501, 'What time is breakfast?');
    const item = await reviewer.item(
      ({ recipient, state }) => recipient.address === '9501' && state === 'ready',
    );
    await reviewer.approve(item, ['From half past seven.']);
    const [row] = await product.query<{ reply_id: string }>(
      'countersign',
      'SELECT reply_id FROM review.reply',
    );
    replyId = row!.reply_id;
  }, 180_000);
  afterAll(async () => {
    await product.stop();
    await telegram.stop();
    await model.stop();
  });

  const countersign = (...words: string[]): string => {
    const args = ['tools/countersign.mjs', ...words, '--data-dir', path.join(product.folder, 'data')];
    const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    return stdout;
  };

  it('the ledger of the month adds up to what its calls cost (SV-12)', async () => {
    const told = JSON.parse(countersign('cost', '--month', '--json')) as {
      costUsd: number;
      lines: { calls: number }[];
    };
    const [row] = await product.query<{ usd: string; calls: number }>(
      'countersign',
      'SELECT sum(cost_usd) AS usd, count(*)::int AS calls FROM supervisor.llm_call',
    );
    expect(told.costUsd).toBe(Number(row!.usd));
    expect(told.costUsd).toBeGreaterThan(0);
    expect(told.lines.reduce((sum, { calls }) => sum + calls, 0)).toBe(row!.calls);
    expect(countersign('cost', '--day')).toMatch(/balanced .*draft .*US dollars$/ms);
  });

  it('an edit is exported as a case with its provenance, to a file of nobody else’s (CO-12)', () => {
    const file = path.join(product.folder, 'cases.jsonl');
    expect(countersign('evals', 'export', file)).toMatch(/^1 cases, 1 of them edited/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const lines = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.find(({ kind }) => kind === 'case')).toMatchObject({
      ...{
        id: replyId,
        approved: ['From half past seven.'],
        messages: [{ text: 'What time is breakfast?' }],
      },
      provenance: { profile: 'balanced', provider: 'anthropic' },
    });
    expect(lines.filter(({ kind }) => kind === 'document').length).toBeGreaterThan(40);
  });
});
