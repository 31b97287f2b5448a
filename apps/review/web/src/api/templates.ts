import { change, read, type Schemas } from './client.js';

/** A text the provider has approved, or not. */
export type Template = Schemas['TemplateDto'];

export type TemplateList = Schemas['TemplateListDto'];

export const getTemplates = (accountId: string): Promise<TemplateList> =>
  read('/channels/{accountId}/templates', { path: { accountId } });

/** Asks the provider now; the list is new a moment later. */
export const syncTemplates = (accountId: string): Promise<Schemas['TemplatesAskedDto']> =>
  change('/channels/{accountId}/templates/sync', { path: { accountId } });
