import {
  METRIC_NAMES,
  METRICS,
  MetricRowsAnswer,
  MetricsAnswer,
  QualityAnswer,
  rpcSubject,
  type Metric,
} from '@countersign/contracts';
import { connectNats, Rpc, type NatsConnection } from '@countersign/messaging';
import { openDataSource } from '@countersign/persistence';
import { buildService } from '@countersign/runtime';
import { BusProbe, eventually, ThrowawayServers } from '@countersign/testing';
import type { INestApplication } from '@nestjs/common';
import { AnalyticsWriterModule } from '../src/analytics-writer.module.js';
import { AnalyticsWriterConfig } from '../src/config.js';
import { SCHEMA } from '../src/migrations.js';
import { ADA, BOB, DAY, goldenDay, type Golden } from './golden-day.js';

let servers: ThrowawayServers;
let probe: BusProbe;
let service: INestApplication;
let connection: NatsConnection;
let review: Rpc;
let golden: Golden;

beforeAll(async () => {
  servers = await ThrowawayServers.start('nats', 'postgres');
  const databaseUrl = await servers.database(SCHEMA);
  probe = await BusProbe.connect(servers.nats);
  service = await buildService(
    { app: 'analytics-writer', config: AnalyticsWriterConfig, module: AnalyticsWriterModule },
    { ...servers.env, ANALYTICS_DATABASE_URL: databaseUrl },
  );
  connection = await connectNats(servers.nats, 'review');
  review = new Rpc(connection, 'review');
  expect((await numbers()).of('messages')).toEqual({ value: 0, n: 0 });
  golden = await goldenDay(probe);
  const database = await openDataSource({ app: 'spec', schema: 'analytics' }, databaseUrl);
  await eventually(async () => {
    const [{ count }] = await database.query('SELECT count(*)::int AS count FROM event');
    return count === golden.events;
  });
  await database.destroy();
});
afterAll(async () => {
  await connection.close();
  await probe.close();
  await service.close();
  await servers.stop();
});

const ask = (filter: object): object => ({ workspace: 'main', from: DAY, to: DAY, zone: 'UTC', ...filter });

async function numbers(filter: object = {}) {
  const answer = await review.request(rpcSubject('analytics-writer', 'metrics'), ask(filter), {
    limitMs: 10_000,
    answer: MetricsAnswer,
  });
  const all = (metric: Metric) => answer.metrics.find((one) => one.metric === metric);
  return {
    answer,
    all,
    of: (metric: Metric) => {
      const found = all(metric);
      return found && { ...(found.value !== undefined && { value: found.value }), n: found.n };
    },
    by: (metric: Metric, parts: 'labels' | 'reviewers' | 'days') =>
      Object.fromEntries(
        (all(metric)?.[parts] ?? []).map(({ value, n, ...key }) => [Object.values(key)[0], value ?? n]),
      ),
  };
}
const rows = (metric: Metric, filter: object = {}): Promise<MetricRowsAnswer> =>
  review.request(rpcSubject('analytics-writer', 'metric-rows'), ask({ metric, limit: 100, ...filter }), {
    limitMs: 10_000,
    answer: MetricRowsAnswer,
  });

describe('the golden day: every number is what is worked out by hand (AN-02)', () => {
  it('AN-02: what came in: messages are counted as received, people once, and an edit is no message', async () => {
    const day = await numbers();
    expect(day.of('messages')).toEqual({ value: 6, n: 6 });
    expect(day.of('contacts')).toEqual({ value: 4, n: 6 });
    expect(day.of('turns')).toEqual({ value: 4, n: 4 });
  });

  it('AN-02: what people decided; a rejection that closes the item is one decision', async () => {
    const day = await numbers();
    expect(day.of('decisions')).toEqual({ value: 5, n: 5 });
    expect(day.of('approved')).toEqual({ value: 3, n: 3 });
    expect(day.of('rejected')).toEqual({ value: 2, n: 2 });
    expect(day.of('closed')).toEqual({ value: 0, n: 0 });
    expect(day.of('approval_rate')).toEqual({ value: 0.6, n: 5 });
    expect(day.by('rejected', 'labels')).toEqual({ WRONG_FACT: 1, UNSAFE: 1 });
    expect(day.by('decisions', 'reviewers')).toEqual({ [ADA]: 3, [BOB]: 2 });
  });

  it('AN-02: what was changed: two of three replies, by 20 % and 60 %; stars only where somebody gave them', async () => {
    const day = await numbers();
    const { value, n } = day.of('edit_rate')!;
    expect([value, n]).toEqual([expect.closeTo(2 / 3), 3]);
    expect(day.of('edit_size')).toEqual({ value: 0.4, n: 2 });
    expect(day.by('edit_tags', 'labels')).toEqual({ TONE: 2, FACT: 1 });
    expect(day.of('quality')).toEqual({ value: 4.5, n: 2 });
  });

  it('AN-02: hand-off: handling runs from one’s own claim, and of a second decision from the first', async () => {
    const day = await numbers();
    // Ada 60, 20, 60; Bob 60 and then 120, of which his page measured 45: of all five the middle one, of each person theirs.
    expect(day.of('handling')).toEqual({ value: 60, n: 5 });
    expect(day.by('handling', 'reviewers')).toEqual({ [ADA]: 60, [BOB]: 52.5 });
    expect((await rows('handling', { reviewer: BOB })).rows.map(({ value }) => value)).toEqual([45, 60]);
  });

  it('AN-02: waiting in the queue ends with the first claim, whoever decides; 30, 60, 60 and 120 seconds', async () => {
    expect((await numbers()).of('queue_wait')).toEqual({ value: 60, n: 4 });
  });

  it('AN-02: a response runs from a turn’s first message to the reply that left; the first one is the new conversation’s', async () => {
    const day = await numbers();
    expect(day.of('response')).toEqual({ value: 365, n: 2 });
    expect(day.of('first_response')).toEqual({ value: 230, n: 1 });
  });

  it('AN-02: resolution 50, 120, 180, 480 seconds; of four settled items one conversation came back', async () => {
    const day = await numbers();
    expect(day.of('resolution')).toEqual({ value: 150, n: 4 });
    expect(day.of('reopened')).toEqual({ value: 0.25, n: 4 });
    const back = (await rows('reopened')).rows.filter(({ value }) => value === 1);
    expect(back.map(({ itemId }) => itemId)).toEqual([golden.reopened]);
  });

  it('AN-03: what waits at the end: never taken, or overtaken before it left; the oldest since 13:02:30', async () => {
    const day = await numbers();
    expect(day.of('waiting')).toEqual({ value: 2, n: 2 });
    expect(day.of('oldest')).toEqual({ value: 39_450, n: 2 });
    // One came and none was settled in the last three hours: 2⅓ in an hour.
    expect(day.answer.outlook).toEqual({ hours: 3, arrived: 1, settled: 0, inAnHour: 2 });
  });

  it('AN-03: a price that is not known is no price of 0, and a draft without a model costs nothing to count', async () => {
    const day = await numbers();
    expect(day.of('drafts')).toEqual({ value: 3, n: 3 });
    expect(day.by('drafts', 'labels')).toEqual({ 'm-large': 1, 'm-small': 1, offline: 1 });
    expect(day.of('draft_time')).toEqual({ value: 4, n: 3 });
    expect(day.of('cost')).toEqual({ value: 0.02, n: 2 });
    expect(day.of('cache_hit')).toEqual({ value: 0.4, n: 1 });
    expect(day.by('verdicts', 'labels')).toEqual({ pass: 1, review: 1, block: 1 });
  });

  it('AN-03: what left and what failed, by its code', async () => {
    const day = await numbers();
    expect(day.of('sent')).toEqual({ value: 2, n: 2 });
    expect(day.of('failures')).toEqual({ value: 2, n: 2 });
    expect(day.by('failures', 'labels')).toEqual({ '131026': 1, timeout: 1 });
  });

  it('AN-03: the funnel: moves but no corrections, what was earned, and the last word on what was asked for (FU-01, FU-07)', async () => {
    const day = await numbers();
    expect(day.by('funnel', 'labels')).toEqual({ CUSTOMER: 1 });
    expect(day.of('value')).toEqual({ value: 20_000, n: 2 });
    expect(day.by('value', 'labels')).toEqual({ EUR: 20_000 });
    expect(day.by('cta_sent', 'labels')).toEqual({ 'room-tour': 1, newsletter: 1 });
    expect(day.of('cta_response')).toEqual({ value: 0.5, n: 2 });
    expect((await rows('cta_response')).rows.map(({ label }) => label)).toEqual(['PENDING', 'CONVERTED']);
  });

  it('AN-03: days and hours are those of the asker’s calendar', async () => {
    const utc = await numbers({ from: '2026-11-09' });
    expect(utc.by('messages', 'days')).toEqual({ '2026-11-09': 1, '2026-11-10': 6 });
    // 23:30 in London is half past midnight in Madrid.
    const madrid = await numbers({ from: '2026-11-09', zone: 'Europe/Madrid' });
    expect(madrid.by('messages', 'days')).toEqual({ '2026-11-10': 7 });
    const hours = madrid.answer.heat.map(({ weekday, hour, messages }) => `${weekday} ${hour}: ${messages}`);
    expect(hours).toEqual(['2 0: 1', '2 10: 2', '2 11: 1', '2 13: 1', '2 14: 1', '2 23: 1']);
  });
});

describe('filters and what is behind a number (AN-03, AN-07)', () => {
  it('AN-03: a channel narrows every number', async () => {
    const telegram = await numbers({ channel: 'telegram' });
    expect(telegram.of('messages')).toEqual({ value: 2, n: 2 });
    expect(telegram.of('approval_rate')).toEqual({ value: 0.5, n: 2 });
    expect(telegram.of('waiting')).toEqual({ value: 1, n: 1 });
    expect(telegram.of('response')).toEqual({ n: 0 });
  });

  it('AN-11: one person’s numbers are theirs alone; what nobody does is left out', async () => {
    const bob = await numbers({ reviewer: BOB });
    expect(bob.of('decisions')).toEqual({ value: 2, n: 2 });
    expect(bob.by('decisions', 'reviewers')).toEqual({ [BOB]: 2 });
    expect(bob.answer.metrics.every(({ metric }) => METRICS[metric].byReviewer)).toBe(true);
    expect(bob.answer.outlook).toBeUndefined();
    expect(bob.answer.heat).toEqual([]);
  });

  it('AN-03: no data is no value; only what was counted is 0', async () => {
    const empty = await numbers({ from: '2026-10-01', to: '2026-10-02' });
    for (const { metric, value, n } of empty.answer.metrics) {
      const counts = ['count', 'people'].includes(METRICS[metric].form);
      expect({ metric, value, n }).toEqual({ metric, value: counts ? 0 : undefined, n: 0 });
    }
    expect(empty.answer.outlook?.inAnHour).toBeUndefined();
  });

  it.each(METRIC_NAMES)('AN-03: behind %s there are as many rows as it counts', async (metric) => {
    const found = await rows(metric);
    expect(found.rows).toHaveLength((await numbers()).of(metric)!.n);
    expect(new Set(found.rows.map(({ id }) => id)).size).toBe(found.rows.length);
  });

  it('AN-07: rows come page by page, newest first, each once', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await rows('messages', { limit: 2, ...(cursor && { cursor }) });
      seen.push(...page.rows.map(({ at }) => at));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toHaveLength(6);
    expect(seen).toEqual([...seen].sort().reverse());
  });

  it('AN-03: a label narrows the rows to what it counts', async () => {
    const { rows: found } = await rows('rejected', { label: 'WRONG_FACT' });
    expect(found).toMatchObject([{ itemId: golden.twice, reviewer: BOB, label: 'WRONG_FACT' }]);
  });
});

describe('how good drafts are, by what tells them apart (AN-04)', () => {
  const quality = async (filter: object = {}) => {
    const subject = rpcSubject('analytics-writer', 'quality');
    const { groups } = await review.request(subject, ask(filter), { limitMs: 10_000, answer: QualityAnswer });
    const of = (dimension: string, is: string) => {
      const group = groups.find((one) => one.dimension === dimension && one.is === is);
      return {
        rejected: Object.fromEntries((group?.rejected ?? []).map(({ label, n }) => [label, n])),
        ...Object.fromEntries((group?.figures ?? []).map(({ metric, ...figure }) => [metric, figure])),
      };
    };
    const accepted = (dimension: string) =>
      Object.fromEntries(
        groups
          .filter((one) => one.dimension === dimension)
          .map(({ is, figures: [...figures] }) => {
            const { value = NaN, n } = figures.find(({ metric }) => metric === 'acceptance')!;
            return [is, `${Math.round(value * n)} of ${n}`];
          }),
      );
    return { groups, of, accepted };
  };

  it('AN-04: one of five drafts was approved as it was, two were turned down; a closed turn says nothing of its draft', async () => {
    const day = await numbers();
    expect(day.of('acceptance')).toEqual({ value: 0.2, n: 5 });
    expect(day.by('acceptance', 'labels')).toEqual({ 'as drafted': 1, edited: 0, rejected: 0 });
    expect(day.of('edit_ratio')).toEqual({ value: expect.closeTo(0.8 / 3) as number, n: 3 });
  });

  it('AN-04: by intent, channel, document, prompt, profile and persona; two intents count under both, two passages of a document once', async () => {
    const { accepted } = await quality();
    expect(accepted('intent')).toEqual({ food_drink: '1 of 3', price: '1 of 3' });
    expect(accepted('channel')).toEqual({ webchat: '1 of 3', telegram: '0 of 2' });
    expect(accepted('document')).toEqual({ 'breakfast.en.md': '1 of 3', 'prices.en.md': '1 of 2' });
    expect(accepted('prompt')).toEqual({ 'reply@3': '1 of 3', 'offline@1': '0 of 1', 'reply@4': '0 of 1' });
    expect(accepted('profile')).toEqual({ careful: '0 of 2', quick: '1 of 2' });
    expect(accepted('persona')).toEqual({ 'Nora@5f2c9a1e': '1 of 4' });
  });

  it('AN-04: each with the interval it lies in in 95 of 100 cases, and why drafts were turned down', async () => {
    const { of } = await quality();
    expect(of('intent', 'food_drink')).toEqual({
      rejected: { WRONG_FACT: 1 },
      acceptance: {
        ...{ n: 3, value: expect.closeTo(1 / 3) as number },
        ...{ low: expect.closeTo(0.0615, 4) as number, high: expect.closeTo(0.7923, 4) as number },
      },
      // 0.2 and 0; 4 and 5 stars.
      edit_ratio: { n: 2, value: 0.1, low: 0, high: expect.closeTo(0.296) as number },
      quality: { n: 2, value: 4.5, low: expect.closeTo(3.52) as number, high: 5 },
    });
    expect(of('intent', 'price').rejected).toEqual({ UNSAFE: 1, WRONG_FACT: 1 });
    expect(of('prompt', 'reply@4')).toMatchObject({ edit_ratio: { n: 1, value: 0.6 } });
    expect(Object.entries(of('prompt', 'reply@4'))).toContainEqual(['edit_ratio', { n: 1, value: 0.6 }]);
  });

  it('AN-04: filters narrow it: a channel, a person, and one intent alone', async () => {
    expect((await quality({ channel: 'telegram' })).accepted('intent')).toEqual({ price: '0 of 1' });
    expect((await quality({ reviewer: BOB })).accepted('intent')).toEqual({
      food_drink: '1 of 2',
      price: '1 of 2',
    });
    const { groups } = await quality({ dimension: 'intent', is: 'price' });
    expect(groups.map(({ is }) => is)).toEqual(['price']);
  });

  it('AN-04: behind each cell there are as many rows as it counts', async () => {
    const { groups } = await quality();
    for (const { dimension, is, figures, rejected } of groups) {
      for (const { metric, n } of figures)
        expect((await rows(metric, { dimension, is })).rows).toHaveLength(n);
      for (const { label, n } of rejected)
        expect((await rows('rejected', { dimension, is, label })).rows).toHaveLength(n);
    }
  });
});
