import {
  AUDIT_LANES,
  CONSUMERS,
  DUPLICATE_WINDOW,
  KV_BUCKETS,
  STREAMS,
  type AuditLane,
  type ConsumerDefinition,
  type StreamDefinition,
} from '@countersign/contracts';
import {
  AckPolicy,
  DiscardPolicy,
  jetstream,
  jetstreamManager,
  RetentionPolicy,
  StorageType,
  type JetStreamManager,
} from '@nats-io/jetstream';
import { Kvm } from '@nats-io/kv';
import { nanos } from '@nats-io/transport-node';
import { connectNats, type NatsAccess } from './connection.js';

/** Seconds a holder of the poll lease may be silent before another poller takes over: what a `kill -9` of the poller costs. */
export const LEASE_SECONDS = 5;

/**
 * Makes or updates every stream, consumer and bucket. The migrate step alone may do this.
 * @param options.replicas servers of a cluster that keep each stream; when left out what exists stays as it is, and new ones are on one
 * @returns names of what now exists
 * @throws Error when the server refuses or silently drops a setting we rely on
 */
export async function applyTopology(
  access: NatsAccess,
  { replicas }: { replicas?: number } = {},
): Promise<string[]> {
  const connection = await connectNats(access, 'migrate');
  try {
    const manager = await jetstreamManager(connection);
    for (const stream of STREAMS) await applyStream(manager, stream, replicas);
    for (const consumer of CONSUMERS) await applyConsumer(manager, consumer, WORKING);
    for (const lane of AUDIT_LANES) await applyConsumer(manager, lane, AUDITING);
    const buckets = new Kvm(jetstream(connection));
    await buckets.create(KV_BUCKETS.cursor, { history: 5 });
    await buckets.create(KV_BUCKETS.lease, { ttl: LEASE_SECONDS * 1_000 });
    await applyLeaseTime(manager);
    if (replicas) for (const bucket of Object.values(KV_BUCKETS)) await keepOn(manager, bucket, replicas);
    return [
      ...STREAMS.map(({ name }) => name),
      ...[...CONSUMERS, ...AUDIT_LANES].map(({ stream, durable }) => `${stream}/${durable}`),
      ...Object.values(KV_BUCKETS),
    ];
  } finally {
    await connection.drain();
  }
}

/** A bucket that is there already keeps the time it was made with, whatever it is asked for. */
async function applyLeaseTime(manager: JetStreamManager): Promise<void> {
  const { config } = await manager.streams.info(`KV_${KV_BUCKETS.lease}`);
  const wanted = nanos(LEASE_SECONDS * 1_000);
  if (config.max_age === wanted) return;
  await manager.streams.update(config.name, { ...config, max_age: wanted, duplicate_window: wanted });
}

async function applyStream(
  manager: JetStreamManager,
  stream: StreamDefinition,
  replicas: number | undefined,
): Promise<void> {
  const wanted = {
    name: stream.name,
    subjects: [...stream.subjects],
    retention: RetentionPolicy.Limits,
    storage: StorageType.File,
    discard: DiscardPolicy.New,
    max_age: nanos(stream.maxAge * 1_000),
    max_bytes: stream.maxBytes,
    ...(replicas && { num_replicas: replicas }),
    duplicate_window: nanos(DUPLICATE_WINDOW * 1_000),
  };
  const exists = await manager.streams.info(stream.name).then(
    () => true,
    () => false,
  );
  const { config } = exists
    ? await manager.streams.update(stream.name, wanted)
    : await manager.streams.add(wanted);
  if (config.discard !== wanted.discard || config.duplicate_window !== wanted.duplicate_window) {
    throw new Error(
      `stream ${stream.name}: this nats-server dropped a setting we rely on (discard or duplicate_window)`,
    );
  }
}

/** A bucket is made on one server and leaves an older one as it is; how many keep it is set here. */
async function keepOn(manager: JetStreamManager, bucket: string, replicas: number): Promise<void> {
  const name = `KV_${bucket}`;
  const { config } = await manager.streams.info(name);
  if (config.num_replicas !== replicas)
    await manager.streams.update(name, { ...config, num_replicas: replicas });
}

/**
 * Far more than one process holds is handed out, so that others come behind what one conversation floods with. The transport
 * counts failures and dead-letters itself: a delivery limit would leave the message undelivered without a word.
 */
const WORKING = { ack_wait: nanos(6_000), max_ack_pending: 20_000, max_deliver: -1 };
/** What is unacknowledged is what nobody vouches for: room for a bad day, so that the number is not cut short. */
const AUDITING = { ack_wait: nanos(30_000), max_ack_pending: 20_000, max_deliver: -1, headers_only: true };

async function applyConsumer(
  manager: JetStreamManager,
  { stream, durable, filterSubjects }: ConsumerDefinition | AuditLane,
  settings: typeof WORKING & { headers_only?: boolean },
): Promise<void> {
  const changeable = { ...filterOf(filterSubjects), ...settings };
  const exists = await manager.consumers.info(stream, durable).then(
    () => true,
    () => false,
  );
  if (exists) await manager.consumers.update(stream, durable, changeable);
  else
    await manager.consumers.add(stream, {
      durable_name: durable,
      ack_policy: AckPolicy.Explicit,
      ...changeable,
    });
}

/**
 * What the server is asked to sort out. A list of filters makes it look through every subject of a block for every message: a
 * backlog of a thousand conversations then comes at 50 messages a second, with one filter at 3,000, with none at 11,000. Who
 * reads several events is handed the whole stream and passes by the rest (ADR 0012).
 */
function filterOf(subjects: readonly string[]): {
  filter_subject: string | undefined;
  filter_subjects: undefined;
} {
  return { filter_subject: subjects.length === 1 ? subjects[0] : undefined, filter_subjects: undefined };
}
