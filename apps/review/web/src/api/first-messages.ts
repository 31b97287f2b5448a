import { t } from '../lib/language/t.js';
import { change, read, type Schemas } from './client.js';

/** Whom somebody wants to write to first, with what, and what allows it. */
export type FirstMessage = Schemas['FirstMessageDto'];
/** What would be sent to whom, and what stands in its way. */
export type FirstMessageLook = Schemas['FirstMessageLookDto'];
/** What a contact agreed to. */
export type Consent = Schemas['ConsentDto'];
export type ConsentPurpose = Consent['purpose'];
export type ConsentSource = Consent['source'];

export const lookAtFirstMessage = (wanted: FirstMessage): Promise<FirstMessageLook> =>
  change('/first-messages/look', { body: wanted });

export const beginConversation = (wanted: Schemas['BeginDto']): Promise<Schemas['BegunDto']> =>
  change('/first-messages', { body: wanted });

export const listConsents = (contactId: string): Promise<Schemas['ConsentListDto']> =>
  read('/contacts/{id}/consents', { path: { id: contactId } });

export const recordConsent = (contactId: string, given: Schemas['RecordConsentDto']): Promise<void> =>
  change('/contacts/{id}/consents', { path: { id: contactId }, body: given });

export const withdrawConsent = (contactId: string, consentId: string, reason: string): Promise<void> =>
  change('/contacts/{id}/consents/{consentId}/withdraw', {
    path: { id: contactId, consentId },
    body: { reason },
  });

export const purposeWords = (): Record<ConsentPurpose, string> => ({
  service: t('Something of theirs: a booking, an order, a question'),
  marketing: t('Offers and news'),
});

export const sourceWords = (): Record<ConsentSource, string> => ({
  form: t('A form'),
  'in-person': t('In person'),
  phone: t('By phone'),
  message: t('In a message'),
  import: t('From another system'),
});
