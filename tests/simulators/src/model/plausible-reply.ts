import { detect } from 'tinyld';

const WORDS = {
  en: (question: string, ids: string) => `Thank you for your message. You asked: "${question}" (${ids}).`,
  es: (question: string, ids: string) => `Gracias por su mensaje. Nos preguntó: "${question}" (${ids}).`,
  pt: (question: string, ids: string) => `Obrigado pela sua mensagem. Perguntou: "${question}" (${ids}).`,
};
/** A name a tester gave a message inside its text, so that a customer can see which of their messages a reply answers. */
export const MARKER = /#r\d+c\d+m\d+(?:\.\d+)?/g;
const TAGGED = /<message id="([^"]+)"[^>]*>([\s\S]*?)<\/message>/g;

/**
 * A reply an outside observer can check: it names the ids it answers, or the markers their texts carry, and repeats the last question, in that question's
 * language. Customers' messages are found by their `<message id="…">` blocks, else the whole last user text is one.
 */
export function plausibleReply(prompt: string): string {
  const tagged = [...prompt.matchAll(TAGGED)].map(([, id, text]) => ({ id: id ?? '', text: text ?? '' }));
  const said = tagged.length > 0 ? tagged : [{ id: 'no id', text: prompt }];
  const last = said.findLast(({ text }) => text.includes('?')) ?? said.at(-1);
  const question = (last?.text ?? '').replace(/\s+/g, ' ').trim().slice(0, 160);
  const language = detect(question, { only: ['en', 'es', 'pt'] }) as keyof typeof WORDS | '';
  const ids = said.flatMap(({ id, text }) => text.match(MARKER) ?? [id]);
  // What is named is named once: the question is repeated without its marker.
  return WORDS[language || 'en'](question.replace(MARKER, '').trim(), ids.join(', '));
}
