import type { EntityManager } from 'typeorm';

/** Where a link leads, as far as it is written: `https://www.hotel.example/spa` → `hotel.example`. */
export function hostOf(link: string): string {
  const rest = link.toLowerCase().replace(/^[a-z][a-z0-9+.-]*:\/\//, '');
  return rest
    .split(/[/?#]/)[0]!
    .replace(/:\d+$/, '')
    .replace(/^www\./, '');
}

/** Hosts people of the workspace have vouched for by sending them (CO-09). */
export async function confirmedHosts(manager: EntityManager, workspace: string): Promise<string[]> {
  const rows: { host: string }[] = await manager.query(
    'SELECT host FROM confirmed_host WHERE workspace = $1',
    [workspace],
  );
  return rows.map(({ host }) => host);
}

/** Nobody is asked about these again. */
export async function confirmHosts(
  manager: EntityManager,
  { workspace, actor, links }: { workspace: string; actor: string; links: readonly string[] },
): Promise<void> {
  await manager.query(
    `INSERT INTO confirmed_host (workspace, host, confirmed_by) SELECT $1, unnest($2::text[]), $3 ON CONFLICT DO NOTHING`,
    [workspace, [...new Set(links.map(hostOf))], actor],
  );
}
