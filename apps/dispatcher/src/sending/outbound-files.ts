import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { OutboundBubble } from '@countersign/channels/sender';
import { replyFileObject } from '@countersign/contracts/approval';
import { ObjectStore } from '@countersign/objects';
import { errorCode, log } from '@countersign/observability';
import { Injectable } from '@nestjs/common';
import type { BubbleRow } from '../ledger/send-row.js';

/** Milliseconds a file may take to be read: a small part of the fence. */
const READ_MS = 15_000;

/** Puts the bytes of a file to what was approved: exactly those, or none. */
@Injectable()
export class OutboundFiles {
  constructor(private readonly objects: ObjectStore) {}

  /** @returns `gone` where the file is not there, damaged, or another one than was signed; `away` where the store cannot be read now */
  async complete(
    workspace: string,
    { bubble_id, text, content }: BubbleRow,
  ): Promise<OutboundBubble | 'gone' | 'away'> {
    const bubble = { text, ...content };
    const { file } = bubble;
    if (!file) return bubble;
    const fileBytes = await this.read(replyFileObject(workspace, file.fileId));
    if (fileBytes === 'away') return fileBytes;
    if (fileBytes && createHash('sha256').update(fileBytes).digest('hex') === file.sha256) {
      return { ...bubble, fileBytes };
    }
    log.error('send.file-missing', { bubble_id, code: fileBytes ? 'another-file' : 'no-file' });
    return 'gone';
  }

  /** Within a time: the claim on the reply must not fall while a store drips. */
  private async read(name: string): Promise<Buffer | undefined | 'away'> {
    const late = new AbortController();
    try {
      return await Promise.race([
        this.objects.get(name),
        pause(READ_MS, undefined, { signal: late.signal }).then(() =>
          Promise.reject(new Error('the store is slow')),
        ),
      ]);
    } catch (error) {
      if ((error as { code?: string }).code === 'object-damaged') return undefined;
      log.warn('send.file-not-read', { code: errorCode(error) });
      return 'away';
    } finally {
      late.abort();
    }
  }
}
