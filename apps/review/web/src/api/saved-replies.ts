import { t } from '../lib/language/t.js';
import { get, post } from './http.js';

export type SavedTexts = Partial<Record<'en' | 'es' | 'pt', string>>;
export type SavedLanguage = keyof SavedTexts;

/** The languages a saved reply can be written in, in words. */
export const savedLanguages = (): readonly (readonly [code: SavedLanguage, name: string])[] => [
  ['en', t('English')],
  ['es', t('Spanish')],
  ['pt', t('Portuguese')],
];

/** A reply kept to use again. */
export interface SavedReply {
  /** Typed after a `/` where a reply is written. */
  shortcut: string;
  title: string;
  texts: SavedTexts;
  version: number;
  /** How often it was put into a reply. */
  uses: number;
  lastUsedAt?: string;
}

export interface SavedReplyVersion {
  version: number;
  title: string;
  texts: SavedTexts;
  removed: boolean;
  by: string;
  at: string;
}

export const listSavedReplies = (): Promise<{ replies: SavedReply[] }> => get('/saved-replies');

export const savedReplyVersions = (shortcut: string): Promise<{ versions: SavedReplyVersion[] }> =>
  get(`/saved-replies/${shortcut}/versions`);

export const saveReply = (
  shortcut: string,
  reply: { title: string; texts: SavedTexts; base: number },
): Promise<{ version: number }> => post(`/saved-replies/${shortcut}`, reply);

export const removeSavedReply = (shortcut: string, base: number): Promise<{ version: number }> =>
  post(`/saved-replies/${shortcut}/remove`, { base });

/** How it reads for this customer; counted as a use. */
export const fillSavedReply = (
  conversationId: string,
  shortcut: string,
  language: SavedLanguage,
): Promise<{ text: string; missing: string[] }> =>
  post(`/conversations/${conversationId}/saved-replies/${shortcut}`, { language });
