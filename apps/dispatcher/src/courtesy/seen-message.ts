import type { Channel, Envelope, InboundMessage } from '@countersign/contracts';
import { JetStreamDoor } from '@countersign/messaging';
import { Injectable } from '@nestjs/common';

/** A place in INBOUND, and what is said to be there. */
export interface SeenPlace {
  workspace: string;
  conversationId: string;
  eventId: string;
  seq: number;
}

/** A message of a customer's, as far as a sign to them needs it. */
export interface SeenMessage {
  channel: Channel | null;
  accountId: string | null;
  providerMessageId: string;
}

/** Finds what a reviewer has seen, by its place in the stream: nobody can name a message that was not received. */
@Injectable()
export class SeenMessages {
  constructor(private readonly door: JetStreamDoor) {}

  /**
   * @returns undefined when the stream no longer has it, or something else is there
   * @throws when the stream cannot be read
   */
  async at({ workspace, conversationId, eventId, seq }: SeenPlace): Promise<SeenMessage | undefined> {
    const payload = await this.door.payloadAt('INBOUND', seq);
    const event = payload === undefined ? undefined : (JSON.parse(payload) as Envelope<InboundMessage>);
    const isIt =
      event?.id === eventId && event.conversationId === conversationId && event.workspace === workspace;
    if (!isIt) return undefined;
    const { channel = null, accountId = null, data } = event;
    return { channel, accountId, providerMessageId: data.providerMessageId };
  }
}
