import type { DataSource } from 'typeorm';
import { keyNames } from '../api-keys/api-keys.query.js';

/** What actors of the trail are called, people and keys: `person:<id>` → their name. Whoever is not there any more is not in it. */
export async function personNames(
  dataSource: DataSource,
  actors: readonly string[],
): Promise<Map<string, string>> {
  if (actors.length === 0) return new Map();
  const ids = actors.map((actor) => actor.replace(/^person:/, ''));
  const rows: { id: string; name: string }[] = await dataSource.query(
    'SELECT id, name FROM person WHERE id = ANY($1)',
    [ids],
  );
  const keys = await keyNames(dataSource.manager, actors);
  return new Map([...rows.map(({ id, name }) => [`person:${id}`, name] as const), ...keys]);
}
