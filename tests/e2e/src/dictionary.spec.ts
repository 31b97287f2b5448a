import { Dictionary } from './dictionary.js';

describe('Spanish of what a page shows', () => {
  const dictionary = new Dictionary({
    Open: 'Abiertos',
    'Open {{name}}': 'Abrir {{name}}',
    'Open the conversation': 'Abrir la conversación',
    '{{by}} asks what you think about {{contact}}': '{{by}} pregunta qué opina sobre {{contact}}',
    '{{by}} asks what you think': '{{by}} pregunta qué opina usted',
    'Call to action: {{stage}}': 'Llamada a la acción: {{stage}}',
    '{{browser}} on {{system}}': '{{browser}} en {{system}}',
    'Delete {{name}}': 'Borrar {{name}}',
    'Bubble {{index}}': 'Globo {{index}}',
    'Version {{current}} by': 'Versión {{current}} de',
    'Approved by <who/> at {{when}}.': 'Aprobada por <who/> a las {{when}}.',
  });
  dictionary.add('Soft', 'Suave');

  test.each([
    ['Open', 'Abiertos'],
    ['Open the conversation', 'Abrir la conversación'],
    ['Open Room tour', 'Abrir Room tour'],
    ['Call to action: Soft', 'Llamada a la acción: Suave'],
    ['Approved by Ada at *.', 'Aprobada por Ada a las *.'],
    ['Ada asks what you think', 'Ada pregunta qué opina usted'],
    [
      'Open the conversation * Ada asks what you think about *',
      'Abrir la conversación*Ada pregunta qué opina sobre *',
    ],
    ['Version * by * Ada', 'Versión * de*Ada'],
    ['Is Sunday a holiday?', 'Is Sunday a holiday?'],
    ['Chromium on *', 'Chromium en *'],
    ['Delete Bubble 2', 'Borrar Globo 2'],
    ['Written on the laptop', 'Written on the laptop'],
    ['Asks for a room on a day.', 'Asks for a room on a day.'],
    ['4', '4'],
  ])('%s', (english, spanish) => {
    expect(dictionary.spanishOf(english)).toBe(spanish);
  });

  test.each(['the conversation', 'asks what you think', 'Ada said: Open the conversation'])(
    '“%s” is no whole sentence: nobody would find it in Spanish, and “not there” would prove nothing',
    (piece) => {
      expect(() => dictionary.spanishOf(piece)).toThrow('say it whole');
    },
  );
});
