import type { TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { Visitor } from '../visitor.js';

/** Somebody who asks one question. */
export interface Customer {
  /** @throws when the question is not accepted */
  ask(question: string): Promise<void>;
  /** Everything that has reached them. */
  received(): readonly string[];
  leave(): void;
}

/** Somebody on the web chat, there and listening until they leave. */
export async function visitorOf(chatUrl: string): Promise<Customer> {
  const visitor = await Visitor.arrive(chatUrl);
  await visitor.listen();
  return {
    async ask(question) {
      if (!(await visitor.write(question)).accepted) throw new Error('a question was refused');
    },
    received: () => visitor.received.map(({ text }) => text),
    leave: () => visitor.leave(),
  };
}

/** Somebody who writes to the bot from a chat of their own. */
export function chatOf(telegram: TelegramSimulator, chat: number): Customer {
  return {
    ask: (question) => Promise.resolve(void telegram.say(chat, question)),
    received: () => telegram.receivedBy(chat).map(({ text }) => text),
    leave: () => undefined,
  };
}
