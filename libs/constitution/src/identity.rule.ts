import type { Rule } from './finding.js';
import { wordForm } from './normal-form.policy.js';

const MACHINE_EN =
  '(?:(?:chat ?)?bot|robot|machine|a\\.?i\\.?|artificial intelligence|computer|program|algorithm|automated|automation|virtual assistant|language model)';
const MACHINE_ES =
  '(?:(?:chat ?)?bot|robot|maquina|ia|inteligencia artificial|ordenador|computadora|programa|algoritmo|asistente (?:virtual|automatic[oa])|automatic[oa]|automatizad[oa])';
const MACHINE_PT =
  '(?:(?:chat ?)?bot|robo|robot|maquina|ia|inteligencia artificial|computador|programa|algoritmo|assistente (?:virtual|automatic[oa])|automatic[oa]|automatizad[oa])';
const HUMAN_EN = '(?:(?:real|actual|live|living|genuine|100 ?%) )*(?:human(?: being)?|person|man|woman)';
const HUMAN_ES = '(?:persona|human[oa]|ser humano|hombre|mujer)';
const HUMAN_PT = '(?:pessoa|human[oa]|ser humano|homem|mulher)';
/** "Tick the box 'I am not a robot'" speaks of a web form, not of us. */
const NOT_A_FORM = `(?!['"”»]? ?(?:box|checkbox|captcha|test|button|casilla|boton|prueba|caixa|botao|teste))`;
/** "I am a person who …" is a claim; "a person in charge" is not about us unless we say "I am". */
const END = '(?![a-z])';

/** Each line is a claim to be human or a denial of being automated, matched on {@link wordForm}. */
const PHRASES: readonly RegExp[] = [
  `(?:i am|i'm|im|this is|it's|it is) (?:just |really |actually |definitely |also |only )*(?:a |an )?${HUMAN_EN}${END}`,
  `(?:you are|you're|youre) (?:really |actually )?(?:talking|speaking|chatting|writing) (?:to|with) (?:a |an )${HUMAN_EN}${END}`,
  `(?:i am|i'm|im|this is|it is|it's|we are|we're) (?:definitely |certainly |really )*(?:not|no) (?:a |an |any )?(?:kind of )?${MACHINE_EN}${END}${NOT_A_FORM}`,
  `(?:this is|it is|i am|we are)n't (?:a |an )?${MACHINE_EN}${END}`,
  `(?:there is|there's|there are) (?:no|not any) (?:${MACHINE_EN})s? (?:here|involved|writing|behind)`,
  `(?:no|not) (?:a )?(?:${MACHINE_EN})s? here`,
  `(?:written|answered|typed) (?:entirely |only )?by (?:a )?${HUMAN_EN}${END}`,
  `(?:soy|somos) (?:solo |realmente |tambien )*(?:una? )?${HUMAN_ES}(?: real| de verdad| de carne y hueso)?${END}`,
  `no (?:soy|somos|es|se trata de) (?:una? |ningun[a]? )?${MACHINE_ES}${END}${NOT_A_FORM}`,
  `(?:esta|estas|estais|estan|esta usted) (?:hablando|chateando|escribiendo) con (?:una |un )${HUMAN_ES}${END}`,
  `(?:habla|hablas|chateas) con (?:una |un )${HUMAN_ES}(?: real| de verdad)?${END}`,
  `(?:aqui )?no hay (?:ningun[a]? )?${MACHINE_ES}s? (?:aqui|detras|escribiendo)`,
  `aqui no hay (?:ningun[a]? )?${MACHINE_ES}s?${END}`,
  `(?:sou|somos) (?:so |apenas |realmente |mesmo )*(?:uma? )?${HUMAN_PT}(?: real| de verdade| de carne e osso)?${END}`,
  `nao (?:sou|somos|e|se trata de) (?:uma? |nenhum[a]? )?${MACHINE_PT}${END}${NOT_A_FORM}`,
  `(?:esta|estas|voce esta) (?:falando|conversando|a falar|a conversar|escrevendo|a escrever) com (?:uma |um )${HUMAN_PT}${END}`,
  `(?:aqui )?nao ha (?:nenhum[a]? )?${MACHINE_PT}s? (?:aqui|por tras|escrevendo)`,
  `aqui nao (?:ha|tem) (?:nenhum[a]? )?${MACHINE_PT}s?${END}`,
].map((source) => new RegExp(`(?<![a-z])${source}`, 'g'));

/** A reply may never deny being automated or claim to be human (ET-01), whoever wrote it. */
export const IDENTITY_RULE: Rule = {
  id: 'claims-to-be-human',
  category: 'identity_deception',
  severity: 'critical',
  find: (text) => {
    const words = wordForm(text);
    return PHRASES.flatMap((phrase) => [...words.matchAll(phrase)].map(([match]) => match));
  },
  positive: [
    "I'm a real person, how can I help?",
    'I am human.',
    'Don’t worry, I am not a bot!',
    "No, I'm definitely not a robot.",
    'This is not an automated reply, this is a person.',
    'You are talking to a real human being.',
    'There are no bots here.',
    'I am n\u200Bot a b\u200Bot',
    'Ｉ ａｍ ａ ｐｅｒｓｏｎ',
    'This isn’t a chatbot.',
    'Every answer is written by a human.',
    "It's a live person writing, promise",
    'Soy una persona real.',
    'No soy un robot, tranquilo.',
    'Está hablando con una persona.',
    'No es ningún bot, soy humana.',
    'Aquí no hay máquinas.',
    'Hablas con una persona de verdad',
    'Somos humanos, no somos una IA.',
    'Sou uma pessoa de verdade.',
    'Não sou um robô!',
    'Você está falando com uma pessoa.',
    'Estás a falar com um ser humano',
    'Aqui não há robôs.',
    'Não somos um bot, somos humanos',
  ],
  negative: [
    "I'm an automated assistant; a colleague checks what I write.",
    'A person from our team will call you.',
    'The room is for one person.',
    'It is not a problem at all.',
    'Please tick the box "I am not a robot" box on the booking page.',
    'We sell a small robot toy in the shop.',
    'Is this for a person with a food allergy?',
    'I am the assistant of the guesthouse.',
    'Soy un asistente automático; un compañero revisa lo que escribo.',
    'La habitación es para una persona.',
    'No es un problema.',
    'Una persona del equipo le responderá.',
    'No hay máquina de hielo en la planta.',
    'Sou um assistente automático; um colega revê o que escrevo.',
    'O quarto é para uma pessoa.',
    'Não é um problema.',
    'Uma pessoa da equipa vai responder.',
  ],
};
