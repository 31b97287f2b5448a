import { verify, type KeyObject } from 'node:crypto';
import type { Envelope, ReplyApproved } from '@countersign/contracts';
import { approvalPayload, type ApprovalRecord } from '@countersign/contracts/approval';
import { Injectable } from '@nestjs/common';
import { DispatcherConfig } from '../dispatcher.config.js';
import { publicKeyOf } from './approval-key.js';
import { contentFault, recordOf, type ApprovalFault } from './approval.policy.js';

/** Says whether an approval is review's own and about exactly this content (DS-01). */
@Injectable()
export class ApprovalVerifier {
  private readonly key: KeyObject;

  constructor(config: DispatcherConfig) {
    this.key = publicKeyOf(config.approvalPublicKey);
  }

  /** @returns undefined when it stands */
  faultOf(event: Envelope<ReplyApproved>): ApprovalFault | 'signature-invalid' | undefined {
    if (!this.isSigned(recordOf(event), event.data.approval.signature)) return 'signature-invalid';
    return contentFault(event);
  }

  /** Whether review signed exactly this record. */
  isSigned(record: ApprovalRecord, signature: string): boolean {
    return verify(null, approvalPayload(record), this.key, Buffer.from(signature, 'base64url'));
  }
}
