import type { EntityManager } from 'typeorm';
import type { TextKind, WordsDto } from './working-text.dto.js';

/** Whose, of which kind, and about what. */
export interface TextPlace {
  workspace: string;
  personId: string;
  kind: TextKind;
  subject: string;
}

export interface KeptText {
  /** Empty for the text itself, else the page that wrote another one. */
  beside: string;
  words: WordsDto;
  version: number;
  at: Date;
}

const OF_PLACE = 'person_id = $1 AND kind = $2 AND subject = $3';
const valuesOf = ({ personId, kind, subject }: TextPlace): string[] => [personId, kind, subject];

/** One at a time for each text, whether it is there yet or not; until the transaction ends. */
export async function lockText(manager: EntityManager, place: TextPlace): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtext('working-text:' || $1))`, [
    valuesOf(place).join(':'),
  ]);
}

/** The text itself first, then what was written at the same time, oldest first. */
export async function keptTexts(manager: EntityManager, place: TextPlace): Promise<KeptText[]> {
  const rows: (Omit<KeptText, 'version'> & { version: string })[] = await manager.query(
    `SELECT beside, words, version, updated_at AS at FROM working_text WHERE ${OF_PLACE} ORDER BY beside <> '', version`,
    valuesOf(place),
  );
  return rows.map(({ version, ...row }) => ({ ...row, version: Number(version) }));
}

/** @returns its version */
export async function keepText(
  manager: EntityManager,
  place: TextPlace,
  words: WordsDto,
  beside = '',
): Promise<number> {
  const [row]: [{ version: string }] = await manager.query(
    `INSERT INTO working_text (person_id, kind, subject, workspace, beside, words) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (person_id, kind, subject, beside) DO UPDATE
       SET words = EXCLUDED.words, version = EXCLUDED.version, updated_at = now()
     RETURNING version`,
    [...valuesOf(place), place.workspace, beside, JSON.stringify(words)],
  );
  return Number(row.version);
}

/** Whether these are the words of the text itself. */
export async function saysTheSame(
  manager: EntityManager,
  place: TextPlace,
  words: WordsDto,
): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    `SELECT 1 FROM working_text WHERE ${OF_PLACE} AND beside = '' AND words = $4::jsonb`,
    [...valuesOf(place), JSON.stringify(words)],
  );
  return rows.length > 0;
}

/** What this page wrote beside is part of the text now, and so is what says the same. */
export async function dropBeside(manager: EntityManager, place: TextPlace, page: string): Promise<void> {
  await manager.query(
    `DELETE FROM working_text o USING working_text t
      WHERE t.person_id = $1 AND t.kind = $2 AND t.subject = $3 AND t.beside = ''
        AND o.person_id = $1 AND o.kind = $2 AND o.subject = $3 AND o.beside <> ''
        AND (o.beside = $4 OR o.words = t.words)`,
    [...valuesOf(place), page],
  );
}

/** Erases one text if it is still this version of it. The newest that was written beside takes the place of the text itself. */
export async function eraseText(
  manager: EntityManager,
  place: TextPlace,
  beside: string,
  version: number,
): Promise<void> {
  await manager.query(`DELETE FROM working_text WHERE ${OF_PLACE} AND beside = $4 AND version = $5`, [
    ...valuesOf(place),
    beside,
    version,
  ]);
  const [first] = await keptTexts(manager, place);
  if (!first || first.beside === '') return;
  await manager.query(
    `UPDATE working_text SET beside = '', version = nextval('working_text_version')
      WHERE ${OF_PLACE} AND beside = (SELECT beside FROM working_text WHERE ${OF_PLACE} ORDER BY version DESC LIMIT 1)`,
    valuesOf(place),
  );
}

/** The item has ended: whoever wrote on it has nobody to send it to. */
export async function forgetTextsOfItem(manager: EntityManager, itemId: string): Promise<void> {
  await manager.query('DELETE FROM working_text WHERE subject = $1', [itemId]);
}

/** It was sent, or added. */
export async function forgetText(manager: EntityManager, place: Omit<TextPlace, 'workspace'>): Promise<void> {
  await manager.query(`DELETE FROM working_text WHERE ${OF_PLACE}`, [
    place.personId,
    place.kind,
    place.subject,
  ]);
}
