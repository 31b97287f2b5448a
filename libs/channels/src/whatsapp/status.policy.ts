import type { InboundStatus } from '@countersign/contracts';
import { asList, asObject, type Loose } from '../loose.policy.js';

/** Why a status says nothing to us: of something we did not send, or of a kind we do not know. */
export type IgnoredStatus = 'foreign-status' | 'unknown-status';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const STATUSES: ReadonlySet<unknown> = new Set(['sent', 'delivered', 'read', 'failed']);

/**
 * A status of one bubble we sent. It is ours when it carries our id back: that also solves a send whose answer was lost (DS-04).
 * @see https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/components#statuses-object
 */
export function statusOf(status: Loose, at: Date): InboundStatus | IgnoredStatus {
  const bubbleId = status.biz_opaque_callback_data;
  if (typeof bubbleId !== 'string' || !UUID.test(bubbleId)) return 'foreign-status';
  if (!STATUSES.has(status.status)) return 'unknown-status';
  const code = asObject(asList(status.errors)[0])?.code;
  return {
    bubbleId,
    status: status.status as InboundStatus['status'],
    at: at.toISOString(),
    ...(typeof code === 'number' && { code: String(code) }),
  };
}
