import { languageName } from './formats.js';
import { browserLanguage } from './spoken.js';
import { language, t } from './t.js';

describe('the language of the workspace (RV-22)', () => {
  afterEach(() => language.changeLanguage('en'));

  it('says a sentence as it is written where it is not told otherwise, with what belongs in its places', () => {
    expect(t('Sent to {{name}}: <b>', { name: 'Ana & Co' })).toBe('Sent to Ana & Co: <b>');
    expect(t('One. Two: three')).toBe('One. Two: three');
  });

  it('says it in Spanish once Spanish is spoken, and in English what Spanish lacks', async () => {
    language.addResourceBundle('es', 'translation', { 'Sent to {{name}}': 'Enviado a {{name}}' });
    await language.changeLanguage('es');
    expect(t('Sent to {{name}}', { name: 'Ana' })).toBe('Enviado a Ana');
    expect(t('Not there')).toBe('Not there');
  });

  it('says a sentence anew once it is spoken otherwise, whatever was said before', async () => {
    expect(t('{{count}} wait', { count: 2 })).toBe('2 wait');
    expect(t('{{count}} wait', { count: 3 })).toBe('3 wait');
    await language.changeLanguage('es');
    expect(t('{{count}} wait', { count: 3 })).toBe('3 wait');
    language.addResourceBundle('es', 'translation', { '{{count}} wait': 'Esperan {{count}}' });
    expect(t('{{count}} wait', { count: 3 })).toBe('Esperan 3');
    await language.changeLanguage('en');
    expect(t('{{count}} wait', { count: 3 })).toBe('3 wait');
  });

  it.each([
    [['es-MX', 'en'], 'es'],
    [['de-DE', 'es'], 'es'],
    [['pt-BR'], 'en'],
    [[], 'en'],
  ])('begins, for a browser that asks for %j, in %s', (wanted, expected) => {
    expect(browserLanguage(wanted)).toBe(expected);
  });

  it('names languages as a person would', async () => {
    expect(['es', 'pt', '?'].map(languageName)).toEqual(['Spanish', 'Portuguese', '?']);
    await language.changeLanguage('es');
    expect(languageName('pt')).toBe('portugués');
  });
});
