import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ReviewConfig } from '../review.config.js';

/** The file itself, or the small picture of it. */
export const MEDIA_PARTS = ['file', 'thumbnail'] as const;
export type MediaPart = (typeof MEDIA_PARTS)[number];

/** Seconds a link is good for, at least; at most twice as long, so that it stays the same while somebody reads. */
const GOOD_FOR = 1_800;

/** What a link says about itself. */
export interface MediaLink {
  mediaId: string;
  part: MediaPart;
  /** Unix seconds. */
  until: number;
  signature: string;
}

/** Links to files, each for one person and a short time: one that is passed on opens nothing. */
@Injectable()
export class MediaLinks {
  private readonly key: Buffer;

  constructor({ sessionSecret }: ReviewConfig) {
    this.key = Buffer.from(hkdfSync('sha256', sessionSecret, '', 'countersign media links', 32));
  }

  /** When the links end that are made now. @param now Unix milliseconds */
  goodUntil(now = Date.now()): Date {
    return new Date((Math.floor(now / 1_000 / GOOD_FOR) + 2) * GOOD_FOR * 1_000);
  }

  /** @param now Unix milliseconds */
  linkFor(personId: string, mediaId: string, part: MediaPart, now = Date.now()): string {
    const until = this.goodUntil(now).getTime() / 1_000;
    const signature = this.sign(personId, { mediaId, part, until }).toString('base64url');
    return `/media/${mediaId}/${part}?until=${until}&signature=${signature}`;
  }

  isGood(personId: string, { signature, ...link }: MediaLink, now = Date.now()): boolean {
    const given = Buffer.from(signature, 'base64url');
    const own = this.sign(personId, link);
    return given.length === own.length && timingSafeEqual(given, own) && link.until * 1_000 > now;
  }

  private sign(personId: string, { mediaId, part, until }: Omit<MediaLink, 'signature'>): Buffer {
    return createHmac('sha256', this.key)
      .update(JSON.stringify([personId, mediaId, part, until]))
      .digest();
  }
}
