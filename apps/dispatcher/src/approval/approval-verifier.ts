import { verify, type KeyObject } from 'node:crypto';
import type { Envelope, ReplyApproved } from '@countersign/contracts';
import { approvalPayload } from '@countersign/contracts/approval';
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
    const signature = Buffer.from(event.data.approval.signature, 'base64url');
    if (!verify(null, approvalPayload(recordOf(event)), this.key, signature)) return 'signature-invalid';
    return contentFault(event);
  }
}
