import {
  DocumentAnswer,
  DocumentList,
  DocumentSaved,
  rpcSubject,
  SectionsFound,
} from '@countersign/contracts';
import { Rpc, RpcFailed } from '@countersign/messaging';
import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { actorOf, type Person } from '../access/person.js';
import { appendAudit } from '../decisions/audit.js';
import { personNames } from '../people/person-names.js';
import { CurrentWorkspace } from '../access/current-workspace.js';
import { ordersIn } from './orders-in-text.js';
import type { DocumentDto, SaveDocumentDto } from './document.dto.js';

const LIMIT_MS = 10_000;

/** The documents drafts are drawn from, which the supervisor keeps: read, written and tried out through it. */
@Injectable()
export class Knowledge {
  constructor(
    private readonly rpc: Rpc,
    private readonly dataSource: DataSource,
    private readonly current: CurrentWorkspace,
  ) {}

  list(): Promise<DocumentList> {
    return this.ask('list', DocumentList, {});
  }

  /** @throws Problem 404 */
  async read(name: string, version?: number): Promise<DocumentDto> {
    const answer = await this.ask('read', DocumentAnswer, { name, version });
    const { found, title = '', language = '', text = '', version: read = 0, versions = [] } = answer;
    if (!found) throw new Problem(404, 'not_found', 'There is no such document.');
    const names = await personNames(
      this.dataSource,
      versions.map(({ by }) => by),
    );
    const named = versions.map(({ by, ...one }) => ({ ...one, by: names.get(by) ?? 'Somebody' }));
    return { name, title, language, text, orders: ordersIn(text), version: read, versions: named };
  }

  /** @throws Problem 409 `changed_meanwhile`, 422 `no_passages` */
  async save(name: string, person: Person, dto: SaveDocumentDto): Promise<number> {
    const { title, language, text, base } = dto;
    const saved = await this.ask('save', DocumentSaved, {
      name,
      title,
      language,
      text,
      base,
      by: actorOf(person),
    });
    return this.carriedOut(saved, person, name, 'knowledge.saved');
  }

  /** @throws Problem 404, 409 `changed_meanwhile` */
  async remove(name: string, person: Person, base: number): Promise<number> {
    const removed = await this.ask('remove', DocumentSaved, { name, base, by: actorOf(person) });
    return this.carriedOut(removed, person, name, 'knowledge.removed');
  }

  search(language: string, question: string): Promise<SectionsFound> {
    return this.ask('search', SectionsFound, { language, question });
  }

  private async carriedOut(
    { saved, version, problem }: DocumentSaved,
    person: Person,
    name: string,
    action: string,
  ): Promise<number> {
    if (problem === 'no-passages')
      throw new Problem(
        422,
        'no_passages',
        'There is nothing to find in it: write something under a heading.',
      );
    if (problem === 'not-found') throw new Problem(404, 'not_found', 'There is no such document.');
    if (!saved)
      throw new Problem(409, 'changed_meanwhile', 'Somebody saved this document meanwhile. Open it again.');
    await this.dataSource.transaction((manager) =>
      appendAudit(manager, {
        workspace: this.current.workspace,
        actor: actorOf(person),
        action,
        objectKind: 'document',
        objectId: name,
        detail: { version },
      }),
    );
    return version;
  }

  private async ask<A extends object>(act: string, answer: new () => A, query: object): Promise<A> {
    const subject = rpcSubject('supervisor', `knowledge-${act}`);
    const asked = { workspace: this.current.workspace, ...query };
    try {
      return await this.rpc.request(subject, asked, { limitMs: LIMIT_MS, answer });
    } catch (error) {
      if (!(error instanceof RpcFailed)) throw error;
      throw new Problem(
        503,
        'supervisor_away',
        'The service that keeps the documents did not answer. Try again.',
      );
    }
  }
}
