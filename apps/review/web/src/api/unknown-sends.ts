import { change, read, type Schemas } from './client.js';

export type UnknownBubble = Schemas['UnknownBubbleDto'];
/** A reply of which nobody knows whether it arrived, and what sending it again would bind to. */
export type UnknownSend = Schemas['UnknownSendDto'];
export type Resolution = Schemas['ResolveDto'];

/** Oldest first. */
export const listUnknownSends = (): Promise<UnknownSend[]> => read('/unknown-sends', {});

export const resolveUnknown = (replyId: string, resolution: Resolution): Promise<Schemas['ResolvedDto']> =>
  change('/unknown-sends/{replyId}/resolve', { path: { replyId }, body: resolution });
