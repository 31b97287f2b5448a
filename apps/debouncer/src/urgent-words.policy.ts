/** Words after which nobody should wait out a quiet time, in the languages we answer in; accents do not matter (DB-04). */
const URGENT = [
  'emergency', 'urgent', 'help me', 'ambulance', 'on fire', 'fire alarm', 'gas leak', 'heart attack', 'call the police', 'suicide',
  'kill myself', 'emergencia', 'urgente', 'urgencia', 'ayuda por favor', 'ambulancia', 'incendio', 'fuga de gas', 'infarto',
  'llamen a la policia', 'suicidio', 'suicidarme', 'matarme', 'emergencia medica', 'socorro', 'ajuda por favor', 'fuga de gas',
  'vazamento de gas', 'ataque cardiaco', 'chamem a policia', 'me matar',
]; // prettier-ignore

const PHRASES = new RegExp(`(?<![\\p{L}\\p{N}])(?:${URGENT.join('|')})(?![\\p{L}\\p{N}])`, 'u');

/** True when a text says that it cannot wait. A false hit costs nothing but an earlier close. */
export function isUrgent(text: string | undefined): boolean {
  if (!text) return false;
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ');
  return PHRASES.test(plain);
}
