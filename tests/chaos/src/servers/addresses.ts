/** The superuser's password of servers that stages start. */
export const PASSWORD = 'chaos-superuser';

/** Settings that point the product at a NATS server of a stage, where everybody may do everything. */
export function natsAt(...ports: number[]): Record<string, string> {
  const url = ports.map((port) => `nats://127.0.0.1:${port}`).join(',');
  return { NATS_URL: url, NATS_USER: 'chaos', NATS_PASSWORD: PASSWORD };
}

/** Settings that point the product at a Postgres of a stage. */
export function postgresAt(port: number): Record<string, string> {
  const server = `postgres://postgres:${PASSWORD}@127.0.0.1:${port}`;
  return { DATABASE_URL: `${server}/countersign`, DATABASE_ADMIN_URL: `${server}/postgres` };
}

export function redisAt(port: number): Record<string, string> {
  return { REDIS_URL: `redis://127.0.0.1:${port}` };
}
