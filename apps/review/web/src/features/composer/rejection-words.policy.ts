import { providerReason } from '../../api/provider-reason.policy.js';

/** Why the channel refused, and what one can do (DS-13). */
const CAUSES: Record<string, string> = {
  'window-closed':
    'More than 24 hours have passed since they wrote, so WhatsApp takes no free text. It does again as soon as they write.',
  'recipient-blocked': 'They blocked us. They can be answered again when they write.',
  'recipient-missing': 'The channel knows nobody at this address.',
  'invalid-content': 'The channel does not take this text. Change it and send it again.',
  'credential-refused': 'The channel refuses our sign-in. An administrator has to renew it.',
  'approval-invalid':
    'What reached the sender is not what was approved. An administrator has to look into it.',
  'not-delivered': 'The channel took it, and could not deliver it.',
  'provider-refused': 'The channel refused it.',
  unreachable: 'The channel could not be reached. Send it again in a while.',
};

/** @returns the cause in our words, else its code; and the channel's own words where it gave any */
export function rejectionWords(notice: { code?: string | undefined; words?: string | undefined }): {
  cause: string | undefined;
  theirs: string | undefined;
} {
  return {
    cause: CAUSES[notice.code ?? ''] ?? notice.code,
    theirs: providerReason(notice.words) ?? notice.words,
  };
}
