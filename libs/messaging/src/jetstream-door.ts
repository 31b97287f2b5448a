import type { StreamName } from '@countersign/contracts';
import {
  JetStreamApiCodes,
  JetStreamApiError,
  type JetStreamManager,
  type LastForMsgRequest,
  type NextMsgRequest,
  type SeqMsgRequest,
} from '@nats-io/jetstream';
import { Kvm, type KV } from '@nats-io/kv';
import type { NatsConnection } from '@nats-io/transport-node';

/** Questions to JetStream itself that a few services may ask. */
export class JetStreamDoor {
  constructor(
    private readonly connection: NatsConnection,
    private readonly manager: JetStreamManager,
  ) {}

  /**
   * The newest message of one literal subject, from the stream's leader. Never Direct Get: a replica may answer it stale.
   * @returns undefined when the subject is empty
   */
  async lastSequenceOf(
    stream: StreamName,
    subject: string,
  ): Promise<{ seq: number; eventId: string } | undefined> {
    return this.placeOf(stream, { last_by_subj: subject });
  }

  /**
   * The oldest message of one literal subject at a sequence or behind it, from the stream's leader.
   * @returns undefined when there is none
   */
  async firstFrom(
    stream: StreamName,
    subject: string,
    seq: number,
  ): Promise<{ seq: number; eventId: string } | undefined> {
    return this.placeOf(stream, { next_by_subj: subject, seq });
  }

  /**
   * The bytes stored at one sequence, from the stream's leader.
   * @returns undefined when the stream no longer has it (aged out or removed) or never had it
   */
  payloadAt(stream: StreamName, seq: number): Promise<string | undefined> {
    return storedOrNothing(async () => (await this.manager.streams.getMessage(stream, { seq }))?.string());
  }

  /** A key-value bucket the migrate step made. */
  bucket(name: string): Promise<KV> {
    return new Kvm(this.connection).open(name);
  }

  private placeOf(
    stream: StreamName,
    query: LastForMsgRequest | (NextMsgRequest & SeqMsgRequest),
  ): Promise<{ seq: number; eventId: string } | undefined> {
    return storedOrNothing(async () => {
      const message = await this.manager.streams.getMessage(stream, query);
      return message ? { seq: message.seq, eventId: eventIdOf(message.string()) } : undefined;
    });
  }
}

/**
 * The id in the envelope itself: a repeat stays recognisable whatever header it was stored under. Empty when nothing can read it.
 */
function eventIdOf(payload: string): string {
  try {
    const { id } = JSON.parse(payload) as { id?: unknown };
    return typeof id === 'string' ? id : '';
  } catch {
    return '';
  }
}

/** Asks for a stored message; undefined when the stream has none there. */
export async function storedOrNothing<T>(ask: () => Promise<T | undefined>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof JetStreamApiError && error.code === JetStreamApiCodes.NoMessageFound)
      return undefined;
    throw error;
  }
}
