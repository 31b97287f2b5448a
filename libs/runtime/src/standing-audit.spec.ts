import { HealthRegistry } from './health.js';
import type { ServiceConfig } from './service.config.js';
import { StandingAudit, type AuditLook } from './standing-audit.js';

const eventually = async (check: () => Promise<boolean>): Promise<void> => {
  while (!(await check())) await new Promise((resolve) => setTimeout(resolve, 5));
};

describe('the standing audit (OB-08)', () => {
  const health = new HealthRegistry();
  const audit = new StandingAudit(health, {
    auditSeconds: 0.02,
    auditAccepted: 'reply-9, reply-8',
  } as ServiceConfig);
  let wrong: string[] | Error = [];
  const looks: AuditLook[] = [];
  audit.add('duplicate_answers', 'a spec', (look) => {
    looks.push(look);
    return wrong instanceof Error ? Promise.reject(wrong) : Promise.resolve(wrong);
  });
  const says = async (): Promise<string | undefined> =>
    (await health.answer('review')).audit.duplicate_answers;
  afterAll(() => audit.beforeApplicationShutdown());

  test('says that it has not looked before it has', async () => {
    expect(await says()).toBe('not looked yet');
    audit.onApplicationBootstrap();
    await eventually(async () => (await says()) === 'ok');
  });

  test('tells how many violations there are, and leaves the service in traffic', async () => {
    wrong = ['reply-1', 'reply-2', 'reply-2'];
    await eventually(async () => (await says()) === '2');
    expect((await health.answer('review')).ready).toBe(true);
  });

  test('looks over everything first, then at what is recent and at what it knows to be wrong', async () => {
    expect(looks[0]).toMatchObject({ everything: true, known: [] });
    await eventually(() => Promise.resolve(looks.at(-1)!.known.length === 2));
    expect(looks.at(-1)).toEqual({
      everything: false,
      lookBackSeconds: 3_600,
      known: ['reply-1', 'reply-2'],
    });
  });

  test('never says that all is well when it could not look', async () => {
    wrong = Object.assign(new Error('gone'), { code: 'ECONNREFUSED' });
    await eventually(async () => (await says()) === 'could not look (ECONNREFUSED)');
  });

  test('is clean again when what was wrong is put right, or was accepted by somebody who looked into it', async () => {
    wrong = ['reply-9'];
    await eventually(async () => (await says()) === 'ok');
  });
});
