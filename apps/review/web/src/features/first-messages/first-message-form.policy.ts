import { templateText } from '@countersign/contracts/template-text';
import type { ConsentPurpose, ConsentSource, FirstMessage } from '../../api/first-messages.js';
import type { Template } from '../../api/templates.js';

/** What somebody agreed to, as it is filled in. */
export interface ConsentForm {
  purpose: ConsentPurpose;
  source: ConsentSource;
  textVersion: string;
  /** As a field for a moment has it, in the time of whoever writes. */
  givenAt: string;
}

/** What is in the form; a field nobody has filled is empty. */
export interface FirstMessageForm extends ConsentForm {
  accountId: string;
  to: string;
  name: string;
  /** Name and language, as one word. */
  template: string;
  parameters: string[];
}

export const EMPTY_CONSENT: ConsentForm = {
  purpose: 'service',
  source: 'form',
  textVersion: '',
  givenAt: '',
};

export const EMPTY_FORM: FirstMessageForm = {
  ...EMPTY_CONSENT,
  ...{ accountId: '', to: '', name: '', template: '', parameters: [] },
};

/** What is recorded; undefined while something is missing. */
export function consentOf({ purpose, source, textVersion, givenAt }: ConsentForm) {
  const said = textVersion.trim();
  if (said.length < 2 || !givenAt) return undefined;
  return { purpose, source, textVersion: said, givenAt: new Date(givenAt).toISOString() };
}

/** What a template is called: one name may be there in several languages. */
export const templateKey = ({ name, language }: Pick<Template, 'name' | 'language'>): string =>
  `${name} ${language}`;

/** What is asked of the server; undefined while something is missing. */
export function firstMessageOf(
  form: FirstMessageForm,
  templates: readonly Template[],
): FirstMessage | undefined {
  const template = templates.find((one) => templateKey(one) === form.template);
  const { accountId, parameters } = form;
  const [to, name, consent] = [form.to.trim(), form.name.trim(), consentOf(form)];
  const filled = parameters.every((value) => /\S/.test(value));
  if (!template || !consent || !accountId || !to || !name || !filled) return undefined;
  return {
    ...{ accountId, to, name, consent },
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
