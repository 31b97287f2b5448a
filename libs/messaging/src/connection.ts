import type { App } from '@countersign/contracts';
import { log } from '@countersign/observability';
import { connect, type NatsConnection } from '@nats-io/transport-node';

export type { NatsConnection };

/** Where the bus is and who asks. */
export interface NatsAccess {
  /** Of one server, or of several of a cluster with commas between them; with `tls://` before any, all are spoken to by TLS alone. */
  url: string;
  user: string;
  password: string;
}

/** The oldest server whose consumers and terminations work as we use them. */
export const NATS_FLOOR = [2, 10, 27] as const;

/**
 * Connects and stays connected. Replies come to the app's own inbox prefix, the only one its user may read.
 * @throws Error when the server is older than {@link NATS_FLOOR}
 */
export async function connectNats(
  access: NatsAccess,
  name: App | 'migrate' | 'test',
): Promise<NatsConnection> {
  const connection = await connect({
    servers: access.url.split(','),
    user: access.user,
    pass: access.password,
    name,
    inboxPrefix: `_INBOX.${name}`,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
    timeout: 5_000,
    // A connection that something between us has forgotten says nothing: it is dead after two pings without an answer.
    pingInterval: 5_000,
    maxPingOut: 2,
    // Otherwise the server's first words, which nobody has signed, say whether the password goes over the line in clear (ADR 0065).
    ...(/(^|,)tls:\/\//i.test(access.url) && { tls: { handshakeFirst: true } }),
  });
  const version = connection.info?.version ?? '0.0.0';
  if (olderThanFloor(version)) {
    await connection.close();
    throw new Error(`nats-server ${version} is too old: ${NATS_FLOOR.join('.')} or newer is needed`);
  }
  void reportStatus(connection);
  return connection;
}

function olderThanFloor(version: string): boolean {
  const parts = version.split(/[.-]/).map(Number);
  for (const [index, floor] of NATS_FLOOR.entries()) {
    const part = parts[index] ?? 0;
    if (part !== floor) return part < floor;
  }
  return false;
}

async function reportStatus(connection: NatsConnection): Promise<void> {
  for await (const status of connection.status()) {
    if (status.type === 'disconnect') log.warn('nats.disconnected');
    if (status.type === 'reconnect') log.info('nats.reconnected');
    if (status.type === 'error') log.error('nats.error', { code: status.error.name });
  }
}
