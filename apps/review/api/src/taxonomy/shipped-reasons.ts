import type { CloseReason, RejectNextStep, RejectReason } from '@countersign/contracts';
import type { Spoken } from './term.js';

const NO_WORDS: Spoken = { en: '', es: '' };

const reason = (
  en: string,
  es: string,
  nextStep: RejectNextStep,
  instruction: Spoken = NO_WORDS,
): { label: Spoken; nextStep: RejectNextStep; instruction: Spoken } => ({
  label: { en, es },
  nextStep,
  instruction,
});

/** Each reason in words, the step it usually leads to, and what it asks of the next draft. */
export const SHIPPED_REJECT: Record<RejectReason, ReturnType<typeof reason>> = {
  WRONG_FACT: reason('Wrong fact', 'Dato incorrecto', 'redraft', {
    en: 'A fact is wrong. Use only what the knowledge base says.',
    es: 'Hay un dato incorrecto. Use solo lo que dice la base de conocimiento.',
  }),
  NOT_GROUNDED: reason('Not backed by anything', 'Sin respaldo', 'redraft', {
    en: 'Say only what the documents support; leave the rest out.',
    es: 'Diga solo lo que respaldan los documentos; omita el resto.',
  }),
  WRONG_TONE: reason('Wrong tone', 'Tono equivocado', 'redraft', {
    en: 'Make the tone warmer and more respectful.',
    es: 'Use un tono más cálido y respetuoso.',
  }),
  WRONG_LANGUAGE: reason('Wrong language', 'Idioma equivocado', 'redraft', {
    en: "Answer in the customer's language.",
    es: 'Responda en el idioma del cliente.',
  }),
  MISSED_QUESTION: reason('Missed a question', 'Faltó una pregunta', 'redraft', {
    en: 'Answer every question the customer asked.',
    es: 'Responda todas las preguntas del cliente.',
  }),
  OUTDATED: reason('Outdated', 'Desactualizado', 'redraft', {
    en: 'Use current information only.',
    es: 'Use solo información vigente.',
  }),
  POLICY_BREACH: reason('Breaks a policy', 'Incumple una política', 'manual'),
  PRIVACY_RISK: reason('Reveals something private', 'Revela algo privado', 'manual'),
  UNSAFE: reason('Unsafe', 'Inseguro', 'manual'),
  TOO_PUSHY: reason('Too pushy', 'Demasiado insistente', 'redraft', {
    en: 'Do not sell; just help.',
    es: 'No venda; solo ayude.',
  }),
  REPETITIVE: reason('Repeats itself', 'Se repite', 'redraft', {
    en: 'Do not repeat what was said before.',
    es: 'No repita lo que ya se dijo.',
  }),
  NEEDS_SPECIALIST: reason('Needs a specialist', 'Necesita un especialista', 'escalate'),
  NEEDS_DATA: reason('Needs data we do not have', 'Faltan datos que no tenemos', 'manual'),
  OTHER: reason('Other', 'Otro', 'manual'),
};

export const SHIPPED_CLOSE: Record<CloseReason, Spoken> = {
  NO_REPLY_NEEDED: { en: 'No reply needed', es: 'No hace falta responder' },
  SPAM_OR_ABUSE: { en: 'Spam or abuse', es: 'Spam o abuso' },
  DUPLICATE: { en: 'Duplicate', es: 'Duplicado' },
  ANSWERED_ELSEWHERE: { en: 'Answered elsewhere', es: 'Respondido por otro medio' },
  OPTED_OUT: { en: 'Asked for no messages', es: 'Pidió no recibir mensajes' },
};
