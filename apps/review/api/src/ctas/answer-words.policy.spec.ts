import type { CtaResponse } from '@countersign/contracts';
import { proposedAnswer } from './answer-words.policy.js';

/** 40 replies as people write them, each with what somebody who read it says it is (FU-04). */
const REPLIES: readonly (readonly [string, CtaResponse | 'nothing'])[] = [
  ['Yes please!', 'INTERESTED'],
  ['That sounds great, what does it cost?', 'INTERESTED'],
  ['How do I book?', 'INTERESTED'],
  ["I'd love to come on Saturday", 'INTERESTED'],
  ['Tell me more about the breakfast', 'INTERESTED'],
  ['Sí, por favor', 'INTERESTED'],
  ['Me interesa mucho', 'INTERESTED'],
  ['¿Cómo puedo reservar?', 'INTERESTED'],
  ['Me gustaría verlo', 'INTERESTED'],
  ['Sim, por favor!', 'INTERESTED'],
  ['Tenho interesse', 'INTERESTED'],
  ['No thanks', 'POLITE_DECLINE'],
  ['No, thank you.', 'POLITE_DECLINE'],
  ["I'm not interested, sorry", 'POLITE_DECLINE'],
  ['Maybe later', 'POLITE_DECLINE'],
  ['Not now, thanks', 'POLITE_DECLINE'],
  ['No, gracias', 'POLITE_DECLINE'],
  ['No me interesa', 'POLITE_DECLINE'],
  ['Ahora no, quizás más tarde', 'POLITE_DECLINE'],
  ['Não, obrigado', 'POLITE_DECLINE'],
  ['Não tenho interesse', 'POLITE_DECLINE'],
  ['I just booked it', 'CONVERTED'],
  ["We've already paid", 'CONVERTED'],
  ['Payment done!', 'CONVERTED'],
  ['Ya reservé', 'CONVERTED'],
  ['Acabo de pagar', 'CONVERTED'],
  ['Já paguei, obrigada', 'CONVERTED'],
  ['Leave me alone', 'RUDE_DECLINE'],
  ['fuck off', 'RUDE_DECLINE'],
  ['Déjenme en paz', 'RUDE_DECLINE'],
  ['No molesten', 'RUDE_DECLINE'],
  ['Deixem-me em paz', 'RUDE_DECLINE'],
  ['Stop writing me', 'OPTED_OUT'],
  ['Please do not contact me again', 'OPTED_OUT'],
  ['No me escriban más', 'OPTED_OUT'],
  ['What time is breakfast?', 'nothing'],
  ['Where do I find the key?', 'nothing'],
  ['¿A qué hora abren?', 'nothing'],
  ['Obrigado', 'nothing'],
  ['The room was cold', 'nothing'],
];

describe('what an answer to a call to action sounds like (FU-04)', () => {
  it.each(REPLIES)('%s: %s', (text, label) => {
    expect(proposedAnswer([text])?.response ?? 'nothing').toBe(label);
  });

  it('the newest that says anything counts, with the words that say so', () => {
    expect(proposedAnswer(['No thanks', 'Well, how do I book?', 'And when is breakfast?'])).toEqual({
      ...{ response: 'INTERESTED', words: 'how do I book' },
    });
    expect(proposedAnswer([])).toBeUndefined();
  });
});
