import type { Template } from '../../api/templates.js';
import {
  EMPTY_FORM,
  firstMessageOf,
  readsAs,
  withTemplate,
  type FirstMessageForm,
} from './first-message-form.policy.js';

const FREE: Template = {
  ...{ name: 'room_is_free', language: 'en_US', category: 'UTILITY', status: 'APPROVED' },
  ...{ body: 'Hello {{1}}.', parameters: 1 },
};
const SUMMER: Template = { ...FREE, name: 'summer', category: 'MARKETING', body: 'Summer', parameters: 0 };
const FULL: FirstMessageForm = {
  ...EMPTY_FORM,
  ...{ accountId: 'whatsapp-main', to: ' +34 612 34 56 78 ', name: 'Ada ', textVersion: 'Form 3' },
  ...{ givenAt: '2026-11-01T10:00', template: 'room_is_free en_US', parameters: ['Ada'] },
};

it('a form that is whole is asked for as it is (RV-20)', () => {
  expect(firstMessageOf(FULL, [FREE])).toEqual({
    ...{ accountId: 'whatsapp-main', to: '+34 612 34 56 78', name: 'Ada' },
    consent: {
      ...{ purpose: 'service', source: 'form', textVersion: 'Form 3' },
      givenAt: new Date('2026-11-01T10:00').toISOString(),
    },
    template: { name: 'room_is_free', language: 'en_US', parameters: ['Ada'] },
  });
});

it.each<[string, Partial<FirstMessageForm>]>([
  ['number', { to: ' ' }],
  ['name', { name: '' }],
  ['account', { accountId: '' }],
  ['what they agreed to', { textVersion: ' ' }],
  ['time', { givenAt: '' }],
  ['template', { template: 'gone en_US' }],
  ['value', { parameters: [' '] }],
])('without a %s nothing is asked for (RV-20)', (_what, also) => {
  expect(firstMessageOf({ ...FULL, ...also }, [FREE])).toBeUndefined();
});

it('another template has places of its own, and what it is for goes with it', () => {
  expect(withTemplate(FULL, SUMMER)).toMatchObject({
    template: 'summer en_US',
    parameters: [],
    purpose: 'marketing',
  });
  expect(withTemplate(FULL, FREE)).toMatchObject({ parameters: [''], purpose: 'service' });
  expect(withTemplate(FULL, undefined)).toMatchObject({ template: '', parameters: [] });
});

it('the text is shown as it reads so far', () => {
  expect(readsAs(FULL, [FREE])).toBe('Hello Ada.');
  expect(readsAs({ ...FULL, parameters: [''] }, [FREE])).toBe('Hello {{1}}.');
  expect(readsAs(FULL, [])).toBeUndefined();
});
