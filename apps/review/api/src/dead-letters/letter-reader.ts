import { DeadLetterDoor, decodeEvent, InvalidEvent, redactedEvent } from '@countersign/messaging';
import { Injectable } from '@nestjs/common';

/** What a letter says, as far as somebody may see it who has no business reading what people wrote. */
export interface ReadLetter {
  bytes: number;
  fields?: Record<string, unknown>;
  faults: string[];
  /** Its contract of today accepts it. */
  fits: boolean;
}

/** Fetches letters from the stream when they are asked for; nothing of them is stored here. */
@Injectable()
export class LetterReader {
  constructor(private readonly door: DeadLetterDoor) {}

  /** @returns undefined when the stream no longer keeps it */
  async read(letterSeq: string): Promise<ReadLetter | undefined> {
    const payload = await this.door.payloadAt(Number(letterSeq));
    if (!payload) return undefined;
    const text = new TextDecoder().decode(payload);
    const redacted = redactedEvent(text);
    return {
      bytes: payload.length,
      fields: redacted?.fields,
      faults: redacted?.faults ?? ['JSON'],
      fits: fitsContract(text),
    };
  }
}

function fitsContract(payload: string): boolean {
  try {
    decodeEvent(payload);
    return true;
  } catch (error) {
    if (error instanceof InvalidEvent) return false;
    throw error;
  }
}
