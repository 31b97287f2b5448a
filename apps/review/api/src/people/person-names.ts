import type { DataSource } from 'typeorm';

/** What actors of the trail are called: `person:<id>` → their name. Whoever is not there any more is not in it. */
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
  return new Map(rows.map(({ id, name }) => [`person:${id}`, name]));
}
