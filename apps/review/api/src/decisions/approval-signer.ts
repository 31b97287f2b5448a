import { createPrivateKey, sign, type KeyObject } from 'node:crypto';
import {
  approvalPayload,
  commandPayload,
  type ApprovalRecord,
  type CommandName,
} from '@countersign/contracts/approval';
import { Injectable } from '@nestjs/common';
import { ReviewConfig } from '../review.config.js';

/** The countersignature. Review alone can make it; the dispatcher holds only the public half. */
@Injectable()
export class ApprovalSigner {
  private readonly key: KeyObject;

  constructor(config: ReviewConfig) {
    this.key = createPrivateKey({
      key: Buffer.from(config.approvalSigningKey, 'base64'),
      format: 'der',
      type: 'pkcs8',
    });
    if (this.key.asymmetricKeyType !== 'ed25519')
      throw new Error('APPROVAL_SIGNING_KEY must be an Ed25519 private key (PKCS#8 DER, base64)');
  }

  /** @returns base64url, 64 bytes */
  sign(record: ApprovalRecord): string {
    return sign(null, approvalPayload(record), this.key).toString('base64url');
  }

  /**
   * Vouches for a command of somebody who is signed in.
   * @param claims everything the command says but its signature
   * @returns base64url, 64 bytes
   */
  signCommand(name: CommandName, claims: object): string {
    return sign(null, commandPayload(name, claims), this.key).toString('base64url');
  }
}
