import { Injectable } from '@nestjs/common';
import { SettledMedia } from './settled-media.repository.js';
import { WindowCloser } from './window-closer.service.js';

/** Ends the wait for a file, once it is known what became of it. */
@Injectable()
export class MediaRelease {
  constructor(
    private readonly settled: SettledMedia,
    private readonly closer: WindowCloser,
  ) {}

  async release(mediaId: string, conversationId: string | undefined): Promise<void> {
    if (await this.settled.settle(mediaId, conversationId)) this.closer.expect(0);
  }
}
