import { until } from '../crowd.js';
import { answerTo, type Desk } from './desk.js';
import type { Customer } from './customers.js';

/** How long the last reply of a period may take. */
const GIVE_UP_MS = 180_000;

/** How many write, and for how long. */
export interface Pace {
  perSecond: number;
  seconds: number;
  random: () => number;
}

/** One question, who asked it, and in which period. */
export interface Asked {
  question: string;
  customer: Customer;
}

/** A workspace whose customers ask one question each, and whose desk answers them. */
export class Tenant {
  readonly asked: Asked[] = [];

  /** @param arrive brings one more customer */
  constructor(
    readonly workspace: string,
    readonly desk: Desk,
    private readonly arrive: () => Customer | Promise<Customer>,
  ) {}

  /** Lets so many a second write, each somewhere in their part of the second. @returns their questions, once all have their reply */
  async serve({ perSecond, seconds, random }: Pace): Promise<string[]> {
    const slot = 1_000 / perSecond;
    const people = await Promise.all(
      Array.from({ length: Math.round(perSecond * seconds) }, async (_, index) => ({
        customer: await this.arrive(),
        atMs: (index + random()) * slot,
        question: `Question ${this.asked.length + index + 1} of ${this.workspace}: is breakfast included?`,
      })),
    );
    this.asked.push(...people.map(({ customer, question }) => ({ customer, question })));
    const began = performance.now();
    await Promise.all(
      people.map(async ({ customer, atMs, question }) => {
        await until(began + atMs);
        await customer.ask(question);
      }),
    );
    await this.answered(people);
    return people.map(({ question }) => question);
  }

  leave(): void {
    this.desk.close();
    for (const { customer } of this.asked) customer.leave();
  }

  private async answered(asked: readonly Asked[]): Promise<void> {
    const deadline = performance.now() + GIVE_UP_MS;
    const missing = (): Asked[] =>
      asked.filter(({ customer, question }) => !customer.received().includes(answerTo(question)));
    while (missing().length > 0 && performance.now() < deadline) await until(performance.now() + 100);
  }
}
