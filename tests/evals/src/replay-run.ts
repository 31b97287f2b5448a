import { createHash, randomUUID } from 'node:crypto';
import {
  ContextQuery,
  DocumentSaved,
  DraftFailed,
  DraftReady,
  DraftRequested,
  rpcSubject,
  type ContextAnswer,
  type DraftFinding,
} from '@countersign/contracts';
import type { LoneSupervisor } from '@countersign/testing';
import type { Outcome } from './compare-replies.policy.js';
import type { ReplayCase, ReplayDocument, ReplaySet } from './replay-cases.js';

/** What became of a case under a profile. */
export interface Replayed extends Outcome {
  model?: string;
  costUsd?: number;
}

const WORKSPACE = 'replay';
const AT_ONCE = 8;
/** A chain of three models that all take their time. */
const LIMIT_MS = 200_000;

/** Replays cases through a supervisor: its own search, prompts, stages and rules. */
export class Replay {
  private readonly remembered = new Map<string, ReplayCase>();
  private readonly waiting = new Map<string, (outcome: Replayed) => void>();

  constructor(
    private readonly supervisor: LoneSupervisor,
    private readonly set: ReplaySet,
  ) {}

  /** The documents as they were exported, and a memory of what the cases say was said before. */
  async prepare(): Promise<void> {
    for (const { name, title, language, text } of this.set.documents)
      await this.save({ name, title, language, text });
    const { bus, memory } = this.supervisor;
    bus.hear(DraftReady, ({ data }) => this.waiting.get(data.requestId)?.(ofReady(data)));
    bus.hear(DraftFailed, ({ data }) => this.waiting.get(data.requestId)?.(ofFailed(data)));
    memory.answer(rpcSubject('rapport-writer', 'context'), ContextQuery, (query) =>
      Promise.resolve(memoryOf(this.remembered.get(query.conversationId))),
    );
  }

  /** Every case with one profile, in the order they have. */
  async with(profile: string, told: (done: number) => void): Promise<Replayed[]> {
    const results: Replayed[] = [];
    let next = 0;
    let done = 0;
    const worker = async (): Promise<void> => {
      while (next < this.set.cases.length) {
        const index = next++;
        results[index] = await this.one(this.set.cases[index]!, profile);
        told(++done);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    return results;
  }

  private async save(document: ReplayDocument): Promise<void> {
    const query = { workspace: WORKSPACE, ...document, base: 0, by: 'person:replay' };
    await this.supervisor.ask('knowledge-save', DocumentSaved, query);
  }

  private async one(one: ReplayCase, profile: string): Promise<Replayed> {
    const [requestId, itemId, turnId] = [randomUUID(), randomUUID(), randomUUID()];
    const letters = lettersOf(requestId);
    this.remembered.set(`c_${letters}`, one);
    const last = one.messages.at(-1)!;
    const data = {
      ...{ requestId, itemId, turnIds: [turnId], messages: one.messages, profile },
      coveredThrough: { eventId: last.eventId, seq: last.seq },
      ...(this.set.facts && { facts: this.set.facts }),
    };
    const answered = this.outcomeOf(requestId);
    await this.supervisor.bus.publish('review', DraftRequested, {
      ...{ id: requestId, workspace: WORKSPACE, channel: one.channel, accountId: `${one.channel}-main` },
      ...{ conversationId: `c_${letters}`, contactId: `p_${letters}`, data },
    });
    return answered;
  }

  /** What comes of a request, heard as it passes by. */
  private outcomeOf(requestId: string): Promise<Replayed> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(
        () => reject(new Error(`no word on a draft within ${LIMIT_MS / 1_000} s`)),
        LIMIT_MS,
      );
      this.waiting.set(requestId, (outcome) => {
        clearTimeout(late);
        this.waiting.delete(requestId);
        resolve(outcome);
      });
    });
  }
}

function ofReady({ bubbles, usage, verdict, findings }: DraftReady): Replayed {
  const text = bubbles.map((bubble) => bubble.text).join('\n');
  return { text, verdict: verdictOf(verdict?.verdict, findings), model: usage.model, costUsd: usage.costUsd };
}

function ofFailed({ reason, verdict, findings }: DraftFailed): Replayed {
  return { text: '', verdict: `no draft (${reason}), ${verdictOf(verdict?.verdict, findings)}` };
}

/** What the rules say, and which. */
export function verdictOf(verdict: string | undefined, findings: readonly DraftFinding[] = []): string {
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
  return [verdict ?? 'none', ...rules].join(' ');
}

function memoryOf(one: ReplayCase | undefined): ContextAnswer {
  const history = one?.history ?? [];
  return { messageCount: history.length, history, compacted: false };
}

function lettersOf(id: string): string {
  const hex = createHash('sha256').update(id).digest('hex').slice(0, 20);
  return hex.replace(/[0189]/g, (digit) => 'ghij'['0189'.indexOf(digit)]!);
}
