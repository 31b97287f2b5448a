import { templateOf } from './template.policy.js';

const BODY = { type: 'BODY', text: 'Hello {{1}}' };
const template = (components: object[], more: object = {}) =>
  templateOf({
    ...{ name: 'hello', language: 'en_US', category: 'UTILITY', status: 'APPROVED', components },
    ...more,
  });

describe('a template as Meta lists it (CH-08)', () => {
  it.each([
    ['words alone', [BODY], undefined],
    [
      'buttons that need nothing',
      [BODY, { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Yes' }] }],
      undefined,
    ],
    [
      'a link that is always the same',
      [BODY, { type: 'BUTTONS', buttons: [{ type: 'URL', url: 'https://a.example/' }] }],
      undefined,
    ],
    [
      'a link with a place',
      [BODY, { type: 'BUTTONS', buttons: [{ type: 'URL', url: 'https://a.example/{{1}}' }] }],
      'button',
    ],
    ['a code to copy', [BODY, { type: 'BUTTONS', buttons: [{ type: 'COPY_CODE' }] }], 'button'],
    ['a picture above', [{ type: 'HEADER', format: 'IMAGE' }, BODY], 'header'],
    ['a header with a place', [{ type: 'HEADER', format: 'TEXT', text: '{{1}}' }, BODY], 'header'],
    ['named places', [{ type: 'BODY', text: 'Hello {{first_name}}' }], 'places'],
    ['cards', [BODY, { type: 'CAROUSEL', cards: [] }], 'kind'],
  ])('with %s', (_what, components, obstacle) => {
    expect(template(components)?.obstacle).toBe(obstacle);
  });

  it.each(['PENDING', 'REJECTED', 'PAUSED', 'DISABLED', undefined])('that is %s cannot be sent', (status) => {
    expect(template([BODY], { status })?.obstacle).toBe('not-approved');
  });

  it.each([
    undefined,
    null,
    'x',
    {},
    { name: 'Hello', language: 'en' },
    { name: 'a', language: 'en', components: {} },
  ])('that is %j is passed over', (value) => expect(templateOf(value)).toBeUndefined());
});
