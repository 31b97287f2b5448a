import { SPANISH } from '../../lib/language/spanish.js';
import { language } from '../../lib/language/t.js';
import { chosen, choiceProblems, obstacleWords, templateBubble } from './template-choice.policy.js';

const template = {
  ...{ name: 'room_is_free', language: 'en_US', category: 'UTILITY', status: 'APPROVED' },
  ...{ body: 'Hello {{1}}, free from {{2}}.', footer: 'Sea House', parameters: 2 },
};

describe('a template that is chosen instead of free text (RV-16)', () => {
  test('asks for every place before it can be sent', () => {
    expect(choiceProblems(undefined, 'WhatsApp')).toEqual([
      'Choose a template: the customer wrote too long ago for WhatsApp to take free text.',
    ]);
    expect(choiceProblems(chosen(template), 'WhatsApp')).toEqual(['Place 1 is empty.', 'Place 2 is empty.']);
    expect(choiceProblems({ template, parameters: ['Ada', 'Friday'] }, 'WhatsApp')).toEqual([]);
  });

  test('says what is missing in the language of the page (RV-22)', async () => {
    language.addResourceBundle('es', 'translation', SPANISH);
    await language.changeLanguage('es');
    const problems = choiceProblems({ template, parameters: ['', 'Fri\nday'] }, 'WhatsApp');
    await language.changeLanguage('en');
    expect(problems).toEqual([
      'Lugar 1 está vacío.',
      'Lugar 2 tiene un salto de línea o una tabulación, que las plantillas no admiten.',
    ]);
  });

  test('is signed as it reads, with what the channel is told', () => {
    expect(templateBubble({ template, parameters: ['Ada', 'Friday'] })).toEqual({
      text: 'Hello Ada, free from Friday.\n\nSea House',
      template: { name: 'room_is_free', language: 'en_US', parameters: ['Ada', 'Friday'] },
    });
  });

  test('that cannot be chosen says why', () => {
    expect(obstacleWords('not-approved')).toContain('paused');
    expect(obstacleWords('a reason of a later version')).toBe('Not sent from here');
  });
});
