import { templateText } from '@countersign/contracts/template-text';
import type { ConsentPurpose, ConsentSource, FirstMessage } from '../../api/first-messages.js';
import type { Template } from '../../api/templates.js';

/** What is in the form; a field nobody has filled is empty. */
export interface FirstMessageForm {
  accountId: string;
  to: string;
  name: string;
  purpose: ConsentPurpose;
  source: ConsentSource;
  textVersion: string;
  /** As a field for a moment has it, in the time of whoever writes. */
  givenAt: string;
  /** Name and language, as one word. */
  template: string;
  parameters: string[];
}

export const EMPTY_FORM: FirstMessageForm = {
  ...{ accountId: '', to: '', name: '', textVersion: '', givenAt: '', template: '', parameters: [] },
  ...{ purpose: 'service', source: 'form' },
};

/** What a template is called: one name may be there in several languages. */
export const templateKey = ({ name, language }: Pick<Template, 'name' | 'language'>): string =>
  `${name} ${language}`;

/** What is asked of the server; undefined while something is missing. */
export function firstMessageOf(
  form: FirstMessageForm,
  templates: readonly Template[],
): FirstMessage | undefined {
  const template = templates.find((one) => templateKey(one) === form.template);
  const { accountId, purpose, source, textVersion, parameters } = form;
  const [to, name] = [form.to.trim(), form.name.trim()];
  const filled = parameters.every((value) => /\S/.test(value));
  if (!template || !accountId || !to || !name || !textVersion.trim() || !form.givenAt || !filled)
    return undefined;
  const givenAt = new Date(form.givenAt).toISOString();
  return {
    ...{ accountId, to, name, consent: { purpose, source, textVersion: textVersion.trim(), givenAt } },
    template: { name: template.name, language: template.language, parameters },
  };
}

/** The form with another template: its places are empty, and what it is sent for goes with it. */
export function withTemplate(form: FirstMessageForm, template: Template | undefined): FirstMessageForm {
  if (!template) return { ...form, template: '', parameters: [] };
  return {
    ...form,
    template: templateKey(template),
    parameters: Array.from({ length: template.parameters }, () => ''),
    purpose: template.category === 'UTILITY' ? 'service' : 'marketing',
  };
}

/** How it reads so far. */
export function readsAs(form: FirstMessageForm, templates: readonly Template[]): string | undefined {
  const template = templates.find((one) => templateKey(one) === form.template);
  return template && templateText(template, form.parameters);
}
