import type { ApprovalContent } from '@countersign/contracts/approval';
import { Problem } from '../../api/http.js';
import { Store } from '../../lib/store/store.js';

export type DecisionKind =
  'approve' | 'reject' | 'close' | 'instruct' | 'hand-over' | 'snooze' | 'silence' | 'reply';

/** Something a person decided, from the click until it can no longer be taken back. */
export interface Decision {
  id: number;
  kind: DecisionKind;
  /** The item, or for a reply by hand the conversation. */
  subjectId: string;
  /** "Web chat to Visitor 4F2" */
  about: string;
  /** It ends the item, which leaves the queue at once. */
  hides: boolean;
  phase: 'saving' | 'undoable' | 'undoing' | 'done' | 'failed';
  /** Until when it can be taken back (browser clock, ms). */
  until?: number;
  replyId?: string;
  /** It does not leave while sending is stopped. */
  waits?: boolean;
  problem?: Problem;
  /** What was on the screen, where it was countersigned. */
  viewed?: ApprovalContent | undefined;
}

export interface Task {
  kind: DecisionKind;
  subjectId: string;
  about: string;
  hides: boolean;
  undoSeconds?: number;
  viewed?: ApprovalContent | undefined;
  run: () => Promise<{ replyId?: string; waits?: string } | void>;
  undo?: (replyId: string) => Promise<void>;
}

interface Ends {
  /** It is decided and cannot come back. */
  onFinal: (decision: Decision) => void;
  /** The item is open again: it was refused or taken back. */
  onReopened: (decision: Decision) => void;
}

const SHOWN_MS = 2_500;

/** The decisions in flight. The page moves on at once; whatever the server refuses comes back with its reason. */
export class Decisions extends Store<Decision[]> {
  readonly #tasks = new Map<number, { task: Task; running: Promise<void> }>();
  #next = 1;

  constructor(private readonly ends: Ends) {
    super([]);
  }

  /** Carries a decision out. Never rejects: what the server says is in the list. */
  async carryOut(task: Task): Promise<void> {
    const { kind, subjectId, about, hides, viewed } = task;
    const id = this.#next++;
    const others = this.get().filter(
      (decision) => decision.subjectId !== subjectId || decision.phase !== 'failed',
    );
    this.set([...others, { id, kind, subjectId, about, hides, viewed, phase: 'saving' }]);
    const running = this.#save(id, task);
    this.#tasks.set(id, { task, running });
    await running;
  }

  /** Takes back a reply that has not left. While it is still being saved, waits for that first. */
  async undo(id: number): Promise<void> {
    const known = this.#tasks.get(id);
    if (!known?.task.undo) return;
    await known.running;
    const { phase, replyId } = this.#find(id) ?? {};
    if (phase !== 'undoable' || replyId === undefined) return;
    this.#change(id, { phase: 'undoing' });
    try {
      await known.task.undo(replyId);
      const decision = this.#find(id);
      this.dismiss(id);
      if (decision) this.ends.onReopened(decision);
    } catch (error) {
      const decision = this.#find(id);
      this.#change(id, { phase: 'failed', problem: asProblem(error) });
      if (decision) this.ends.onFinal(decision);
    }
  }

  dismiss(id: number): void {
    this.#tasks.delete(id);
    this.set(this.get().filter((decision) => decision.id !== id));
  }

  /** The newest decision that can still be taken back. */
  undoable(): Decision | undefined {
    return this.get().findLast(({ phase, id }) => {
      const offersUndo = (this.#tasks.get(id)?.task.undoSeconds ?? 0) > 0;
      return offersUndo && (phase === 'saving' || phase === 'undoable');
    });
  }

  /** Takes back the newest decision that still can be. False when there is none. */
  undoNewest(): boolean {
    const newest = this.undoable();
    if (newest) void this.undo(newest.id);
    return newest !== undefined;
  }

  async #save(id: number, task: Task): Promise<void> {
    try {
      const answer = await task.run();
      const seconds = task.undoSeconds ?? 0;
      if (answer?.waits !== undefined) this.#change(id, { waits: true });
      if (answer?.replyId !== undefined && seconds > 0) {
        const until = Date.now() + seconds * 1_000;
        this.#change(id, { phase: 'undoable', until, replyId: answer.replyId });
        setTimeout(() => this.#finish(id), seconds * 1_000);
      } else {
        this.#finish(id);
      }
    } catch (error) {
      this.#change(id, { phase: 'failed', problem: asProblem(error) });
      const decision = this.#find(id);
      if (decision) this.ends.onReopened(decision);
    }
  }

  #finish(id: number): void {
    const decision = this.#find(id);
    if (!decision || decision.phase === 'undoing' || decision.phase === 'failed') return;
    this.#change(id, { phase: 'done' });
    this.ends.onFinal(decision);
    setTimeout(() => this.dismiss(id), SHOWN_MS);
  }

  #find(id: number): Decision | undefined {
    return this.get().find((decision) => decision.id === id);
  }

  #change(id: number, change: Partial<Decision>): void {
    this.set(this.get().map((decision) => (decision.id === id ? { ...decision, ...change } : decision)));
  }
}

function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem(0, 'network');
}
