/** WhatsApp's own codes. @see https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes */
const REASONS: Record<string, string> = {
  '131026': 'this number cannot be reached on WhatsApp, or runs an old version',
  '131047': 'more than 24 hours have passed since they wrote',
  '131048': 'WhatsApp limits our number, because too many people blocked or reported it',
  '131049': 'WhatsApp held it back, because this person gets too many messages',
  '131051': 'WhatsApp does not know this kind of message',
  '131053': 'WhatsApp could not take the file',
};

/** Why a provider did not deliver something, in words; undefined for a code we have none for (DS-13). */
export function providerReason(code: string | undefined): string | undefined {
  return REASONS[code ?? ''];
}
