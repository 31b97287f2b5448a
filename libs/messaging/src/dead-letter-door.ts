import { redriveSubject, setAsideOf, type StreamName } from '@countersign/contracts';
import type { JetStreamClient, JetStreamManager, StoredMsg } from '@nats-io/jetstream';
import { headers as natsHeaders } from '@nats-io/transport-node';
import { storedOrNothing } from './jetstream-door.js';

const STREAM: StreamName = 'DEAD_LETTERS';
/** What a re-driven message keeps of the place it had. */
const KEPT = ['Cs-Stream', 'Cs-Seq', 'Cs-Prev', 'traceparent'];

/** Looks into dead letters and hands them out again; the bus lets one app do it. */
export class DeadLetterDoor {
  constructor(
    private readonly jetstream: JetStreamClient,
    private readonly manager: JetStreamManager,
  ) {}

  /** The bytes of one dead letter. @returns undefined when the stream no longer keeps it */
  async payloadAt(seq: number): Promise<Uint8Array | undefined> {
    return (await this.letterAt(seq))?.data;
  }

  /**
   * Hands a dead letter to the app that gave up on it: the same bytes under a new message id, to be handled as if they still
   * stood where they were first published. The same attempt twice is once.
   * @returns false when the stream no longer keeps it: then nothing happened
   */
  async redrive(seq: number, attempt: number): Promise<boolean> {
    const letter = await this.letterAt(seq);
    const aside = letter && setAsideOf(letter.subject);
    if (!letter || !aside) return false;
    const headers = natsHeaders();
    for (const name of KEPT) if (letter.header.has(name)) headers.set(name, letter.header.get(name));
    headers.set('Cs-Redrive', String(attempt));
    const first = `${aside.app}:${letter.header.get('Cs-Stream')}:${letter.header.get('Cs-Seq')}`;
    await this.jetstream.publish(redriveSubject(aside.app, aside.original), letter.data, {
      headers,
      msgID: `${first}:r${attempt}`,
    });
    return true;
  }

  private letterAt(seq: number): Promise<StoredMsg | undefined> {
    return storedOrNothing(async () => (await this.manager.streams.getMessage(STREAM, { seq })) ?? undefined);
  }
}
