import type { Channel, MessageKind } from '@countersign/contracts';
import type { Product } from '@countersign/testing';

/** What a provider does with the next message to somebody. */
export type Trouble = 'told-to-wait' | 'refused' | 'answer-lost';

/** Somebody who writes on a channel and looks at their screen. */
export interface TestCustomer {
  /** How the workspace's recipient names them. */
  readonly address: string;
  /** @returns what to call the message by, to repeat or correct it */
  write(text: string): Promise<string>;
  /** The channel hands the same message over again, as after a lost answer. */
  repeat(message: string, times: number): Promise<void>;
  correct?(message: string, text: string): Promise<void>;
  send(kind: MessageKind): Promise<void>;
  /** Opens the chat: everything in it is read. */
  read?(): Promise<void>;
  /** What the business sent, in order. */
  screen(): Promise<string[]>;
  /** Files the business sent, in order; where it can. */
  files?(): Promise<Buffer[]>;
  /** Chooses a row of the last list, where there are lists. */
  choose?(row: number): Promise<void>;
  /** The emoji the business put on a message of theirs; where it can. */
  reaction?(providerMessageId: string): Promise<string | undefined>;
  /** Puts an emoji on a message, by the provider's id of it, or takes it back; where people can. */
  react?(providerMessageId: string, emoji?: string): Promise<void>;
  /** The provider's id of the newest message of the business, where they can react to it. */
  newest?(): Promise<string | undefined>;
  /** Passes on what somebody else wrote; where people can. */
  forward?(text: string): Promise<void>;
  /** Comes by something the channel tells us of. @returns its kind */
  comeBy?(): Promise<string>;
  /** What they were shown beside messages, in order: `typing`, or `read` with the id of the message. */
  signs(): Promise<string[]>;
  leave(): void;
}

/** A channel as its provider, or its simulator, shows it to the suite. */
export interface ChannelUnderTest {
  readonly channel: Channel;
  /** What the product is started with. */
  readonly settings: Record<string, string>;
  customer(product: Product): Promise<TestCustomer>;
  /** @returns false where the channel cannot do that to us */
  prepare(trouble: Trouble, customer: TestCustomer): boolean;
  /** Nobody answers for the channel. @returns ends it */
  away(product: Product): Promise<() => Promise<void>>;
  /** Whether our secret is accepted; where there is one. */
  acceptSecret?(accepted: boolean): void;
  /** Requests of ours that the provider's published description does not allow. */
  violations(): readonly string[];
  stop(): Promise<void>;
}
