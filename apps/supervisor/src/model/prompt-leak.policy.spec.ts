import { leaksPrompt } from './prompt-leak.policy.js';
import { loadPersona, PERSONA_FILE } from '../persona/persona.js';
import { Prompts } from './prompts.js';

const { secret } = new Prompts(loadPersona(PERSONA_FILE)).draft;

test.each(secret.map((layer, index) => [index, layer] as const))(
  'layer %i read out is noticed, whole, in capitals and without its marks',
  (_, layer) => {
    expect(leaksPrompt(`Of course! ${layer}`, secret)).toBe(true);
    expect(leaksPrompt(layer.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, ' '), secret)).toBe(true);
  },
);

test.each([
  'Lantern House is a guesthouse with twelve rooms and a small shop for ceramics and tea in Port Ellery.',
  'A colleague will look into it and write to you.',
  "I'm an automated assistant; a colleague checks what I write. Breakfast is from 7:30 to 10:00.",
])('an ordinary reply is none: %s', (reply) => {
  expect(leaksPrompt(reply, secret)).toBe(false);
});
