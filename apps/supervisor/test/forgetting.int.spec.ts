import { buildService } from '@countersign/runtime';
import { ForgettingTrial, ScratchObjects, ThrowawayServers } from '@countersign/testing';
import type { INestApplication } from '@nestjs/common';
import { SupervisorConfig } from '../src/config.js';
import { SCHEMA } from '../src/migrations.js';
import { SupervisorModule } from '../src/supervisor.module.js';

describe('what the supervisor keeps of a deleted workspace (OP-09)', () => {
  let servers: ThrowawayServers;
  let trial: ForgettingTrial;
  let start: () => Promise<INestApplication>;
  const objects = new ScratchObjects();
  beforeAll(async () => {
    servers = await ThrowawayServers.start('nats', 'postgres');
    const url = await servers.database(SCHEMA);
    trial = await ForgettingTrial.open(servers, SCHEMA, url);
    start = () =>
      buildService(
        { app: 'supervisor', config: SupervisorConfig, module: SupervisorModule },
        { ...servers.env, ...objects.env, DATABASE_URL: url, PROMPTS_KEY: objects.env.OBJECTS_KEY },
      );
  });
  afterAll(async () => {
    await trial.close();
    await servers.stop();
    objects.remove();
  });

  it('every table says whether something of a workspace goes with it, and takes in nothing of one that is deleted', async () => {
    expect(await trial.faults()).toEqual([]);
  });

  it('everything of it goes, nothing of another does, and being told again changes nothing', async () => {
    await trial.plant();
    const service = await start();
    try {
      const went = await trial.tell();
      expect(await trial.wrongAfter(went)).toEqual([]);
    } finally {
      await service.close();
    }
  });
});
