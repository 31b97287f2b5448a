import { providerReason } from '../../api/provider-reason.policy.js';
import { t } from '../../lib/language/t.js';

/** Why the channel refused, and what one can do (DS-13). */
const causes = (): Record<string, string> => ({
  'window-closed': t(
    'More than 24 hours have passed since they wrote, so WhatsApp takes no free text. It does again as soon as they write.',
  ),
  'recipient-blocked': t('They blocked us. They can be answered again when they write.'),
  'recipient-missing': t('The channel knows nobody at this address.'),
  'invalid-content': t('The channel does not take this text. Change it and send it again.'),
  'credential-refused': t('The channel refuses our sign-in. An administrator has to renew it.'),
  'approval-invalid': t(
    'What reached the sender is not what was approved. An administrator has to look into it.',
  ),
  'not-delivered': t('The channel took it, and could not deliver it.'),
  'provider-refused': t('The channel refused it.'),
  unreachable: t('The channel could not be reached. Send it again in a while.'),
});

/** @returns the cause in our words, else its code; and the channel's own words where it gave any */
export function rejectionWords(notice: { code?: string | undefined; words?: string | undefined }): {
  cause: string | undefined;
  theirs: string | undefined;
} {
  return {
    cause: causes()[notice.code ?? ''] ?? notice.code,
    theirs: providerReason(notice.words) ?? notice.words,
  };
}
