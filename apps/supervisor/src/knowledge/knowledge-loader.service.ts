import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { log } from '@countersign/observability';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { SupervisorConfig } from '../config.js';
import { parseKnowledge, type KnowledgeFile } from './knowledge-file.policy.js';
import { searchConfig } from './knowledge.repository.js';
import { searchText } from './search-words.policy.js';

const FOLDER = path.join(__dirname, '../../knowledge');

interface Loaded extends KnowledgeFile {
  name: string;
  version: string;
}

/** Brings the database to what the workspace's document files say; an unchanged file costs nothing. */
@Injectable()
export class KnowledgeLoader implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: SupervisorConfig,
  ) {}

  async onModuleInit(): Promise<void> {
    const changed = await this.load(await readFolder(FOLDER));
    if (changed > 0) log.info('knowledge.loaded', { count: changed });
  }

  /** @returns how many documents were added, changed or removed */
  load(files: readonly Loaded[]): Promise<number> {
    const { workspace } = this.config;
    return this.dataSource.transaction(async (manager) => {
      // Two instances may start at once; the second finds nothing to do.
      await manager.query(`SELECT pg_advisory_xact_lock(hashtext('knowledge:' || $1))`, [workspace]);
      const known: { name: string; version: string }[] = await manager.query(
        'SELECT name, version FROM knowledge_document WHERE workspace = $1',
        [workspace],
      );
      const versions = new Map(known.map(({ name, version }) => [name, version]));
      const changed = files.filter(({ name, version }) => versions.get(name) !== version);
      const gone = known.filter(({ name }) => !files.some((file) => file.name === name));
      if (changed.length + gone.length === 0) return 0;
      const names = [...changed, ...gone].map(({ name }) => name);
      await manager.query('DELETE FROM knowledge_document WHERE workspace = $1 AND name = ANY($2)', [
        workspace,
        names,
      ]);
      for (const file of changed) await insert(manager, workspace, file);
      await countLexemes(manager, workspace);
      return names.length;
    });
  }
}

/** @throws Error naming the file that cannot be read as a document */
export async function readFolder(folder: string): Promise<Loaded[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
  return Promise.all(
    names.map(async (name) => {
      const markdown = await readFile(path.join(folder, name), 'utf8');
      const version = createHash('sha256').update(markdown).digest('hex').slice(0, 12);
      try {
        return { name, version, ...parseKnowledge(markdown) };
      } catch (error) {
        throw new Error(`${path.join(folder, name)}: ${(error as Error).message}`);
      }
    }),
  );
}

async function insert(manager: EntityManager, workspace: string, file: Loaded): Promise<void> {
  const [document]: { document_id: string }[] = await manager.query(
    `INSERT INTO knowledge_document (workspace, name, language, title, version) VALUES ($1, $2, $3, $4, $5)
     RETURNING document_id`,
    [workspace, file.name, file.language, file.title, file.version],
  );
  for (const [position, { heading, alsoAskedAs, body }] of file.passages.entries()) {
    await manager.query(
      `INSERT INTO knowledge_passage (document_id, position, heading, body, tsv)
       VALUES ($1, $2, $3, $4, setweight(to_tsvector($5::regconfig, $6), 'A')
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
      ],
    );
  }
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
