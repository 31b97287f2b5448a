import { FACTS } from '../../test/sample-facts.js';
import { location } from './location.skill.js';
import { ToolRefusal, type SkillSetting, type ToolAnswer } from './skill.js';

const setting = (more: Partial<SkillSetting> = {}): SkillSetting => ({
  ...{ workspace: 'main', channel: 'telegram', facts: FACTS, now: 0, language: 'en' },
  ...more,
});
const CARD = {
  kind: 'send-place',
  skill: 'location',
  place: { name: 'Lantern House', address: '14 Quayside Lane, Port Ellery', latitude: 54.5, longitude: -1.2 },
};
const call = (input: object, more: Partial<SkillSetting> = {}): ToolAnswer =>
  location.tools[0]!.run(input, setting(more), new AbortController().signal) as ToolAnswer;

describe('where the business is, and its card on the map (SV-17)', () => {
  test.each([
    ['Where are you', 'en', 'You find us at 14 Quayside Lane, Port Ellery.'],
    ["What's your address", 'en', '14 Quayside Lane'],
    ['How do I get to you', 'en', '14 Quayside Lane'],
    ['¿Dónde están', 'es', 'Estamos en 14 Quayside Lane, Port Ellery.'],
    ['¿Me puede dar la dirección', 'es', '14 Quayside Lane'],
    ['Onde ficam', 'pt', 'Estamos em 14 Quayside Lane, Port Ellery.'],
    ['Qual é a vossa morada', 'pt', '14 Quayside Lane'],
  ])('"%s" is answered in words, with the card proposed', (sentence, language, part) => {
    const found = location.plain?.(sentence, setting({ language }));
    expect(found?.text).toContain(part);
    expect(found?.answer.actions).toEqual([CARD]);
  });

  test.each([
    'Where is my parcel',
    'Where are you from',
    'I want to change my delivery address',
    'Where can I park',
    'Where is the station',
    '¿Dónde está mi pedido',
    'Quiero cambiar mi dirección de entrega',
    'Onde está a minha encomenda',
    'Esta é a minha morada',
    'Do you know where you are going with this',
  ])('"%s" must not be answered with where the business is', (sentence) => {
    expect(location.plain?.(sentence, setting())).toBeUndefined();
  });

  test('a channel without places gets the address in words, and no model is offered the card', () => {
    const found = location.plain?.('Where are you', setting({ channel: 'webchat' }));
    expect(found?.text).toContain('14 Quayside Lane');
    expect(found?.answer.actions).toEqual([]);
    expect(location.offered(setting({ channel: 'webchat' }))).toBe(false);
  });

  test('a model proposes a place by its name, with the exact parameters of the facts and none of its own', () => {
    expect(call({}).actions).toEqual([CARD]);
    expect(call({ place: 'lantern house' }).actions).toEqual([CARD]);
    expect(() => call({ place: 'The Ritz' })).toThrow(ToolRefusal);
    const two = {
      ...FACTS,
      places: [...FACTS.places, { name: 'Shop', address: 'x', latitude: 1, longitude: 2 }],
    };
    expect(() => call({}, { facts: two })).toThrow(new ToolRefusal('name one of: Lantern House, Shop'));
  });
});
