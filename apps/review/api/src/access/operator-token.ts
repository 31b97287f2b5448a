import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ReviewConfig } from '../review.config.js';
import { CLI, type Person } from './person.js';
import { tokenDigest } from './token-digest.js';

/** The command line's way in: a secret only this machine's owner can read, worth the role of an operator and no other. */
@Injectable()
export class OperatorToken {
  private readonly hash?: Buffer;

  constructor(private readonly config: ReviewConfig) {
    const { operatorToken } = config;
    this.hash = operatorToken ? tokenDigest(operatorToken) : undefined;
  }

  /** @param authorization the request's header. @returns undefined when it is not the token */
  personOf(authorization: string): Person | undefined {
    const token = /^Bearer (\S+)$/i.exec(authorization)?.[1];
    if (!this.hash || !token || !timingSafeEqual(this.hash, tokenDigest(token))) return undefined;
    return { ...CLI, workspace: this.config.workspace };
  }
}
