import { t } from '../lib/language/t.js';
import { change, read, type Schemas } from './client.js';

export type SavedTexts = Schemas['SavedTextsDto'];
export type SavedLanguage = keyof SavedTexts;

/** The languages a saved reply can be written in, in words. */
export const savedLanguages = (): readonly (readonly [code: SavedLanguage, name: string])[] => [
  ['en', t('English')],
  ['es', t('Spanish')],
  ['pt', t('Portuguese')],
];

/** A reply kept to use again; its shortcut is typed after a `/` where a reply is written. */
export type SavedReply = Schemas['SavedReplyDto'];

export const listSavedReplies = (): Promise<Schemas['SavedReplyListDto']> => read('/saved-replies', {});

export const savedReplyVersions = (shortcut: string): Promise<Schemas['SavedReplyVersionsDto']> =>
  read('/saved-replies/{shortcut}/versions', { path: { shortcut } });

export const saveReply = (
  shortcut: string,
  body: Schemas['SaveReplyDto'],
): Promise<Schemas['SavedVersionDto']> => change('/saved-replies/{shortcut}', { path: { shortcut }, body });

export const removeSavedReply = (shortcut: string, base: number): Promise<Schemas['SavedVersionDto']> =>
  change('/saved-replies/{shortcut}/remove', { path: { shortcut }, body: { base } });

/** How it reads for this customer; counted as a use. */
export const fillSavedReply = (
  id: string,
  shortcut: string,
  language: SavedLanguage,
): Promise<Schemas['FilledReplyDto']> =>
  change('/conversations/{id}/saved-replies/{shortcut}', { path: { id, shortcut }, body: { language } });
