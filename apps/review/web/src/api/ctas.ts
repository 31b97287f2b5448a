import { t } from '../lib/language/t.js';
import { change, read } from './client.js';
import type { SavedLanguage } from './saved-replies.js';

/** How directly a call to action asks. */
export type CtaStage = 'SOFT' | 'MEDIUM' | 'DIRECT';

export type CtaResponse =
  'PENDING' | 'IGNORED' | 'POLITE_DECLINE' | 'INTERESTED' | 'CONVERTED' | 'RUDE_DECLINE' | 'OPTED_OUT';

export interface CtaText {
  text: string;
  url?: string;
}

export type CtaTexts = Partial<Record<SavedLanguage, CtaText>>;

/** A call to action kept to use again. */
export interface Cta {
  id: string;
  stage: CtaStage;
  title: string;
  texts: CtaTexts;
  /** Its last day, `YYYY-MM-DD`. */
  validUntil?: string;
  over: boolean;
  uses: number;
  version: number;
}

/** One that reached a contact, and what came of it. */
export interface CtaEvent {
  id: string;
  title: string;
  stage: CtaStage;
  /** Replies there were before it. */
  depth: number;
  sentAt: string;
  response: CtaResponse;
  version: number;
  by?: string;
  respondedAt?: string;
  /** What their words since sound like. */
  proposed?: CtaResponse;
  words?: string;
}

/** Which message of a reply is a call to action. */
export interface CtaUse {
  bubble: number;
  id: string;
}

export const listCtas = (): Promise<{ ctas: Cta[] }> => read('/ctas', {});

export const saveCta = (
  id: string,
  cta: Pick<Cta, 'stage' | 'title' | 'texts' | 'validUntil'> & { base: number },
): Promise<{ version: number }> => change('/ctas/{id}', { path: { id }, body: cta });

export const removeCta = (id: string, base: number): Promise<{ version: number }> =>
  change('/ctas/{id}/remove', { path: { id }, body: { base } });

export const listCtaEvents = (contactId: string): Promise<{ events: CtaEvent[] }> =>
  read('/contacts/{id}/cta-events', { path: { id: contactId } });

export const respondCta = (
  eventId: string,
  response: CtaResponse,
  base: number,
): Promise<{ version: number }> =>
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
