import { randomUUID } from 'node:crypto';
import {
  rpcSubject,
  ListDocuments,
  ReadDocument,
  RemoveDocument,
  SaveDocument,
  SearchDocuments,
  type DocumentAnswer,
  type DocumentList,
  type DocumentSaved,
  type SectionsFound,
} from '@countersign/contracts';
import { Rpc } from '@countersign/messaging';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { choosePassages } from './choose-passages.policy.js';
import { changeIndex, lockIndex } from './knowledge-index.repository.js';
import { KnowledgeSearch } from './knowledge-search.service.js';
import { EmbeddingJob } from './meaning/embedding-job.service.js';
import { passagesOf } from './passages.policy.js';
import { shippedDocument } from './shipped-documents.js';
import { currentVersion, listDocuments, versionsOf, type VersionRow } from './version.repository.js';

const subject = (act: string): string => rpcSubject('supervisor', `knowledge-${act}`);

/** The workspace's documents, for people to read, write and try out (KN-01, KN-05). */
@Injectable()
export class KnowledgeLibrary implements OnApplicationBootstrap {
  constructor(
    private readonly dataSource: DataSource,
    private readonly knowledge: KnowledgeSearch,
    private readonly embeddings: EmbeddingJob,
    private readonly rpc: Rpc,
  ) {}

  onApplicationBootstrap(): void {
    this.rpc.answer(subject('list'), ListDocuments, (query) => this.list(query));
    this.rpc.answer(subject('read'), ReadDocument, (query) => this.read(query));
    this.rpc.answer(subject('save'), SaveDocument, (query) => this.save(query));
    this.rpc.answer(subject('remove'), RemoveDocument, (query) => this.remove(query));
    this.rpc.answer(subject('search'), SearchDocuments, (query) => this.search(query));
  }

  private async list({ workspace }: ListDocuments): Promise<DocumentList> {
    const documents = await listDocuments(this.dataSource.manager, workspace);
    const awaitingMeaning = await this.embeddings.awaiting(workspace);
    return { documents, ...(awaitingMeaning !== undefined && { awaitingMeaning }) };
  }

  private async read({ workspace, name, version }: ReadDocument): Promise<DocumentAnswer> {
    const rows = await versionsOf(this.dataSource.manager, workspace, name);
    const versions = rows.map(({ version, saved_by: by, saved_at: at, removed }) => ({
      ...{ version, by, at: at.toISOString(), removed },
    }));
    const wanted = version ?? rows[0]?.version ?? 0;
    const own = rows.find((row) => row.version === wanted);
    const document = own ?? (wanted === 0 ? await shippedDocument(name) : undefined);
    if (!document) return { found: false };
    const { title, language, text } = document;
    return { found: true, title, language, text, version: wanted, versions };
  }

  private save({ workspace, name, title, language, text, base, by }: SaveDocument): Promise<DocumentSaved> {
    const passages = passagesOf(title, text);
    const row = { name, title, language, text, saved_by: by, removed: false };
    return this.change(workspace, name, base, async (manager, version) => {
      if (passages.length === 0) return { saved: false, version: base, problem: 'no-passages' };
      await append(manager, workspace, { ...row, version });
      const document = { name, version: `v${version}`, title, language, passages };
      await changeIndex(manager, workspace, { out: [name], into: [document] });
      return { saved: true, version };
    });
  }

  private remove({ workspace, name, base, by }: RemoveDocument): Promise<DocumentSaved> {
    return this.change(workspace, name, base, async (manager, version) => {
      const [latest] = await versionsOf(manager, workspace, name);
      const last = latest ?? (await shippedDocument(name));
      if (!last || latest?.removed) return { saved: false, version: base, problem: 'not-found' };
      const { title, language, text } = last;
      await append(manager, workspace, { name, title, language, text, saved_by: by, removed: true, version });
      await changeIndex(manager, workspace, { out: [name], into: [] });
      return { saved: true, version };
    });
  }

  /** One writer at a time, and nobody over a version they have not seen. */
  private async change(
    workspace: string,
    name: string,
    base: number,
    act: (manager: EntityManager, version: number) => Promise<DocumentSaved>,
  ): Promise<DocumentSaved> {
    const saved = await this.dataSource.transaction(async (manager): Promise<DocumentSaved> => {
      await lockIndex(manager, workspace);
      const version = await currentVersion(manager, workspace, name);
      if (version !== base) return { saved: false, version, problem: 'changed-meanwhile' };
      return act(manager, version + 1);
    });
    if (saved.saved) this.embeddings.wake();
    return saved;
  }

  private async search({ workspace, language, question }: SearchDocuments): Promise<SectionsFound> {
    const { signal: cancelled } = new AbortController();
    const asked = { requestId: randomUUID(), workspace, language, question, cancelled };
    const { passages: found, by } = await this.knowledge.find(asked);
    const [used] = choosePassages([{ found, parts: [] }], found).passages;
    return {
      by,
      sections: found.map(({ document: name, title, heading, body, score, passageId, orders = [] }) => ({
        ...{ name, title, heading, body: body.slice(0, 10_000), score, used: passageId === used?.passageId },
        ...(orders.length > 0 && { orders }),
      })),
    };
  }
}

async function append(
  manager: EntityManager,
  workspace: string,
  row: Omit<VersionRow, 'saved_at'>,
): Promise<void> {
  await manager.query(
    `INSERT INTO knowledge_version (workspace, name, version, title, language, text, removed, saved_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [workspace, row.name, row.version, row.title, row.language, row.text, row.removed, row.saved_by],
  );
}
