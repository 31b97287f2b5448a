import type { AddressInfo } from 'node:net';
import { buildService } from '@countersign/runtime';
import { ForgettingTrial, ThrowawayServers } from '@countersign/testing';
import type { INestApplication } from '@nestjs/common';
import { SCHEMA } from '../src/migrations.js';
import { INGEST_WEB } from '../src/service.js';

describe('what web chat keeps of a deleted workspace (OP-09)', () => {
  let servers: ThrowawayServers;
  let trial: ForgettingTrial;
  let start: () => Promise<INestApplication>;
  beforeAll(async () => {
    servers = await ThrowawayServers.start('nats', 'postgres');
    const url = await servers.database(SCHEMA);
    trial = await ForgettingTrial.open(servers, SCHEMA, url);
    start = () =>
      buildService(INGEST_WEB, {
        ...servers.env,
        WORKSPACE: trial.gone,
        DATABASE_URL: url,
        WEBCHAT_PORT: '0',
        ID_KEY: 'id key of this spec',
        INTERNAL_TOKEN: 'internal-token-of-this-spec',
        WEBCHAT_TOKEN_KEY: 'token key of this spec',
      });
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
      const { port } = (service.getHttpServer() as { address(): AddressInfo }).address();
      const arrive = () => fetch(`http://127.0.0.1:${port}/chat/sessions`, { method: 'POST' });
      expect((await arrive()).status).toBe(200);
      const went = await trial.tell();
      // Whoever wrote there learns that nobody reads it any more.
      expect((await arrive()).status).toBe(410);
      expect(await trial.wrongAfter(went)).toEqual([]);
    } finally {
      await service.close();
    }
  });
});
