import type { HouseAddress, MessageKind } from '@countersign/contracts';

/** What the offline drafter says besides the documents, in one language. */
export interface Wording {
  greeting: string;
  /** To a greeting and nothing else. */
  howCanWeHelp: string;
  welcome: string;
  /** Nothing found: honest, and no promise but that a person looks. */
  lookInto: string;
  /** Some of it found. */
  lookIntoTheRest: string;
  received: (kind: string) => string;
  unsupported: string;
  /** To somebody who may be in danger, and nothing else (ET-06). */
  inDanger: string;
  kinds: Partial<Record<MessageKind, string>>;
}

const EN: Wording = {
  inDanger: 'We have read your message. It goes to a colleague before all others.',
  greeting: 'Hello!',
  howCanWeHelp: 'How can we help you?',
  welcome: "You're welcome!",
  lookInto:
    "Thank you for your message. I can't find that in our information; a colleague will look into it and answer you here.",
  lookIntoTheRest: 'A colleague will look into the rest of your question and answer you here.',
  received: (kind) => `Thank you for ${kind}. A colleague will look at it and answer you here.`,
  unsupported: 'We received a message that we cannot open here. Could you tell us in words what it is about?',
  kinds: {
    image: 'the photo',
    audio: 'the audio file',
    voice: 'the voice message',
    video: 'the video',
    document: 'the document',
    sticker: 'the sticker',
    location: 'your location',
    contact: 'the contact',
  },
};

const ES: Wording = {
  inDanger: 'Hemos leído su mensaje. Pasa a un compañero antes que todos los demás.',
  greeting: '¡Hola!',
  howCanWeHelp: '¿En qué podemos ayudarle?',
  welcome: '¡De nada!',
  lookInto:
    'Gracias por su mensaje. No encuentro eso en nuestra información; un compañero lo mirará y le responderá aquí.',
  lookIntoTheRest: 'Un compañero mirará el resto de su pregunta y le responderá aquí.',
  received: (kind) => `Gracias por ${kind}. Un compañero lo mirará y le responderá aquí.`,
  unsupported:
    'Hemos recibido un mensaje que no podemos abrir aquí. ¿Puede decirnos con palabras de qué se trata?',
  kinds: {
    image: 'la foto',
    audio: 'el audio',
    voice: 'el mensaje de voz',
    video: 'el vídeo',
    document: 'el documento',
    sticker: 'el sticker',
    location: 'su ubicación',
    contact: 'el contacto',
  },
};

const PT: Wording = {
  inDanger: 'Lemos a sua mensagem. Vai para um colega antes de todas as outras.',
  greeting: 'Olá!',
  howCanWeHelp: 'Em que podemos ajudar?',
  welcome: 'De nada!',
  lookInto:
    'Obrigado pela sua mensagem. Não encontro isso na nossa informação; um colega vai verificar e responder-lhe aqui.',
  lookIntoTheRest: 'Um colega vai verificar o resto da sua pergunta e responder-lhe aqui.',
  received: (kind) => `Obrigado por ${kind}. Um colega vai ver e responder-lhe aqui.`,
  unsupported:
    'Recebemos uma mensagem que não conseguimos abrir aqui. Pode dizer-nos em palavras do que se trata?',
  kinds: {
    image: 'enviar a fotografia',
    audio: 'enviar o áudio',
    voice: 'enviar a mensagem de voz',
    video: 'enviar o vídeo',
    document: 'enviar o documento',
    sticker: 'enviar o sticker',
    location: 'enviar a sua localização',
    contact: 'enviar o contacto',
  },
};

/** To somebody whom the house addresses as tú or vos. */
const ES_FAMILIAR: Wording = {
  ...ES,
  inDanger: 'Hemos leído tu mensaje. Pasa a un compañero antes que todos los demás.',
  howCanWeHelp: '¿En qué podemos ayudarte?',
  lookInto:
    'Gracias por tu mensaje. No encuentro eso en nuestra información; un compañero lo mirará y te responderá aquí.',
  lookIntoTheRest: 'Un compañero mirará el resto de tu pregunta y te responderá aquí.',
  received: (kind) => `Gracias por ${kind}. Un compañero lo mirará y te responderá aquí.`,
  unsupported:
    'Hemos recibido un mensaje que no podemos abrir aquí. ¿Puedes decirnos con palabras de qué se trata?',
  kinds: { ...ES.kinds, location: 'tu ubicación' },
};
const ES_VOS: Wording = {
  ...ES_FAMILIAR,
  unsupported:
    'Recibimos un mensaje que no podemos abrir aquí. ¿Podés decirnos con palabras de qué se trata?',
};

/** To somebody whom the house addresses as tu. */
const PT_TU: Wording = {
  ...PT,
  inDanger: 'Lemos a tua mensagem. Vai para um colega antes de todas as outras.',
  lookInto:
    'Obrigado pela tua mensagem. Não encontro isso na nossa informação; um colega vai verificar e responder-te aqui.',
  lookIntoTheRest: 'Um colega vai verificar o resto da tua pergunta e responder-te aqui.',
  received: (kind) => `Obrigado por ${kind}. Um colega vai ver e responder-te aqui.`,
  unsupported:
    'Recebemos uma mensagem que não conseguimos abrir aqui. Podes dizer-nos em palavras do que se trata?',
  kinds: { ...PT.kinds, location: 'enviar a tua localização' },
};

/** The wording of a language in the form the house addresses people with (SV-10), or undefined where we have none. */
export function wordingIn(language: string, { es, pt }: HouseAddress = {}): Wording | undefined {
  if (language === 'es') return es === 'vos' ? ES_VOS : es === 'tu' ? ES_FAMILIAR : ES;
  if (language === 'pt') return pt === 'tu' ? PT_TU : PT;
  return language === 'en' ? EN : undefined;
}
