import type { TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import type { Sightings } from './sightings.js';
import { Visitor } from './visitor.js';

/** Milliseconds from what a person wrote to the item on a reviewer's screen, the debounce not counted. */
export interface Waits {
  /** Other chats of the bot that may be flooded: the same account, the same workspace. */
  telegram: number[];
  /** Visitors of a web chat in another workspace. */
  webchat: number[];
}

/** Calm people who write one question each, at a steady pace. */
export class Crowd {
  private chats = 1_000;
  private questions = 0;
  /** Messages of calm people that were not accepted at the first try. */
  refused = 0;

  constructor(
    private readonly telegram: TelegramSimulator,
    private readonly chatUrl: string,
    private readonly sightings: Sightings,
    private readonly debounceMs: number,
  ) {}

  /** Lets so many people a second write, on both channels, for some seconds. Nobody is left out: who is never seen makes it fail. */
  async write({ perSecond, seconds }: { perSecond: number; seconds: number }): Promise<Waits> {
    const visitors = await Promise.all(
      Array.from({ length: perSecond * seconds }, () => Visitor.arrive(this.chatUrl)),
    );
    const began = performance.now();
    const pending = visitors.map(async (visitor, index) => {
      await until(began + (index * 1_000) / perSecond);
      return Promise.all([this.onTelegram(), this.onWebchat(visitor)]);
    });
    const waits = await Promise.all(pending);
    return { telegram: waits.map(([one]) => one), webchat: waits.map(([, other]) => other) };
  }

  private async onTelegram(): Promise<number> {
    const words = this.question();
    const seen = this.sightings.of(words);
    const written = performance.now();
    this.telegram.say(++this.chats, words);
    return (await seen) - written - this.debounceMs;
  }

  private async onWebchat(visitor: Visitor): Promise<number> {
    const words = this.question();
    const seen = this.sightings.of(words);
    const first = await visitor.write(words);
    let { accepted } = first;
    while (!accepted) {
      this.refused += 1;
      // As the page does: what was not accepted is sent again. It waits since the first try.
      await new Promise((resolve) => setTimeout(resolve, 500));
      ({ accepted } = await visitor.write(words));
    }
    return (await seen) - first.at - this.debounceMs;
  }

  private question(): string {
    return `Question ${++this.questions}: is breakfast included?`;
  }
}

export async function until(moment: number): Promise<void> {
  const ms = moment - performance.now();
  if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
}
