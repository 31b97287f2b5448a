import { plainWords } from './plain-words.policy.js';

/** Sentences that ask when a business is open, and say nothing of a thing that may have hours of its own. */
const ASKS: readonly RegExp[] = [
  /\b(opening|business|working|office) (hours|times)\b/,
  /\bwhat (are|r) (your|ur) hours\b/,
  /\b(when|what time|till when|until when|how late|how long) (do|are|will) (you|u) (guys )?(open|close|closed|opened?)\b/,
  /\b(are|will) (you|u) (guys )?(be )?(still |already )?(open|closed)\b/,
  /\bdo (you|u) (open|close) (today|tomorrow|now|on|at|early|late)\b/,
  /\bhorarios? de (apertura|cierre|atencion|funcionamiento|funcionamento|abertura|atendimento)\b/,
  /\b(cual|que|qual) (es|e|son|sao|teneis|tienen) (su|el|o|os|seu|vosso|vuestro)? ?horarios?$/,
  /\b(a que horas?|cuando|quando|(hasta|ate) que horas?) (abren|cierran|abris|cerrais|abrem|fecham|estan abiertos|estao abertos)\b/,
  /\b(a que horas?|cuando|quando|(hasta|ate) que horas?) (abre|cierra|fecha)$/,
  /\b(estan|estais|esta|estao) (ya |todavia |aun |ainda |ja )?(abiertos?|cerrados?|abertos?|fechados?)\b(?! (el|la|los|las|o|a|os|as) )/,
  /\b(abren|abris|abrem|cierran|fecham) (hoy|manana|hoje|amanha|ahora|agora|los|el|aos?|no|na)\b/,
];
const OPEN_WORDS =
  /\b(open(s|ing)?|clos(e|es|ed|ing)|hours|abiert[oa]s?|abren?|cerrad[oa]s?|cierran?|horarios?|abert[oa]s?|abrem?|fechad[oa]s?|fecham?|funciona)\b/;
const NOW = /\b(now|right now|at the moment|today|still|ahora|hoy|todavia|aun|agora|hoje|ainda)\b/;
/** What is asked is open for somebody, not the house. */
const NOT =
  /\b(account|ticket|claim|case|window|bottle|door|file|link|attachment|cuenta|puerta|ventana|botella|enlace|archivo|conta|porta|janela|garrafa|ficheiro|bank|banco)\b/;

/** Which hours a sentence asks for: `all`, those of the calendars it names, or none. */
export function hoursAsked(
  sentence: string,
  names: readonly string[],
): { calendars: string[]; now: boolean } | undefined {
  const plain = plainWords(sentence);
  if (NOT.test(plain)) return undefined;
  const named = names.filter((name) => ` ${plain} `.includes(` ${plainWords(name)} `));
  const now = NOW.test(plain);
  if (named.length > 0 && OPEN_WORDS.test(plain)) return { calendars: named, now };
  return ASKS.some((pattern) => pattern.test(plain)) ? { calendars: [...names], now } : undefined;
}
