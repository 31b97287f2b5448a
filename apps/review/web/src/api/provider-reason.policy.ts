import { t } from '../lib/language/t.js';

/** WhatsApp's own codes. @see https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes */
const reasons = (): Record<string, string> => ({
  '131026': t('this number cannot be reached on WhatsApp, or runs an old version'),
  '131047': t('more than 24 hours have passed since they wrote'),
  '131048': t('WhatsApp limits our number, because too many people blocked or reported it'),
  '131049': t('WhatsApp held it back, because this person gets too many messages'),
  '131051': t('WhatsApp does not know this kind of message'),
  '131053': t('WhatsApp could not take the file'),
});

/** Why a provider did not deliver something, in words; undefined for a code we have none for (DS-13). */
export function providerReason(code: string | undefined): string | undefined {
  return reasons()[code ?? ''];
}
