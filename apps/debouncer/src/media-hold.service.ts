import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DebouncerConfig } from './debouncer.config.js';
import { filesOf, mediaHoldMs, type AwaitedFile } from './media-hold.policy.js';
import { settledOf } from './settled-media.repository.js';
import type { UnsettledRow, WindowRow } from './turn.policy.js';

/** Lets a turn wait a moment for the files in it (DB-07). Who waits stands in the window's row: a crash changes nothing. */
@Injectable()
export class MediaHold {
  constructor(private readonly config: DebouncerConfig) {}

  /**
   * Due windows that are held a little longer, and for how many milliseconds. They are locked.
   * @param rows what is unsettled, by conversation
   */
  async holds(
    manager: EntityManager,
    due: readonly WindowRow[],
    rows: ReadonlyMap<string, readonly UnsettledRow[]>,
  ): Promise<ReadonlyMap<string, number>> {
    const windows = due.map((window) => {
      const own = rows.get(window.conversation_id) ?? [];
      return { window, own, files: filesIn(own) };
    });
    const settled = await settledOf(
      manager,
      windows.flatMap(({ files }) => files.map(({ mediaId }) => mediaId)),
    );
    const holds = windows.map(({ window, own, files }): [string, number] => {
      const open = files.filter(({ mediaId }) => !settled.has(mediaId));
      return [window.conversation_id, this.holdMs(open, window, own)];
    });
    return new Map(holds.filter(([, ms]) => ms > 0));
  }

  private holdMs(
    files: readonly AwaitedFile[],
    { quiet_at: quietAt, cap_at: capAt, now }: WindowRow,
    own: readonly UnsettledRow[],
  ): number {
    const joined = own.filter(({ joins }) => joins);
    const byteCount = joined.reduce((sum, { bytes }) => sum + bytes, 0);
    const fill = { quietAt, capAt, now, messageCount: joined.length, byteCount };
    return mediaHoldMs(files, fill, this.config.mediaHoldSeconds * 1_000);
  }
}

/** What the person took back is waited for by nobody. */
function filesIn(rows: readonly UnsettledRow[]): AwaitedFile[] {
  return rows
    .filter(({ withdrawn }) => !withdrawn)
    .flatMap(({ conversation_id: id, message, waited_ms: waitedMs }) =>
      filesOf(id, message?.attachments ?? []).map((mediaId) => ({ mediaId, waitedMs })),
    );
}
