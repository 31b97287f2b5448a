type Language = 'en' | 'es' | 'pt';

/** Fixed words, so that a test shows nothing of anybody and asks for nothing. */
const WORDS: Record<Language, string> = {
  en: 'This is a test message: we are trying whether this channel works. No answer is needed.',
  es: 'Este es un mensaje de prueba: comprobamos si este canal funciona. No hace falta responder.',
  pt: 'Esta é uma mensagem de teste: estamos a verificar se este canal funciona. Não é preciso responder.',
};

/** @param language BCP 47 tag the channel reports; English when it is another or unknown */
export function testWords(language: string | null): string {
  const base = language?.slice(0, 2).toLowerCase();
  return WORDS[base === 'es' || base === 'pt' ? base : 'en'];
}
