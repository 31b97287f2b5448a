import { saysAMinor } from './says-a-minor.policy.js';

describe('somebody who says that they are a child (ET-05)', () => {
  it.each([
    'I am 15 years old, can I book?',
    "I'm 16.",
    'Hi, I’m only 12',
    'i am a minor',
    "I'm under 18",
    'Tengo 14 años',
    'Soy menor de edad',
    'Soy una niña',
    'Tenho 17 anos',
    'Sou menor de idade',
  ])('%s', (text) => {
    expect(saysAMinor(text)).toBe(true);
  });

  it.each([
    'I am 18 years old',
    'I am 15 minutes away',
    "I'm 5 km from you",
    'My son is 8 years old',
    'Tengo 35 años',
    'Tengo 2 niños',
    'Sou maior de idade',
    'Soy mayor de edad',
    'We are 4 people',
  ])('not: %s', (text) => {
    expect(saysAMinor(text)).toBe(false);
  });
});
