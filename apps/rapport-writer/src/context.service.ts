import { ContextQuery, rpcSubject, type ContextAnswer, type HistoryEntry } from '@countersign/contracts';
import { Rpc } from '@countersign/messaging';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RapportWriterConfig } from './config.js';
import { ContextCache } from './context-cache.js';
import { fitHistory } from './fit-history.policy.js';

interface ContactRow {
  displayName: string | null;
  language: string | null;
  firstSeenAt: Date;
  lastSeenAt: Date;
}

/** Answers what is known of a contact. An unknown contact has an empty past, not an error. */
@Injectable()
export class ContextService implements OnModuleInit {
  constructor(
    private readonly rpc: Rpc,
    private readonly dataSource: DataSource,
    private readonly cache: ContextCache,
    private readonly config: RapportWriterConfig,
  ) {}

  onModuleInit(): void {
    this.rpc.answer(rpcSubject('rapport-writer', 'context'), ContextQuery, (query) => this.answer(query));
  }

  async answer(query: ContextQuery): Promise<ContextAnswer> {
    const kept = await this.cache.find(query.conversationId);
    if (kept) return kept;
    const answer = await this.read(query);
    await this.cache.keep(query.conversationId, answer);
    return answer;
  }

  private async read({ workspace, contactId, conversationId }: ContextQuery): Promise<ContextAnswer> {
    const [[contact], [counted], said] = (await Promise.all([
      this.dataSource.query(
        `SELECT display_name AS "displayName", language, first_seen_at AS "firstSeenAt", last_seen_at AS "lastSeenAt"
           FROM contact WHERE workspace = $1 AND contact_id = $2`,
        [workspace, contactId],
      ),
      this.dataSource.query(
        `SELECT count(*)::int AS messages FROM history_turn
          WHERE workspace = $1 AND conversation_id = $2 AND role = 'contact' AND NOT deleted`,
        [workspace, conversationId],
      ),
      this.dataSource.query(
        `SELECT role, text, at FROM history_turn WHERE workspace = $1 AND conversation_id = $2 AND NOT deleted
          ORDER BY at DESC, history_turn_id DESC LIMIT $3`,
        [workspace, conversationId, this.config.maxHistory],
      ),
    ])) as [ContactRow[], { messages: number }[], (Omit<HistoryEntry, 'at'> & { at: Date })[]];
    const newestFirst = said.map((entry) => ({ ...entry, at: entry.at.toISOString() }));
    return {
      displayName: contact?.displayName ?? undefined,
      language: contact?.language ?? undefined,
      firstSeenAt: contact?.firstSeenAt.toISOString(),
      lastSeenAt: contact?.lastSeenAt.toISOString(),
      messageCount: counted?.messages ?? 0,
      ...fitHistory(newestFirst, this.config.maxKiB * 1024),
    };
  }
}
