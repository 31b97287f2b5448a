import { PolicyQuery, rpcSubject, type PolicyAnswer, type WorkspaceRule } from '@countersign/contracts';
import { connectNats, Rpc, type NatsConnection } from '@countersign/messaging';
import { SupervisorBench } from '../../test/supervisor-bench.js';

const RULE: WorkspaceRule = {
  id: 'no-parking-talk',
  category: 'off_platform_payment',
  severity: 'high',
  direction: 'out',
  phrases: ['parking ..1 space*'],
  reason: 'Parking is let by somebody else.',
  positive: ['We have parking spaces.'],
  negative: ['Park where you like.'],
};
const EMPTY: PolicyAnswer = { found: true, rules: [], changes: [], hosts: [] };

describe('the workspace’s own rules on drafts (CO-13)', () => {
  let bench: SupervisorBench;
  let connection: NatsConnection;
  let review: Rpc;
  const asked: number[] = [];
  const versions: Record<number, PolicyAnswer> = {
    1: { ...EMPTY, rules: [RULE] },
    2: { ...EMPTY, rules: [{ ...RULE, category: 'pii_disclosure', severity: 'critical' }] },
    3: EMPTY,
  };

  const answers = (): void =>
    review.answer(rpcSubject('review', 'policy'), PolicyQuery, ({ version }) => {
      asked.push(version);
      return Promise.resolve(versions[version] ?? { ...EMPTY, found: false });
    });

  beforeAll(async () => {
    bench = await SupervisorBench.open();
    connection = await connectNats(bench.nats, 'test');
    review = new Rpc(connection, 'review');
    await bench.start();
    answers();
  });
  afterAll(async () => {
    review.stop();
    await connection.close();
    await bench.stop();
    await bench.close();
  });

  const draft = (policyVersion?: number) => bench.request(['Do you have parking?'], { policyVersion });

  test('a draft is checked with the version its request names, and says so', async () => {
    expect((await bench.ready(await draft())).verdict).toMatchObject({ verdict: 'pass', judge: 'off' });
    const { findings, verdict } = await bench.ready(await draft(1));
    expect(findings).toMatchObject([{ rule: RULE.id, words: 'parking spaces', layer: 'rules' }]);
    expect(verdict).toMatchObject({
      verdict: 'block',
      policyVersion: expect.stringMatching(/-w1$/) as string,
    });
    expect((await bench.ready(await draft(3))).findings).toEqual([]);
  });

  test('what nobody may send is no draft, by the workspace’s rules like by the shipped ones', async () => {
    expect(await bench.failed(await draft(2))).toMatchObject({
      reason: 'invalid_output',
      findings: [{ rule: RULE.id }],
      verdict: { risk: 1 },
    });
  });

  test('a version is asked for once, however many drafts there are', async () => {
    await bench.ready(await draft(1));
    await bench.ready(await draft(1));
    expect(asked.filter((version) => version === 1)).toHaveLength(1);
  });

  test('while review does not answer there is no draft, and then there is one', async () => {
    review.stop();
    versions[4] = { ...EMPTY, rules: [RULE] };
    const waiting = await draft(4);
    await bench.ready(await draft(3));
    expect(await bench.calls(waiting)).toEqual([]);
    answers();
    expect((await bench.ready(waiting)).findings).toMatchObject([{ rule: RULE.id }]);
  });
});
