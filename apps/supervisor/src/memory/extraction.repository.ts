import type { DraftRequested, Envelope, MemoryExtracted } from '@countersign/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Seconds a process has for one; longer than all tries of a call take. */
const LEASE = 180;
/** Lives of a process one may cost: what takes down whoever reads it is left alone. */
const MOST_TRIES = 3;
/** A repeat of its request comes no later: that is how long streams keep them. */
const DONE_DAYS = 15;

/** A turn to be read, or that was read and is not told yet. */
export interface Extraction {
  turnId: string;
  event: Envelope<DraftRequested>;
  result: MemoryExtracted | null;
}

/** One row a turn; what customers wrote stands in it only until it is read. */
@Injectable()
export class ExtractionRepository {
  constructor(private readonly dataSource: DataSource) {}

  async plan(turnId: string, event: Envelope<DraftRequested>): Promise<void> {
    const { workspace, contactId, conversationId } = event;
    await this.dataSource.query(
      `INSERT INTO extraction (turn_id, workspace, contact_id, conversation_id, event) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
      [turnId, workspace, contactId, conversationId, JSON.stringify(event)],
    );
  }

  /** The next one, ours for a while. */
  async take(): Promise<Extraction | undefined> {
    const [taken]: [Extraction[]] = await this.dataSource.query(
      `UPDATE extraction SET tries = tries + 1, due_at = clock_timestamp() + make_interval(secs => ${LEASE})
        WHERE turn_id = (SELECT turn_id FROM extraction WHERE done_at IS NULL AND due_at <= clock_timestamp() AND tries < ${MOST_TRIES}
                          ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
        RETURNING turn_id AS "turnId", event, result`,
    );
    return taken[0];
  }

  async keep(turnId: string, result: MemoryExtracted): Promise<void> {
    await this.dataSource.query('UPDATE extraction SET result = $2 WHERE turn_id = $1', [
      turnId,
      JSON.stringify(result),
    ]);
  }

  async done(turnId: string): Promise<void> {
    await this.dataSource.query(
      'UPDATE extraction SET event = NULL, result = NULL, done_at = clock_timestamp() WHERE turn_id = $1',
      [turnId],
    );
  }

  /** For the next instance, which need not wait for ours to be given up. */
  async handBack(turnId: string): Promise<void> {
    await this.dataSource.query(
      'UPDATE extraction SET tries = tries - 1, due_at = clock_timestamp() WHERE turn_id = $1 AND done_at IS NULL',
      [turnId],
    );
  }

  /** Gives up what was tried often enough, and forgets what was done long ago. */
  async tidy(): Promise<void> {
    await this.dataSource.query(
      `UPDATE extraction SET event = NULL, result = NULL, done_at = clock_timestamp()
        WHERE done_at IS NULL AND tries >= ${MOST_TRIES} AND due_at <= clock_timestamp()`,
    );
    await this.dataSource.query(
      `DELETE FROM extraction WHERE done_at < clock_timestamp() - make_interval(days => ${DONE_DAYS})`,
    );
  }
}
