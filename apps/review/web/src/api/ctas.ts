import { t } from '../lib/language/t.js';
import { change, read, type Schemas } from './client.js';

/** A call to action kept to use again. */
export type Cta = Schemas['CtaDto'];
/** How directly a call to action asks. */
export type CtaStage = Cta['stage'];
export type CtaTexts = Schemas['CtaTextsDto'];
export type CtaText = Schemas['CtaTextDto'];
/** One that reached a contact, and what came of it. */
export type CtaEvent = Schemas['CtaEventDto'];
export type CtaResponse = CtaEvent['response'];
/** Which message of a reply is a call to action. */
export type CtaUse = Schemas['CtaUseDto'];

export const listCtas = (): Promise<Schemas['CtaListDto']> => read('/ctas', {});

export const saveCta = (id: string, cta: Schemas['SaveCtaDto']): Promise<Schemas['CtaVersionDto']> =>
  change('/ctas/{id}', { path: { id }, body: cta });

export const removeCta = (id: string, base: number): Promise<Schemas['CtaVersionDto']> =>
  change('/ctas/{id}/remove', { path: { id }, body: { base } });

export const listCtaEvents = (contactId: string): Promise<Schemas['CtaEventsDto']> =>
  read('/contacts/{id}/cta-events', { path: { id: contactId } });

export const respondCta = (
  eventId: string,
  response: CtaResponse,
  base: number,
): Promise<Schemas['CtaVersionDto']> =>
  change('/cta-events/{id}/response', { path: { id: eventId }, body: { response, base } });

const stages = (): Record<CtaStage, string> => ({
  SOFT: t('Soft'),
  MEDIUM: t('Medium'),
  DIRECT: t('Direct'),
});

export const stageWords = (stage: CtaStage): string => stages()[stage] ?? stage;

export const CTA_STAGES: readonly CtaStage[] = ['SOFT', 'MEDIUM', 'DIRECT'];

const responses = (): Record<CtaResponse, string> => ({
  PENDING: t('No answer yet'),
  IGNORED: t('Ignored'),
  POLITE_DECLINE: t('Declined politely'),
  INTERESTED: t('Interested'),
  CONVERTED: t('Did it'),
  RUDE_DECLINE: t('Declined rudely'),
  OPTED_OUT: t('Wants no more messages'),
});

export const responseWords = (response: CtaResponse): string => responses()[response] ?? response;

/** What a person says came of it, in the order of their digits. */
export const SAID_RESPONSES: readonly CtaResponse[] = [
  'INTERESTED',
  'CONVERTED',
  'POLITE_DECLINE',
  'RUDE_DECLINE',
  'OPTED_OUT',
  'IGNORED',
];
