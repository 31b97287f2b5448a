import { createHash } from 'node:crypto';
import type { OutboundBubble } from '@countersign/channels/sender';
import { replyFileObject } from '@countersign/contracts/approval';
import { ObjectStore } from '@countersign/objects';
import { log } from '@countersign/observability';
import { Injectable } from '@nestjs/common';
import type { BubbleRow } from '../ledger/send-row.js';

/** Puts the bytes of a file to what was approved: exactly those, or none. */
@Injectable()
export class OutboundFiles {
  constructor(private readonly objects: ObjectStore) {}

  /** @returns undefined where the file is gone, damaged, or another one than was signed */
  async complete(
    workspace: string,
    { bubble_id, text, content }: BubbleRow,
  ): Promise<OutboundBubble | undefined> {
    const bubble = { text, ...content };
    const { file } = bubble;
    if (!file) return bubble;
    const fileBytes = await this.read(replyFileObject(workspace, file.fileId));
    if (fileBytes && createHash('sha256').update(fileBytes).digest('hex') === file.sha256) {
      return { ...bubble, fileBytes };
    }
    log.error('send.file-missing', { bubble_id, code: fileBytes ? 'another-file' : 'no-file' });
    return undefined;
  }

  private async read(name: string): Promise<Buffer | undefined> {
    try {
      return await this.objects.get(name);
    } catch (error) {
      if ((error as { code?: string }).code === 'object-damaged') return undefined;
      throw error;
    }
  }
}
