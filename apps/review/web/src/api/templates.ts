import { get, post } from './http.js';

/** A text the provider has approved, or not. */
export interface Template {
  name: string;
  /** As the provider names it: `en_US`. */
  language: string;
  category: string;
  status: string;
  header?: string;
  body: string;
  footer?: string;
  /** Places to fill: {{1}} to {{n}}. */
  parameters: number;
  /** Why it cannot be sent from here; absent where it can. */
  obstacle?: string;
}

export interface TemplateList {
  templates: Template[];
}

const at = (accountId: string, verb = ''): string =>
  `/channels/${encodeURIComponent(accountId)}/templates${verb}`;

export const getTemplates = (accountId: string): Promise<TemplateList> => get(at(accountId));

/** Asks the provider now; the list is new a moment later. */
export const syncTemplates = (accountId: string): Promise<{ count: number }> => post(at(accountId, '/sync'));
