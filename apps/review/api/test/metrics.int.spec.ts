import { randomUUID } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import {
  MetricRowsQuery,
  MetricsQuery,
  QualityQuery,
  rpcSubject,
  type MetricRow,
  type MetricRowsAnswer,
  type MetricsAnswer,
} from '@countersign/contracts';
import { connectNats, Rpc, type NatsConnection } from '@countersign/messaging';
import { parse } from 'csv-parse/sync';
import { ReviewWorld } from './review-world.js';

const RANGE = '?from=2026-11-09&to=2026-11-10&zone=Europe/Madrid';
const FORMULA = '=HYPERLINK("https://example.org")';

let world: ReviewWorld;
let connection: NatsConnection;
let analytics: Rpc;
let admin: string;
let asked: (MetricsQuery | MetricRowsQuery)[] = [];
let rows: MetricRow[] = [];

const failures = (): MetricsAnswer => ({
  metrics: [
    {
      ...{ metric: 'failures', value: rows.length, n: rows.length },
      days: [{ day: '2026-11-10', value: rows.length, n: rows.length }],
      ...{ labels: [{ label: FORMULA, n: rows.length }], reviewers: [] },
    },
    {
      ...{ metric: 'approval_rate', value: 0.5, n: 2, days: [], labels: [] },
      reviewers: [{ reviewer: `person:${admin}`, value: 0.5, n: 2 }],
    },
    { metric: 'response', n: 0, days: [], labels: [], reviewers: [] },
  ],
  heat: [],
});

/** Answers as the analytics service would of these rows, page by page. */
function page({ cursor, limit }: MetricRowsQuery): MetricRowsAnswer {
  const from = cursor ? rows.findIndex(({ id }) => cursor.endsWith(id)) + 1 : 0;
  const found = rows.slice(from, from + limit);
  const more = from + limit < rows.length;
  return { rows: found, ...(more && { nextCursor: `1.${found.at(-1)!.id}` }) };
}

const failed = (label: string): MetricRow => ({
  ...{ id: randomUUID(), at: '2026-11-10T12:00:00.000Z', channel: 'webchat', replyId: randomUUID(), label },
});

beforeAll(async () => {
  world = await ReviewWorld.start();
  await world.setUp();
  admin = (await world.get<{ person: { id: string } }>('/me')).body.person.id;
  connection = await connectNats(world.servers.nats, 'test');
  analytics = new Rpc(connection, 'analytics-writer');
});
afterAll(async () => {
  await connection.drain();
  await world.stop();
});

it('AN-03: while the service that counts is away that is said, and that nothing is lost', async () => {
  const { status, body } = await world.get<{ code: string; detail: string }>(`/metrics/overview${RANGE}`);
  expect([status, body.code]).toEqual([503, 'analytics_away']);
  expect(body.detail).toContain('catches up');
});

describe('numbers that the analytics service answers', () => {
  beforeAll(async () => {
    analytics.answer(rpcSubject('analytics-writer', 'metrics'), MetricsQuery, (query) => {
      asked.push(query);
      return Promise.resolve(failures());
    });
    analytics.answer(rpcSubject('analytics-writer', 'metric-rows'), MetricRowsQuery, (query) => {
      asked.push(query);
      return Promise.resolve(page(query));
    });
    analytics.answer(rpcSubject('analytics-writer', 'quality'), QualityQuery, (query) => {
      asked.push(query);
      const acceptance = { metric: 'acceptance', value: 0.72, low: 0.524, high: 0.857, n: 25 };
      const rejected = [{ label: 'TONE', value: 3, n: 3 }];
      return Promise.resolve({
        groups: [{ dimension: 'intent', is: 'price', figures: [acceptance], rejected }],
      });
    });
    await connection.flush();
  });
  beforeEach(() => {
    asked = [];
    rows = [failed(FORMULA), failed('timeout'), failed('+1')];
  });

  it('AN-11: an administrator sees the team’s numbers, with names, and each person’s', async () => {
    const { body } = await world.get<{ own: boolean; names: object }>(
      `/metrics/overview${RANGE}&channel=webchat`,
    );
    expect(body).toMatchObject({ own: false, names: { [`person:${admin}`]: 'Ada' } });
    const days = { from: '2026-11-09', to: '2026-11-10', zone: 'Europe/Madrid' };
    expect(asked[0]).toMatchObject({ workspace: 'main', ...days, channel: 'webchat' });
    expect(asked[0]?.reviewer).toBeUndefined();
    await world.get(`/metrics/overview${RANGE}&reviewer=${admin}`);
    expect(asked[1]?.reviewer).toBe(`person:${admin}`);
  });

  it('AN-11: a reviewer sees their own, whatever they ask for, and downloads nothing', async () => {
    const cookie = { cookie: await world.anotherReviewer('Rita') };
    const me = (await world.get<{ person: { id: string } }>('/me', cookie)).body.person.id;
    const own = await world.get<{ own: boolean }>(`/metrics/overview${RANGE}`, cookie);
    expect(own.body.own).toBe(true);
    await world.get(`/metrics/behind${RANGE}&metric=failures`, cookie);
    expect(asked.map(({ reviewer }) => reviewer)).toEqual([`person:${me}`, `person:${me}`]);
    expect((await world.get(`/metrics/overview${RANGE}&reviewer=${admin}`, cookie)).status).toBe(403);
    expect(
      (await world.get(`/metrics/behind${RANGE}&metric=failures&reviewer=${admin}`, cookie)).status,
    ).toBe(403);
    const file = await world.get(`/metrics/export${RANGE}&table=numbers&format=json`, cookie);
    expect(file.status).toBe(403);
    expect(asked).toHaveLength(2);
  });

  it.each([
    'from=2026-11-11&to=2026-11-10',
    'from=2024-01-01&to=2026-11-10',
    'from=2026-02-30&to=2026-03-01',
    'from=yesterday&to=2026-11-10',
    'from=2026-11-10&to=2026-11-10&zone=Europe/Atlantis',
    'from=2026-11-10&to=2026-11-10&channel=pigeon',
  ])('AN-03: a filter that is none is refused and asks nobody: %s', async (filter) => {
    expect((await world.get(`/metrics/overview?${filter}`)).status).toBe(422);
    expect(asked).toEqual([]);
  });

  it('AN-03: a row of a conversation opens its newest item', async () => {
    const item = await world.newChat().readyItem('Are you there?');
    rows = [{ ...failed('timeout'), conversationId: item.conversationId }];
    const { body } = await world.get<{ rows: { opens?: string }[] }>(
      `/metrics/behind${RANGE}&metric=failures`,
    );
    expect(body.rows).toMatchObject([{ label: 'timeout', opens: item.id }]);
  });

  const download = (query: string): Promise<Response> =>
    world.fetch(`/api/v1/metrics/export${RANGE}&${query}`);

  it('AN-07: CSV holds every row behind the number, filtered alike, and no cell of it is a formula', async () => {
    rows = [...rows, ...Array.from({ length: 5_001 }, () => failed('timeout'))];
    const response = await download('table=behind&metric=failures&format=csv&channel=webchat&label=x');
    expect(response.headers.get('content-disposition')).toContain('failures-2026-11-09-2026-11-10.csv');
    const lines: Record<string, string>[] = parse(await response.text(), { columns: true, bom: true });
    expect(lines).toHaveLength(failures().metrics[0]!.n);
    expect(lines.slice(0, 3).map(({ label }) => label)).toEqual([`'${FORMULA}`, 'timeout', `'+1`]);
    for (const one of asked) expect(one).toMatchObject({ channel: 'webchat', zone: 'Europe/Madrid' });
    expect(asked.filter((one) => 'metric' in one)).toMatchObject([{ label: 'x' }, { label: 'x' }]);
  });

  it('AN-07: JSON lines say each number once, and none where there is no data', async () => {
    const text = await (await download('table=numbers&format=json')).text();
    expect(
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as object),
    ).toEqual([
      { number: 'failures', unit: 'number', value: 3, counted: 3 },
      { number: 'approval_rate', unit: 'share', value: 0.5, counted: 2 },
      { number: 'response', unit: 'seconds', counted: 0 },
    ]);
  });

  it('AN-04: how good drafts are is shown and downloaded alike; what is behind a cell is asked for as that cell', async () => {
    const { body } = await world.get<{ groups: object[] }>(`/metrics/quality${RANGE}&channel=webchat`);
    expect(body.groups).toMatchObject([{ dimension: 'intent', is: 'price', rejected: [{ label: 'TONE' }] }]);
    const csv = await (await download('table=quality&format=csv')).text();
    expect(csv).toMatch(/^intent,price,acceptance,,0.72,0.524,0.857,25$/m);
    expect(csv).toMatch(/^intent,price,rejected,TONE,3,,,3$/m);
    await world.get(`/metrics/behind${RANGE}&metric=acceptance&dimension=intent&is=price`);
    expect(asked).toMatchObject([{ channel: 'webchat' }, {}, { dimension: 'intent', is: 'price' }]);
  });

  it('AN-07: a workbook has the people by name', async () => {
    const response = await download('table=people&format=xlsx');
    expect(response.headers.get('content-type')).toContain('spreadsheetml');
    const parts = unzipped(Buffer.from(await response.arrayBuffer()));
    const everything = Object.values(parts).join('\n');
    expect(everything).toContain('Ada');
    expect(parts['xl/worksheets/sheet1.xml']?.match(/<row /g)).toHaveLength(2);
  });

  it('AN-07: a download is on the trail with its filters', async () => {
    await download('table=days&format=csv&channel=telegram');
    const { body } = await world.get<{ entries: { detail: object }[] }>(
      '/audit?action=metrics.exported&limit=1',
    );
    expect(body.entries[0]?.detail).toMatchObject({ table: 'days', format: 'csv', channel: 'telegram' });
  });

  it('AN-07: rows without a number, and a workbook that is too large, are refused with what to do', async () => {
    const refused = async (query: string): Promise<unknown> => {
      const response = await download(query);
      return [response.status, ((await response.json()) as { code: string }).code];
    };
    expect(await refused('table=behind&format=csv')).toEqual([422, 'export_wrong']);
    rows = Array.from({ length: 50_001 }, () => failed('timeout'));
    expect(await refused('table=behind&metric=failures&format=xlsx')).toEqual([422, 'export_too_large']);
  });
});

/** The texts of a zip archive's files, read by its central directory. */
function unzipped(zip: Buffer): Record<string, string> {
  const files: Record<string, string> = {};
  for (let at = zip.readUInt32LE(zip.length - 6); zip.readUInt32LE(at) === 0x02014b50;) {
    const [nameLength, extra, comment] = [
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
    ];
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    const begins = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(begins, begins + zip.readUInt32LE(at + 20));
    files[name] = (zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(bytes) : bytes).toString('utf8');
    at += 46 + nameLength + extra + comment;
  }
  return files;
}
