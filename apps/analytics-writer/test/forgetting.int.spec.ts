import { buildService } from '@countersign/runtime';
import { ForgettingTrial, ThrowawayServers } from '@countersign/testing';
import type { INestApplication } from '@nestjs/common';
import { AnalyticsWriterModule } from '../src/analytics-writer.module.js';
import { AnalyticsWriterConfig } from '../src/config.js';
import { SCHEMA } from '../src/migrations.js';

describe('what analysis keeps of a deleted workspace (OP-09)', () => {
  let servers: ThrowawayServers;
  let trial: ForgettingTrial;
  let start: () => Promise<INestApplication>;
  beforeAll(async () => {
    servers = await ThrowawayServers.start('nats', 'postgres');
    const url = await servers.database(SCHEMA);
    trial = await ForgettingTrial.open(servers, SCHEMA, url);
    start = () =>
      buildService(
        { app: 'analytics-writer', config: AnalyticsWriterConfig, module: AnalyticsWriterModule },
        { ...servers.env, ANALYTICS_DATABASE_URL: url },
      );
  });
  afterAll(async () => {
    await trial.close();
    await servers.stop();
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
