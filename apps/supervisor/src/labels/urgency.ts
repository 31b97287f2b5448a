import type { IntentLabel, Urgency } from '@countersign/contracts';
import { folded } from '@countersign/rapport';

/** Words that cannot wait, and words that press, folded, in three languages. */
const URGENT = /(?<!\p{L})(?:urgent(?:ly|e|emente)?|emergency|emergencia|urgencia)(?!\p{L})/gu;
const PRESSING = /(?<!\p{L})(?:right (?:now|away)|immediately|asap|as soon as possible|at once|ahora mismo|ya mismo|inmediatamente|cuanto antes|lo antes posible|alguien ya|agora mesmo|imediatamente|o quanto antes|o mais rapido possivel|(?:vir|venha|ajud\w+)[^.?!]{0,15} agora)(?!\p{L})/gu; // prettier-ignore
const PLACES = /(?:urgencias|emergency (?:room|exit)|salida de emergencia)/u;

const GRAVE = ['complaint', 'payment_trouble'];
const LIGHT = ['greeting', 'thanks', 'goodbye', 'affirm', 'deny', 'feedback'];
const MOST = 5;

/** How soon a turn wants an answer, with the words that say so. @param danger words by which the rules find somebody in danger */
export function urgencyOf(
  texts: readonly string[],
  intents: readonly IntentLabel[],
  danger: readonly string[],
): { urgency: Urgency; urgencyWords: string[] } {
  const sure = intents.filter(({ band }) => band !== 'low');
  const emergency = sure.filter(({ name }) => name === 'emergency').flatMap(({ words }) => words);
  const urgent = [...danger, ...emergency, ...found(texts, URGENT)];
  if (urgent.length > 0) return told('urgent', urgent);
  const grave = sure.filter(({ name }) => GRAVE.includes(name)).flatMap(({ words }) => words);
  const high = [...grave, ...found(texts, PRESSING)];
  if (high.length > 0) return told('high', high);
  const light = intents.length > 0 && intents.every(({ name }) => LIGHT.includes(name));
  return told(light ? 'low' : 'normal', []);
}

function found(texts: readonly string[], pattern: RegExp): string[] {
  return texts.flatMap((text) => {
    const plain = folded(text);
    if (PLACES.test(plain)) return [];
    return [...plain.matchAll(pattern)].map(({ index, 0: said }) => text.slice(index, index + said.length));
  });
}

function told(urgency: Urgency, words: readonly string[]): { urgency: Urgency; urgencyWords: string[] } {
  return { urgency, urgencyWords: [...new Set(words)].slice(0, MOST).map((word) => word.slice(0, 200)) };
}
