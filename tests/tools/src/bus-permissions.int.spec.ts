import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  APPS,
  AUDIT_LANES,
  CATALOGUE,
  CONSUMERS,
  definitionOf,
  eventName,
  STREAMS,
} from '@countersign/contracts';
import { natsUsers } from '../../../deploy/nats/permissions.mjs';
import { startNats } from '../../../tools/servers/nats.mjs';
import { RawNatsClient } from './raw-nats-client';

const passwordOf = (user: string): string => `password-of-${user}`;

describe('SE-11: the bus lets each service do its own work and nothing else', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nats-permissions-'));
  let server: Awaited<ReturnType<typeof startNats>>;
  const clients = new Map<string, RawNatsClient>();
  const as = (app: string): RawNatsClient => clients.get(app)!;

  beforeAll(async () => {
    server = await startNats({ dir: folder, users: natsUsers(passwordOf), throwAway: true });
    for (const app of APPS) clients.set(app, await RawNatsClient.connect(server.url, app, passwordOf(app)));
  });
  afterAll(async () => {
    for (const client of clients.values()) client.close();
    await server.stop();
    fs.rmSync(folder, { recursive: true });
  });

  it.each(CATALOGUE.map((entry) => [eventName(definitionOf(entry.event)), entry] as const))(
    'only the services the catalogue names may say %s',
    async (name, { from }) => {
      for (const app of APPS) {
        const allowed = await as(app).mayPublish(`cs.${name}.7.main.c_aaaaaaaaaaaaaaaaaaaa`);
        expect({ app, allowed }).toEqual({ app, allowed: from.includes(app) });
      }
    },
  );

  const consumers = [
    ...CONSUMERS.map(({ stream, durable, app }) => ({ stream, durable, owner: app })),
    ...AUDIT_LANES.map(({ stream, durable, app }) => ({ stream, durable, owner: app })),
  ];
  it.each(consumers.map((consumer) => [`${consumer.stream}/${consumer.durable}`, consumer] as const))(
    'only its owner may pull from and acknowledge %s',
    async (_name, { stream, durable, owner }) => {
      for (const app of APPS) {
        const own = app === owner;
        const subjects = [
          `$JS.API.CONSUMER.MSG.NEXT.${stream}.${durable}`,
          `$JS.ACK.${stream}.${durable}.1.1.1.1.1`,
        ];
        for (const subject of subjects) {
          expect({ app, subject, allowed: await as(app).mayPublish(subject) }).toEqual({
            app,
            subject,
            allowed: own,
          });
        }
      }
    },
  );

  it.each(APPS)('nobody but %s hears what is answered to it or asked of it', async (owner) => {
    for (const app of APPS) {
      for (const subject of [`_INBOX.${owner}.>`, `cs.rpc.${owner}.>`]) {
        expect({ app, subject, allowed: await as(app).maySubscribe(subject) }).toEqual({
          app,
          subject,
          allowed: app === owner,
        });
      }
      expect({ app, allowed: await as(app).mayPublish(`_INBOX.${owner}.x`) }).toEqual({
        app,
        allowed: false,
      });
      for (const subject of [`cs.dlq.${owner}.cs.x`, `cs.redriven.${owner}.cs.x`])
        expect({ app, subject, allowed: await as(app).mayPublish(subject) }).toEqual({
          app,
          subject,
          allowed: app === owner,
        });
    }
  });

  it.each(APPS)('%s can neither read a stream past its consumer nor change what exists', async (app) => {
    expect(await as(app).maySubscribe('>')).toBe(false);
    expect(await as(app).maySubscribe('cs.>')).toBe(false);
    expect(await as(app).maySubscribe('cs.inbound.message.v1.>')).toBe(false);
    for (const { name } of STREAMS) {
      for (const verb of ['CREATE', 'UPDATE', 'DELETE', 'PURGE', 'MSG.DELETE']) {
        expect(await as(app).mayPublish(`$JS.API.STREAM.${verb}.${name}`)).toBe(false);
      }
      expect(await as(app).mayPublish(`$JS.API.CONSUMER.CREATE.${name}.spy`)).toBe(false);
      expect(await as(app).mayPublish(`$JS.API.CONSUMER.DELETE.${name}.${app}`)).toBe(false);
    }
  });

  it('only review may look into dead letters and hand them out again (OP-05)', async () => {
    for (const app of APPS) {
      const keeps = app === 'review';
      for (const subject of ['cs.redrive.dispatcher.cs.x', '$JS.API.STREAM.MSG.GET.DEAD_LETTERS'])
        expect({ app, subject, allowed: await as(app).mayPublish(subject) }).toEqual({
          app,
          subject,
          allowed: keeps,
        });
    }
  });

  it('only review may ask the dispatcher to settle a send or to stop sending (DS-04, DS-10)', async () => {
    for (const app of APPS) {
      for (const subject of ['cs.rpc.dispatcher.resolve-send', 'cs.rpc.dispatcher.set-kill-switch'])
        expect({ app, subject, allowed: await as(app).mayPublish(subject) }).toEqual({
          app,
          subject,
          allowed: app === 'review',
        });
    }
  });

  it('a wrong password opens nothing', async () => {
    await expect(RawNatsClient.connect(server.url, 'review', 'guess')).rejects.toThrow(/Authorization/);
  });
});
