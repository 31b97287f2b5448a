import { change, read, type Schemas } from './client.js';

/** Conversations somebody has to look at now, as far as whoever asks is told of them. */
export type Escalations = Schemas['EscalationsDto'];
export type Escalation = Escalations['escalations'][number];
export type OnCallPerson = Escalations['people'][number];
/** What a person can raise an item for. */
export type RaisedFor = Schemas['EscalateDto']['reason'];

export const getEscalations = (): Promise<Escalations> => read('/escalations', {});

export const takeEscalation = (id: string): Promise<void> =>
  change('/escalations/{id}/acknowledge', { path: { id } });

export const setOnCall = (personId: string, onCall: boolean): Promise<void> =>
  change('/escalations/on-call/{personId}', { path: { personId }, body: { onCall } });

export const escalateItem = (id: string, reason: RaisedFor): Promise<void> =>
  change('/items/{id}/escalate', { path: { id }, body: { reason } });
