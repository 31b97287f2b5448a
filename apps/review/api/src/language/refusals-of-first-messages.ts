import type { Sentences } from '@countersign/runtime';

/** Why somebody is not written to first, and what to do about it, in Spanish. */
export const REFUSALS_OF_FIRST_MESSAGES: Sentences = {
  'This phone number does not exist. Write it with its country code, as in +34 612 34 56 78.':
    'Ese número de teléfono no existe. Escríbalo con el prefijo del país, como +34 612 34 56 78.',
  'This account is not one of this workspace. Choose another.': 'Aquí no hay esa cuenta. Elija otra.',
  'By this channel only they can begin. Choose a WhatsApp account.':
    'Por este canal solo pueden empezar ellos. Elija una cuenta de WhatsApp.',
  'The service that receives WhatsApp messages did not answer. Nothing was sent; try again in a moment.':
    'El servicio que recibe los mensajes de WhatsApp no respondió. No se envió nada; inténtelo en un momento.',
  'There is a conversation with this number already. Open it and write there.':
    'Ya hay una conversación con este número. Ábrala y escriba allí.',
  'This account does not work at the moment. Look at Channels, or choose another account.':
    'Esta cuenta no funciona en este momento. Mire en Canales o elija otra cuenta.',
  'This contact blocked us. Reach them another way.':
    'Este contacto nos bloqueó. Comuníquese por otro medio.',
  'This contact asked for no more messages. Only they can change that, by writing /start.':
    'Este contacto pidió no recibir más mensajes. Solo él puede cambiarlo, escribiendo /start.',
  'Consent cannot be given in the future. Say when they agreed.':
    'El consentimiento no puede ser de una fecha futura. Diga cuándo lo dio.',
  'They withdrew this consent later than that. Ask them anew, and say when they agreed again.':
    'Retiró este consentimiento después de esa fecha. Pídaselo otra vez y diga cuándo volvió a darlo.',
  'This template is not approved, or cannot be sent from here. Choose another.':
    'Esta plantilla no está aprobada o no se puede enviar desde aquí. Elija otra.',
  'This template advertises, and they agreed to messages about something of theirs only. Choose another template, or ask them.':
    'Esta plantilla es publicidad y solo aceptó mensajes sobre asuntos suyos. Elija otra plantilla o pregúntele.',
  'This template is about something of theirs, and they agreed to offers and news only. Choose another template, or ask them.':
    'Esta plantilla trata de un asunto suyo y solo aceptó ofertas y novedades. Elija otra plantilla o pregúntele.',
  'A place in this template is empty, or has what templates do not take. Fill every place in one line.':
    'Un hueco de esta plantilla está vacío o tiene algo que las plantillas no admiten. Rellene cada hueco en una línea.',
  'This person has not agreed to offers and news by this channel, or no longer does. Ask them, and record what they agreed to beside the conversation.':
    'Esta persona no ha aceptado ofertas y novedades por este canal, o ya no las acepta. Pregúntele y anote lo que aceptó junto a la conversación.',
  'This person has not agreed to be written to by this channel, or no longer does. Ask them, and record what they agreed to beside the conversation.':
    'Esta persona no ha aceptado que le escriban por este canal, o ya no lo acepta. Pregúntele y anote lo que aceptó junto a la conversación.',
  'They have agreed to this already, and it is in force.': 'Ya lo aceptó, y está en vigor.',
  'This consent is not in force any more.': 'Este consentimiento ya no está en vigor.',
  'textVersion must say in 2 characters or more what they agreed to':
    'textVersion tiene que decir en 2 caracteres o más qué aceptó',
  'to must be a phone number with its country code':
    'to tiene que ser un número de teléfono con el prefijo del país',
};
