import { generateKeyPairSync } from 'node:crypto';
import { buildService } from '@countersign/runtime';
import { ForgettingTrial, ScratchObjects, ThrowawayServers } from '@countersign/testing';
import type { INestApplication } from '@nestjs/common';
import { SCHEMA } from '../src/migrations.js';
import { DISPATCHER } from '../src/service.js';

describe('what the dispatcher keeps of a deleted workspace (OP-09)', () => {
  let servers: ThrowawayServers;
  let trial: ForgettingTrial;
  let start: () => Promise<INestApplication>;
  const objects = new ScratchObjects();
  beforeAll(async () => {
    servers = await ThrowawayServers.start('nats', 'postgres', 'redis');
    const url = await servers.database(SCHEMA);
    trial = await ForgettingTrial.open(servers, SCHEMA, url);
    const { publicKey } = generateKeyPairSync('ed25519');
    start = () =>
      buildService(DISPATCHER, {
        ...servers.env,
        ...objects.env,
        DATABASE_URL: url,
        REDIS_URL: servers.redisUrl,
        APPROVAL_PUBLIC_KEY: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
        WEBCHAT_INTERNAL_URL: 'http://127.0.0.1:9',
        INTERNAL_TOKEN: 'internal-token-of-this-spec',
      });
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
    const ofBoth = [`${trial.gone}/a-file`, `${trial.gone}/a-file.thumbnail`, `${trial.stays}/a-file`];
    for (const name of ofBoth) await objects.store.put(name, Buffer.from('a picture'));
    const service = await start();
    try {
      const went = await trial.tell();
      expect(went.objects).toBe(2);
      const left = await Promise.all(ofBoth.map((name) => objects.store.get(name)));
      expect(left.map((file) => file?.toString())).toEqual([undefined, undefined, 'a picture']);
      expect(await trial.wrongAfter(went)).toEqual([]);
    } finally {
      await service.close();
    }
  });
});
