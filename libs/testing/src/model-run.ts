import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import type { AsyncCommand } from 'fast-check';

/** Something that can happen, to the real thing and to the small model that says what must come of it. */
export interface Act<Model, Real> {
  /** As a counterexample is read. */
  readonly name: string;
  /** False where it makes no sense now: then it is left out. */
  possible(model: Readonly<Model>): boolean;
  /** Changes the model. @returns what whoever did it must be told */
  expected(model: Model): unknown;
  /** Does it. @returns what whoever did it was told */
  actual(real: Real): Promise<unknown>;
}

/** How model and reality are compared after every act. */
export interface Comparison<Model, Real> {
  view(model: Readonly<Model>): unknown;
  look(real: Real): Promise<unknown>;
  /** Throws when something is true that must never be, whatever the model says. */
  invariants(real: Real): Promise<void>;
}

/**
 * What may be true now. A race leaves every present that explains what came of it: which of two acts was first may show only
 * later (did the claim run out before it was taken again, or after?), and whatever comes then must follow from one of them.
 */
export interface Present<Model> {
  models: Model[];
}

/**
 * One act, or several at the same time. At the same time means: what comes of it must be what comes of them one after the
 * other in some order, for everybody who was told something and for what is stored.
 */
export class Acts<Model, Real> implements AsyncCommand<Present<Model>, Real> {
  constructor(
    private readonly comparison: Comparison<Model, Real>,
    private readonly acts: readonly Act<Model, Real>[],
  ) {}

  /** Acts of which one makes no sense after another (a worker that claims twice) cannot be told apart in reality: left out. */
  check({ models }: Readonly<Present<Model>>): boolean {
    const every = orders(this.acts.length);
    return models.every((model) => every.every((order) => this.inOrder(model, order) !== undefined));
  }

  async run(present: Present<Model>, real: Real): Promise<void> {
    const told = await Promise.all(this.acts.map((act) => act.actual(real)));
    const came = plain({ told, stored: await this.comparison.look(real) });
    const every = orders(this.acts.length);
    const outcomes = present.models.flatMap((model) =>
      every.flatMap((order) => this.inOrder(model, order) ?? []),
    );
    const explained = outcomes.filter(({ must }) => isDeepStrictEqual(must, came));
    if (explained.length === 0) assert.deepStrictEqual(came, outcomes[0]?.must, `after ${this.toString()}`);
    present.models = distinct(explained.map(({ model }) => model));
    await this.comparison.invariants(real);
  }

  toString(): string {
    return this.acts.map(({ name }) => name).join(' ∥ ');
  }

  /** @returns undefined when an act makes no sense after those before it */
  private inOrder(before: Model, order: readonly number[]): { must: unknown; model: Model } | undefined {
    const model = structuredClone(before);
    const told: unknown[] = [];
    for (const index of order) {
      const act = this.acts[index]!;
      if (!act.possible(model)) return undefined;
      told[index] = act.expected(model);
    }
    return { must: plain({ told, stored: this.comparison.view(model) }), model };
  }
}

/** Values alone: an absent field and an undefined one are the same. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function distinct<T>(values: readonly T[]): T[] {
  return values.filter(
    (value, at) => values.findIndex((earlier) => isDeepStrictEqual(earlier, value)) === at,
  );
}

function orders(count: number): number[][] {
  if (count === 0) return [[]];
  return orders(count - 1).flatMap((order) =>
    Array.from({ length: count }, (_, at) => [...order.slice(0, at), count - 1, ...order.slice(at)]),
  );
}
