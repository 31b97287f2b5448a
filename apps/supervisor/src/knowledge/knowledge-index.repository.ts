import type { EntityManager } from 'typeorm';
import { searchConfig } from './knowledge.repository.js';
import { ordersIn } from './orders-in-text.js';
import type { Passage } from './passages.policy.js';
import { searchText } from './search-words.policy.js';

/** A document as it is searched. */
export interface IndexedDocument {
  name: string;
  /** Shown beside what is drawn from it. */
  version: string;
  title: string;
  language: string;
  passages: readonly Passage[];
}

/** Two writers of the index may come at once: the second waits. */
export async function lockIndex(manager: EntityManager, workspace: string): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtext('knowledge:' || $1))`, [workspace]);
}

/** Takes documents out of the search and puts others in; the caller holds the lock. */
export async function changeIndex(
  manager: EntityManager,
  workspace: string,
  { out, into }: { out: readonly string[]; into: readonly IndexedDocument[] },
): Promise<void> {
  await manager.query('DELETE FROM knowledge_document WHERE workspace = $1 AND name = ANY($2)', [
    workspace,
    out,
  ]);
  for (const document of into) await insert(manager, workspace, document);
  await countLexemes(manager, workspace);
}

async function insert(manager: EntityManager, workspace: string, file: IndexedDocument): Promise<void> {
  const [document]: { document_id: string }[] = await manager.query(
    `INSERT INTO knowledge_document (workspace, name, language, title, version) VALUES ($1, $2, $3, $4, $5)
     RETURNING document_id`,
    [workspace, file.name, file.language, file.title, file.version],
  );
  for (const [position, { heading, alsoAskedAs, body }] of file.passages.entries()) {
    await manager.query(
      `INSERT INTO knowledge_passage (document_id, position, heading, body, orders, tsv)
       VALUES ($1, $2, $3, $4, $9, setweight(to_tsvector($5::regconfig, $6), 'A')
                            || setweight(to_tsvector($5::regconfig, $7), 'B')
                            || setweight(to_tsvector($5::regconfig, $8), 'D'))`,
      [
        document?.document_id,
        position,
        heading,
        body,
        searchConfig(file.language),
        searchText(`${heading}, ${alsoAskedAs}`),
        searchText(file.title),
        searchText(body),
        ordersIn(`${heading}\n${alsoAskedAs}\n${body}`),
      ],
    );
  }
}

/** Passages of before there was such a look. @returns how many read like orders */
export async function lookForOrders(manager: EntityManager): Promise<number> {
  const rows: { id: string; heading: string; body: string }[] = await manager.query(
    'SELECT passage_id AS id, heading, body FROM knowledge_passage WHERE orders IS NULL',
  );
  let found = 0;
  for (const { id, heading, body } of rows) {
    const orders = ordersIn(`${heading}\n${body}`);
    if (orders.length > 0) found += 1;
    await manager.query('UPDATE knowledge_passage SET orders = $2 WHERE passage_id = $1', [id, orders]);
  }
  return found;
}

async function countLexemes(manager: EntityManager, workspace: string): Promise<void> {
  await manager.query('DELETE FROM knowledge_lexeme WHERE workspace = $1', [workspace]);
  await manager.query(
    `INSERT INTO knowledge_lexeme (workspace, language, lexeme, passages)
     SELECT d.workspace, d.language, word.lexeme, count(*)
       FROM knowledge_document d JOIN knowledge_passage p USING (document_id) CROSS JOIN unnest(p.tsv) AS word
      WHERE d.workspace = $1 GROUP BY d.workspace, d.language, word.lexeme`,
    [workspace],
  );
}
