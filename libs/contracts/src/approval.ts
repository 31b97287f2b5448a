import { utf8ToBytes } from '@noble/hashes/utils.js';
import { canonical, canonicalDigest } from './canonical.js';
import { bubbleContentOf, type BubbleContent } from './outbound-content.js';
import { effectContentOf, type EffectContent } from './outbound-effect.js';

export {
  bubbleContentOf,
  captionOf,
  FILE_KINDS,
  placeText,
  replyFileObject,
  wordsOf,
  type BubbleContent,
  type FileKind,
  type ReplyButton,
  type ReplyFile,
  type ReplyList,
  type ReplyPlace,
  type TemplateUse,
} from './outbound-content.js';

export {
  effectContentOf,
  MAX_EFFECTS,
  TICKET_LIMITS,
  TICKET_PRIORITIES,
  type EffectContent,
  type EffectKind,
  type TicketParameters,
  type TicketPriority,
} from './outbound-effect.js';

/** The last inbound event the approver had on screen: nothing newer was answered blindly. */
export interface SeenThrough {
  eventId: string;
  /** Stream sequence of that event in INBOUND. */
  seq: number;
}

/** Everything an approval binds to. Changing any field changes the digest (RV-05). */
export interface ApprovalContent {
  bubbles: BubbleContent[];
  /** What is done outside the conversation; where there is nothing, the digest is as if there were no such field. */
  effects?: readonly EffectContent[] | undefined;
  recipient: { channel: string; accountId: string; conversationId: string; address: string };
  seenThrough: SeenThrough;
  /** Version of the deterministic safety rules the text was checked with. */
  policyVersion: string;
}

/** What review signs with Ed25519 and the dispatcher verifies before it sends. */
export interface ApprovalRecord {
  replyId: string;
  workspace: string;
  conversationId: string;
  /** 1, 2, 3 … inside a conversation: the order of sending. */
  ordinal: number;
  digest: string;
  /** `person:<id>` or `policy:<name>@<version>`: nothing is sent without one. */
  approvedBy: string;
  approvedAt: string;
  /** `exact`: newer inbound cancels the send. `any`: a policy template that answers a command whatever follows. */
  freshness: 'exact' | 'any';
  /** The earlier reply this one builds on, while that was still on its way. */
  expectsOrdinal?: number;
  /** The reply of which nobody knows whether it arrived, and in whose place this one is sent. */
  resends?: string;
  /** It tries whether a channel works: it answers nobody and counts as nothing. */
  test?: true;
}

/**
 * SHA-256 (hex) over the RFC 8785 form of the content. The same function runs in the browser, in review and in the dispatcher.
 * Only the named fields count: a stray property on the wire cannot change what was approved.
 */
export function approvalDigest(content: ApprovalContent): string {
  const { bubbles, effects = [], recipient, seenThrough, policyVersion } = content;
  return canonicalDigest({
    bubbles: bubbles.map(bubbleContentOf),
    ...(effects.length > 0 && { effects: effects.map(effectContentOf) }),
    recipient: {
      channel: recipient.channel,
      accountId: recipient.accountId,
      conversationId: recipient.conversationId,
      address: recipient.address,
    },
    seenThrough: { eventId: seenThrough.eventId, seq: seenThrough.seq },
    policyVersion,
  });
}

/** The bytes that are signed: RFC 8785 form of the record, nothing else. */
export function approvalPayload(record: ApprovalRecord): Uint8Array {
  const { replyId, workspace, conversationId, ordinal, digest, approvedBy, approvedAt, freshness } = record;
  const { expectsOrdinal, resends, test } = record;
  return utf8ToBytes(
    canonical({
      ...{ replyId, workspace, conversationId, ordinal, digest, approvedBy, approvedAt, freshness },
      ...(expectsOrdinal !== undefined && { expectsOrdinal }),
      ...(resends !== undefined && { resends }),
      ...(test && { test }),
    }),
  );
}

/** What a command is for. An approval names none, so neither signature can ever stand for the other. */
export type CommandName = 'resolve-send' | 'set-kill-switch';

/**
 * The bytes that are signed for a command to another service: RFC 8785 form of its name and claims.
 * @param claims every field of the command but its signature
 */
export function commandPayload(command: CommandName, claims: object): Uint8Array {
  return utf8ToBytes(canonical({ domain: 'countersign.command.v1', command, claims }));
}
