import type { Command } from '@countersign/contracts';

/** Version of these texts; part of every approval they carry. */
export const COMMAND_POLICY = 'policy:commands@1';

type Language = 'en' | 'es' | 'pt';

/** Policy-approved answers to commands (CH-07): fixed words, no model, one approval record each. */
const TEMPLATES: Record<Command, Record<Language, string>> = {
  start: {
    en: 'Hello! Write your question here. An assistant drafts the answer and a colleague checks it before it is sent. /help shows what else works.',
    es: '¡Hola! Escribe aquí tu pregunta. Un asistente redacta la respuesta y una persona la revisa antes de enviarla. /help muestra qué más puedes usar.',
    pt: 'Olá! Escreva aqui a sua pergunta. Um assistente redige a resposta e uma pessoa a revê antes do envio. /help mostra o que mais funciona.',
  },
  help: {
    en: 'Write your question as you would to a person. /human asks for a colleague, /status tells whether an answer is pending, /language explains languages, /stop ends all messages from us.',
    es: 'Escribe tu pregunta como a una persona. /human pide a una persona, /status dice si hay una respuesta pendiente, /language explica los idiomas, /stop detiene todos nuestros mensajes.',
    pt: 'Escreva a sua pergunta como a uma pessoa. /human pede um colega, /status diz se há uma resposta pendente, /language explica os idiomas, /stop para todas as nossas mensagens.',
  },
  stop: {
    en: 'You will get no more messages from us. Write /start if you change your mind.',
    es: 'No recibirás más mensajes nuestros. Escribe /start si cambias de idea.',
    pt: 'Não receberá mais mensagens nossas. Escreva /start se mudar de ideia.',
  },
  status: {
    en: 'Questions of yours waiting for an answer: {waiting}.',
    es: 'Preguntas tuyas que esperan respuesta: {waiting}.',
    pt: 'Perguntas suas à espera de resposta: {waiting}.',
  },
  human: {
    en: 'A colleague will read your conversation and answer here.',
    es: 'Una persona de nuestro equipo leerá la conversación y te responderá aquí.',
    pt: 'Um colega vai ler a conversa e responder aqui.',
  },
  language: {
    en: 'Write in the language you prefer: we answer in yours.',
    es: 'Escribe en el idioma que prefieras: respondemos en el tuyo.',
    pt: 'Escreva no idioma que preferir: respondemos no seu.',
  },
};

/** @param language BCP 47 tag the channel reports; English when it is another or unknown */
export function commandAnswer(
  command: Command,
  language: string | null,
  values: { waiting: number },
): string {
  const base = language?.slice(0, 2).toLowerCase();
  const text = TEMPLATES[command][base === 'es' || base === 'pt' ? base : 'en'];
  return text.replace('{waiting}', String(values.waiting));
}
