import { learn } from './learn.policy.js';

const learned = (text: string): string[] =>
  learn(text).map(({ key, value, negated }) => `${key} = ${negated ? 'not ' : ''}${value}`);

test.each([
  ["I'm from Buenos Aires and I work for Casa Verde.", ['place = Buenos Aires', 'company = Casa Verde']],
  ['We live in Stratford upon Avon', ['place = Stratford upon Avon']],
  ['Soy de Madrid, trabajo en Seguros Norte', ['place = Madrid', 'company = Seguros Norte']],
  ['Vivo en Las Palmas', ['place = Las Palmas']],
  ['Sou de Braga', ['place = Braga']],
  ['Moro no Rio de Janeiro, trabalho na Lusa Livros', ['place = Rio de Janeiro', 'company = Lusa Livros']],
  ['Please answer in Portuguese', ['language = pt']],
  ['I only speak Spanish', ['language = es']],
  ['En español por favor', ['language = es']],
  ['Responda em inglês', ['language = en']],
  ["I'm from the agency", []],
  ["I'm not from Spain", []],
  ['no soy de Madrid', []],
  ["I'm from Monday to Friday in town", []],
  ['vivo en el centro', []],
  ['Sou da agência', []],
  ['Do you speak German?', []],
  ['I also speak French', []],
])('"%s" tells %j of who wrote it (ME-03)', (text, facts) => {
  expect(learned(text)).toEqual(facts);
});

test.each([
  ['I prefer a quiet room, please', ['prefers:room/quiet room = quiet room']],
  ['I really like green tea and I arrive at six', ['prefers:drink/green tea = green tea']],
  ["I don't like feather pillows", ['prefers:room/feather pillows = not feather pillows']],
  ['Prefiero una habitación tranquila', ['prefers:room/habitacion tranquila = habitación tranquila']],
  ['Me gusta el café solo', ['prefers:drink/cafe solo = café solo']],
  ['No me gusta el pescado', ['prefers:food/pescado = not pescado']],
  ['Prefiro um andar alto', ['prefers:room/andar alto = andar alto']],
  ['Adoro o pão da casa', ['prefers:food/pao da casa = pão da casa']],
  ['Não gosto de cerveja', ['prefers:drink/cerveja = not cerveja']],
  ['I prefer paying by card', ['prefers:payment/paying by card = paying by card']],
  ['I would like a room for two', []],
  ["I'd like to know the price", []],
  ['I like it', []],
  ['I love you', []],
  ['Me gustaría reservar', []],
  ['Gostaria de reservar', []],
  ['Do you know if we like the view?', []],
  ['I like to', []],
])('"%s" tells %j of what they like (ME-05)', (text, likings) => {
  expect(learned(text)).toEqual(likings);
});

test('a name no value can hold is none, however it is introduced (ME-04)', () => {
  expect(learn(`My name is ${'A'.repeat(60)}b ${'C'.repeat(60)}d`)).toEqual([]);
  expect(learn(`My name is A${'b'.repeat(200)}. I live in Porto`).map(({ key }) => key)).toEqual(['place']);
});

test('what is pasted teaches nothing, and one message never more than ten things', () => {
  expect(learn(`My name is Ana. ${'x'.repeat(2_000)}`)).toEqual([]);
  const many = Array.from({ length: 30 }, (_, index) => `I like thing number ${index}.`).join(' ');
  expect(learn(many)).toHaveLength(10);
});
