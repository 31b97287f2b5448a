import { t } from '../lib/language/t.js';
import { change, type Schemas } from './client.js';

export type SilenceReason = Schemas['SilenceDto']['reason'];

/** Puts a contact before nobody until then. @param until ISO 8601 */
export const silenceContact = (contactId: string, reason: SilenceReason, until: string): Promise<void> =>
  change('/contacts/{id}/silence', { path: { id: contactId }, body: { reason, until } });

/** What they wrote meanwhile becomes work. */
export const endSilence = (contactId: string): Promise<void> =>
  change('/contacts/{id}/silence/end', { path: { id: contactId } });

/** Why somebody is silenced, in words. */
export const silenceWords = (): Record<SilenceReason, string> => ({
  NO_ANSWER_NEEDED: t('Needs no answer'),
  ABUSE: t('Abuse'),
  SPAM: t('Spam'),
});
