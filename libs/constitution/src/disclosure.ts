import { wordForm } from './normal-form.policy.js';

export type DisclosureLanguage = 'en' | 'es' | 'pt';

/** True for a workspace where a person approves every reply, which is every workspace in this version. */
const REVIEWED: Record<DisclosureLanguage, string> = {
  en: "I'm an automated assistant; a colleague checks what I write.",
  es: 'Soy un asistente automático; un compañero revisa lo que escribo.',
  pt: 'Sou um assistente automático; um colega confere o que escrevo.',
};

const MACHINE_EN =
  '(?:(?:chat ?)?bots?|robots?|machine|a\\.?i\\.?|artificial intelligence|computer|program|algorithm|automated|automatic|virtual assistant|chatgpt|gpt|language model)';
const MACHINE_ES =
  '(?:(?:chat ?)?bots?|robots?|maquina|ia|inteligencia artificial|ordenador|computadora|programa|algoritmo|asistente virtual|automatic[oa]|automatizad[oa]|chatgpt|contestador)';
const MACHINE_PT =
  '(?:(?:chat ?)?bots?|robos?|robot|maquina|ia|inteligencia artificial|computador|programa|algoritmo|assistente virtual|automatic[oa]|automatizad[oa]|chatgpt)';
const REAL_EN =
  '(?:(?:a |an )?(?:real |actual |live )*(?:human(?: being)?|person|somebody real|someone real))';

/** Each line is a way to ask, matched on {@link wordForm}. */
const QUESTIONS: readonly RegExp[] = [
  `are (?:you|u) (?:really |actually |even |just )*(?:a |an |some )?(?:kind of )?(?:${MACHINE_EN}|${REAL_EN}|real|alive)\\b(?! ?(?:estate|sure))`,
  `(?:^|[.!?,] )(?:you|u) (?:a |an )?(?:${MACHINE_EN}|${REAL_EN})\\b`,
  `(?:am i|i'm i|are we) (?:really |actually )?(?:talking|speaking|chatting|writing|texting) (?:to|with) (?:a |an )?(?:${MACHINE_EN}|${REAL_EN})\\b`,
  `(?:is|was) (?:this|that|it|there) (?:really |actually |just |all )*(?:a |an )?(?:${MACHINE_EN})\\b(?! (?:vacuum|toy|lawn|check|door|gate))`,
  `is (?:this|that|it|there) (?:really |actually )?(?:a |an |any )?(?:real |actual |live )+(?:human|person|people|someone)`,
  `is (?:this|that|it) (?:a |an )?(?:human|person)\\b`,
  `(?:bot or (?:a )?(?:human|person)|(?:human|person) or (?:a |an )?(?:${MACHINE_EN}))`,
  `(?:do|did) i (?:talk|speak|write) (?:to|with) (?:a |an )?(?:${MACHINE_EN})\\b`,
  `who (?:is|am i) (?:answering|writing|talking to)[^.?!]{0,30}(?:${MACHINE_EN}|human|person)\\b`,
  `is (?:a |an )?(?:${MACHINE_EN}|${REAL_EN}) (?:answering|writing|replying|typing)`,
  `(?:anyone|anybody|someone|somebody) (?:real|human) (?:here|there)`,
  `(?:eres|es (?:usted |esto )?|sois|son|es que eres) ?(?:realmente |acaso |solo )*(?:una? )?(?:${MACHINE_ES}|(?:persona|human[oa]|ser humano)(?: real| de verdad)?)\\b(?=[^.!]{0,40}\\?)`,
  `(?:estoy|estamos) (?:hablando|chateando|escribiendo) con (?:una? )?(?:${MACHINE_ES}|persona|human[oa]|ser humano|alguien real)\\b`,
  `(?:hablo|chateo|escribo) con (?:una? )?(?:${MACHINE_ES}|persona|human[oa])\\b`,
  `(?:me )?(?:contesta|responde|escribe|atiende) (?:una? )?(?:${MACHINE_ES}|persona real|human[oa])\\b`,
  `(?:hay|esta) (?:alguien real|una persona real|un humano|alguien de verdad) (?:ahi|aqui|al otro lado|escribiendo)`,
  `(?:${MACHINE_ES}) o (?:una? )?(?:persona|human[oa])|(?:persona|human[oa]) o (?:una? )?(?:${MACHINE_ES})`,
  `(?:voce e|vc e|tu es|es|e|isto e|isso e) (?:realmente |mesmo |so )*(?:uma? )?(?:${MACHINE_PT}|(?:pessoa|human[oa]|ser humano)(?: real| de verdade)?)\\b(?=[^.!]{0,40}\\?)`,
  `(?:estou|estamos) (?:falando|conversando|a falar|a conversar|escrevendo) com (?:uma? )?(?:${MACHINE_PT}|pessoa|human[oa]|ser humano|alguem real)\\b`,
  `(?:falo|converso) com (?:uma? )?(?:${MACHINE_PT}|pessoa|human[oa])\\b`,
  `(?:quem )?(?:responde|escreve|atende)(?: e)? (?:uma? )?(?:${MACHINE_PT}|pessoa real|human[oa])\\b`,
  `(?:tem|ha) (?:alguem real|uma pessoa real|um humano|alguem de verdade) (?:ai|aqui|do outro lado)`,
  `(?:${MACHINE_PT}) ou (?:uma? )?(?:pessoa|human[oa])|(?:pessoa|human[oa]) ou (?:uma? )?(?:${MACHINE_PT})`,
].map((source) => new RegExp(`(?<![a-z])(?:${source})`));

/** True when a person sincerely asks whether a machine answers; then the reply must say so (ET-01). */
export function asksIfAutomated(text: string): boolean {
  const words = wordForm(text);
  return QUESTIONS.some((question) => question.test(words));
}

/** What a reply says when it was asked. English where we have no wording. */
export function disclosureLine(language: string): string {
  return REVIEWED[language as DisclosureLanguage] ?? REVIEWED.en;
}
