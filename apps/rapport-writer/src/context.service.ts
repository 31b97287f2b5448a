import { ContextQuery, rpcSubject, type ContextAnswer, type HistoryEntry } from '@countersign/contracts';
import { Rpc } from '@countersign/messaging';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Commitments } from './commitments/commitments.service.js';
import { RapportWriterConfig } from './config.js';
import { ContextCache } from './context-cache.js';
import { contactJson, moodsOf, snapshotsOf, statementsOf, type ContactFacts } from './facts/contact-facts.js';
import { toldToDrafts, truths } from './facts/truth.policy.js';
import { fitContext } from './fit-context.js';

/** As many summaries as a draft is told (ME-07). */
const SNAPSHOTS = 3;

interface ContextRow extends ContactFacts {
  messages: number;
  history: HistoryEntry[] | null;
}

/** Everything a draft is told, in one question. $1 workspace, $2 contact, $3 conversation, $4 newest entries of the history. */
const CONTEXT = `SELECT ${contactJson('$1', '$2', SNAPSHOTS)},
  (SELECT count(*)::int FROM history_turn
    WHERE workspace = $1 AND conversation_id = $3 AND role = 'contact' AND NOT deleted) AS messages,
  (SELECT json_agg(json_build_object('role', role, 'text', text, 'at', at))
     FROM (SELECT role, text, at FROM history_turn WHERE workspace = $1 AND conversation_id = $3 AND NOT deleted
            ORDER BY at DESC, history_turn_id DESC LIMIT $4) newest) AS history`;

/** Answers what is known of a contact. An unknown contact has an empty past, not an error. */
@Injectable()
export class ContextService implements OnModuleInit {
  constructor(
    private readonly rpc: Rpc,
    private readonly dataSource: DataSource,
    private readonly cache: ContextCache,
    private readonly commitments: Commitments,
    private readonly config: RapportWriterConfig,
  ) {}

  onModuleInit(): void {
    this.rpc.answer(rpcSubject('rapport-writer', 'context'), ContextQuery, (query) => this.answer(query));
  }

  async answer(query: ContextQuery): Promise<ContextAnswer> {
    // Promises are the contact's, whichever conversation they were made in, and some end by the minute: never from the cache.
    const [remembered, { commitments }] = await Promise.all([
      this.remembered(query),
      this.commitments.open(query),
    ]);
    return { ...remembered, commitments };
  }

  private async remembered(query: ContextQuery): Promise<ContextAnswer> {
    const kept = await this.cache.find(query.conversationId);
    if (kept) return kept;
    const answer = await this.read(query);
    await this.cache.keep(query.conversationId, answer);
    return answer;
  }

  private async read({ workspace, contactId, conversationId }: ContextQuery): Promise<ContextAnswer> {
    const rows: [ContextRow] = await this.dataSource.query(CONTEXT, [
      ...[workspace, contactId, conversationId, this.config.maxHistory],
    ]);
    const [row] = rows;
    const facts = toldToDrafts(truths(...statementsOf(row)));
    const newestFirst = (row.history ?? []).map((entry) => ({ ...entry, at: iso(entry.at) }));
    const known = {
      displayName: facts.find(({ key }) => key === 'name')?.value,
      language: facts.find(({ key }) => key === 'language')?.value,
      firstSeenAt: row.contact ? iso(row.contact.firstSeenAt) : undefined,
      lastSeenAt: row.contact ? iso(row.contact.lastSeenAt) : undefined,
      messageCount: row.messages,
      facts: facts.length > 0 ? facts : undefined,
      moods: row.moods ? moodsOf(row) : undefined,
      snapshots: row.snapshots ? snapshotsOf(row) : undefined,
      habits: row.habits ?? undefined,
    };
    const zone = facts.find(({ key }) => key === 'zone')?.value ?? this.config.workspaceZone;
    return { ...fitContext(known, newestFirst, this.config.maxKiB * 1024), zone };
  }
}

const iso = (at: string): string => new Date(at).toISOString();
