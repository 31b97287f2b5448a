import {
  ReadMemory,
  rpcSubject,
  RuleFact,
  NoticeMoods,
  type FactRuled,
  type MemoryAnswer,
  type MoodsNoticed,
} from '@countersign/contracts';
import { Rpc } from '@countersign/messaging';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ContextCache } from '../context-cache.js';
import { HabitRepository } from '../habits/habit.repository.js';
import { MoodRepository } from '../mood/mood.repository.js';
import { contactJson, moodsOf, snapshotsOf, statementsOf, type ContactFacts } from './contact-facts.js';
import { FactRepository } from './fact.repository.js';
import { mostTrusted, truths } from './truth.policy.js';
import { isValueOf } from './value-of.policy.js';

const subject = (act: string): string => rpcSubject('rapport-writer', `memory-${act}`);

/** As many facts and snapshots as the answer takes. */
const MOST = 200;
const SNAPSHOTS = 10;

/** What is remembered of a contact, for people to see and to put right (ME-12). */
@Injectable()
export class MemoryService implements OnModuleInit {
  constructor(
    private readonly rpc: Rpc,
    private readonly dataSource: DataSource,
    private readonly facts: FactRepository,
    private readonly moods: MoodRepository,
    private readonly habits: HabitRepository,
    private readonly cache: ContextCache,
  ) {}

  onModuleInit(): void {
    this.rpc.answer(subject('read'), ReadMemory, (query) => this.read(query));
    this.rpc.answer(subject('notice-moods'), NoticeMoods, (command) => this.noticeMoods(command));
    this.rpc.answer(subject('rule'), RuleFact, (command) => this.rule(command));
  }

  private async read({ workspace, contactId }: ReadMemory): Promise<MemoryAnswer> {
    const [row]: (ContactFacts & { turns: number; bytes: number })[] = await this.dataSource.query(
      `SELECT ${contactJson('$1', '$2', SNAPSHOTS)},
              (SELECT count(*)::int FROM history_turn WHERE workspace = $1 AND contact_id = $2 AND NOT deleted) AS turns,
              (SELECT coalesce(sum(octet_length(text)), 0)::int FROM history_turn
                WHERE workspace = $1 AND contact_id = $2 AND NOT deleted) AS bytes`,
      [workspace, contactId],
    );
    const { turns = 0, bytes = 0 } = row ?? {};
    const moodsNoticed = await this.moods.isNoticed(workspace);
    if (!row) return { facts: [], moods: [], moodsNoticed, turns, bytes };
    const facts = mostTrusted(truths(...statementsOf(row)), MOST);
    const known = { moods: moodsOf(row), snapshots: snapshotsOf(row), habits: row.habits ?? undefined };
    return { facts, ...known, moodsNoticed, turns, bytes };
  }

  private async noticeMoods({ workspace, noticed, by }: NoticeMoods): Promise<MoodsNoticed> {
    const conversations = await this.moods.setNoticed(workspace, noticed, by);
    for (const conversationId of conversations) await this.cache.forget(conversationId);
    return { noticed };
  }

  private async rule(command: RuleFact): Promise<FactRuled> {
    const { workspace, contactId, key, act, value } = command;
    if ((act === 'set' || act === 'pin') && !isValueOf(key, value ?? ''))
      return { ruled: false, version: command.base, problem: 'bad-value' };
    const ruled = await this.facts.rule(command);
    // The hours they write at are theirs.
    if (key === 'zone') await this.habits.refresh(workspace, contactId);
    const conversations = await this.facts.conversationsOf(workspace, contactId);
    await Promise.all(conversations.map((conversationId) => this.cache.forget(conversationId)));
    return ruled;
  }
}
