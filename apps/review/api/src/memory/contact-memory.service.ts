import { derivedId, FactRuled, MemoryAnswer, MoodsNoticed, rpcSubject } from '@countersign/contracts';
import { Rpc, RpcFailed } from '@countersign/messaging';
import { SeenEvents } from '@countersign/persistence';
import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { actorOf, type Person } from '../access/person.js';
import { findConversation } from '../coverage/conversation.repository.js';
import { appendAudit } from '../decisions/audit.js';
import { recordChange } from '../live/changes.js';
import { personNames } from '../people/person-names.js';
import { CurrentWorkspace } from '../access/current-workspace.js';
import type { MemoryDto, RuleFactDto } from './memory.dto.js';

const LIMIT_MS = 3_000;
const ACTIONS = {
  set: 'memory.corrected',
  pin: 'memory.pinned',
  unpin: 'memory.unpinned',
  remove: 'memory.removed',
} as const;

/** What is remembered of a conversation's contact, which the rapport writer keeps: seen and put right through it. */
@Injectable()
export class ContactMemory {
  constructor(
    private readonly rpc: Rpc,
    private readonly dataSource: DataSource,
    private readonly current: CurrentWorkspace,
  ) {}

  /** @throws Problem 404, 503 `memory_away` */
  async read(conversationId: string): Promise<MemoryDto> {
    const contactId = await this.contactOf(conversationId);
    const { facts, ...stats } = await this.ask('read', MemoryAnswer, { contactId });
    const names = await personNames(
      this.dataSource,
      facts.flatMap(({ by }) => by ?? []),
    );
    return {
      ...stats,
      facts: facts.map(({ by, ...fact }) => ({ ...fact, by: by && (names.get(by) ?? 'Somebody') })),
    };
  }

  /**
   * The rapport writer decides whether it counts; the trail tells that it did. The click's own id makes the two one: a click that is repeated
   * after a crash in between is no second decision, and is in the trail after all.
   * @throws Problem 404, 409 `fact_changed`, 422 `bad_value`, 503 `memory_away`
   */
  async rule(
    conversationId: string,
    person: Person,
    { key, act, value, base, why }: RuleFactDto,
    click: string,
  ): Promise<number> {
    const contactId = await this.contactOf(conversationId);
    const commandId = derivedId(click, 'memory.ruled');
    const by = actorOf(person);
    const own = {
      contactId,
      commandId,
      key,
      act,
      value: value?.trim(),
      base,
      by,
      why: why?.trim() || undefined,
    };
    const { ruled, version, problem } = await this.ask('rule', FactRuled, own);
    if (problem === 'bad-value')
      throw new Problem(
        422,
        'bad_value',
        'A language is a code like en or pt, a time zone one like Europe/Lisbon.',
      );
    if (!ruled)
      throw new Problem(409, 'fact_changed', 'Somebody else decided about this meanwhile. Look again.');
    await this.dataSource.transaction(async (manager) => {
      if (!(await SeenEvents.firstTime(manager, commandId))) return;
      await recordChange(manager, { kind: 'conversation', conversationId });
      // Labels and values are somebody's: the trail names the kind of fact and its version, the memory keeps the rest.
      const kind = key.replace(/:.*$/su, '');
      await appendAudit(manager, {
        ...{ workspace: this.current.workspace, actor: by, action: ACTIONS[act] },
        ...{ objectKind: 'contact', objectId: contactId, detail: { fact: kind, version } },
      });
    });
    return version;
  }

  /** @throws Problem 503 `memory_away`: then nothing is switched */
  async noticeMoods(person: Person, noticed: boolean, click: string): Promise<void> {
    const actor = actorOf(person);
    await this.ask('notice-moods', MoodsNoticed, { noticed, by: actor });
    await this.dataSource.transaction(async (manager) => {
      if (!(await SeenEvents.firstTime(manager, derivedId(click, 'moods.switched')))) return;
      await recordChange(manager, { kind: 'setting' });
      await appendAudit(manager, {
        ...{
          workspace: this.current.workspace,
          actor,
          action: noticed ? 'moods.noticed' : 'moods.not-noticed',
        },
        ...{ objectKind: 'setting', objectId: 'moods', detail: {} },
      });
    });
  }

  private async contactOf(conversationId: string): Promise<string> {
    const conversation = await findConversation(this.dataSource.manager, conversationId);
    if (!conversation) throw new Problem(404, 'not_found', 'There is no such conversation.');
    return conversation.contact_id;
  }

  private async ask<A extends object>(act: string, answer: new () => A, query: object): Promise<A> {
    const asked = { workspace: this.current.workspace, ...query };
    try {
      return await this.rpc.request(rpcSubject('rapport-writer', `memory-${act}`), asked, {
        limitMs: LIMIT_MS,
        answer,
      });
    } catch (error) {
      if (!(error instanceof RpcFailed)) throw error;
      throw new Problem(503, 'memory_away', 'The service that remembers people did not answer. Try again.');
    }
  }
}
