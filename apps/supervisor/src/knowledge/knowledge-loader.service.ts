import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { log } from '@countersign/observability';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SupervisorConfig } from '../config.js';
import { parseKnowledge, type KnowledgeFile } from './knowledge-file.policy.js';
import { changeIndex, lockIndex, lookForOrders } from './knowledge-index.repository.js';

/** What came with the workspace. */
export const FOLDER = path.join(__dirname, '../../knowledge');

export interface Loaded extends KnowledgeFile {
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
    const ordering = await lookForOrders(this.dataSource.manager);
    if (ordering > 0) log.warn('knowledge.reads-like-orders', { count: ordering });
  }

  /** @returns how many documents were added, changed or removed */
  load(files: readonly Loaded[]): Promise<number> {
    const { workspace } = this.config;
    return this.dataSource.transaction(async (manager) => {
      // Two instances may start at once; the second finds nothing to do.
      await lockIndex(manager, workspace);
      // What people wrote or took away in the workspace counts, whatever came with it.
      const theirs: { name: string }[] = await manager.query(
        'SELECT DISTINCT name FROM knowledge_version WHERE workspace = $1',
        [workspace],
      );
      const own = new Set(theirs.map(({ name }) => name));
      const indexed: { name: string; version: string }[] = await manager.query(
        'SELECT name, version FROM knowledge_document WHERE workspace = $1',
        [workspace],
      );
      const known = indexed.filter(({ name }) => !own.has(name));
      const versions = new Map(known.map(({ name, version }) => [name, version]));
      const changed = files.filter(({ name, version }) => !own.has(name) && versions.get(name) !== version);
      const gone = known.filter(({ name }) => !files.some((file) => file.name === name));
      if (changed.length + gone.length === 0) return 0;
      const names = [...changed, ...gone].map(({ name }) => name);
      await changeIndex(manager, workspace, { out: names, into: changed });
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
