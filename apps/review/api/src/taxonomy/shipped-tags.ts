import type { EditTag } from '@countersign/contracts';
import type { Spoken } from './term.js';

type Said = readonly [en: string, es: string];

const say = ([en, es]: Said): Spoken => ({ en, es });

const tag = (label: Said, before: Said, after: Said): { label: Spoken; before: Spoken; after: Spoken } => ({
  label: say(label),
  before: say(before),
  after: say(after),
});

/** Edit tags as they are shipped, each with a text before and after. */
export const SHIPPED_TAGS: Record<EditTag, ReturnType<typeof tag>> = {
  TONE_WARMER: tag(
    ['Warmer', 'Más cálido'],
    ['Your room is ready.', 'Su habitación está lista.'],
    ['Good news: your room is ready, welcome!', '¡Buenas noticias: su habitación está lista, bienvenida!'],
  ),
  TONE_MORE_FORMAL: tag(
    ['More formal', 'Más formal'],
    ['Hey, no problem!', '¡Hola, sin problema!'],
    ['Good morning, with pleasure.', 'Buenos días, con mucho gusto.'],
  ),
  TONE_MORE_CASUAL: tag(
    ['More casual', 'Más cercano'],
    ['We hereby confirm your reservation.', 'Por la presente confirmamos su reserva.'],
    ['Your booking is confirmed.', 'Su reserva está confirmada.'],
  ),
  TONE_CALMER: tag(
    ['Calmer', 'Más sereno'],
    ['We are SO sorry!!!', '¡¡¡Lo sentimos MUCHÍSIMO!!!'],
    ['We are sorry about this.', 'Lamentamos lo ocurrido.'],
  ),
  TONE_LIVELIER: tag(
    ['Livelier', 'Más animado'],
    ['The pool is open.', 'La piscina está abierta.'],
    ['The pool is open, come and enjoy it!', '¡La piscina está abierta, venga a disfrutarla!'],
  ),
  TONE_LESS_ROBOTIC: tag(
    ['Less robotic', 'Menos robótico'],
    ['Your request has been received and processed.', 'Su solicitud ha sido recibida y procesada.'],
    ['I have booked the table for you.', 'Ya le reservé la mesa.'],
  ),
  TONE_LESS_PUSHY: tag(
    ['Less pushy', 'Menos insistente'],
    ['Book now, last chance!', '¡Reserve ya, última oportunidad!'],
    ['Tell us whenever it suits you.', 'Díganos cuando le venga bien.'],
  ),
  STRUCT_SHORTEN: tag(
    ['Shortened', 'Acortado'],
    [
      'Thank you for writing. We would like to tell you that yes, we do have parking.',
      'Gracias por escribir. Queremos contarle que sí, tenemos estacionamiento.',
    ],
    ['Yes, we have parking.', 'Sí, tenemos estacionamiento.'],
  ),
  STRUCT_SPLIT: tag(
    ['Split into bubbles', 'Dividido en mensajes'],
    ['One long message.', 'Un mensaje largo.'],
    ['Two short ones.', 'Dos mensajes cortos.'],
  ),
  STRUCT_MERGE: tag(
    ['Bubbles put together', 'Mensajes unidos'],
    ['Three messages of a word each.', 'Tres mensajes de una palabra.'],
    ['One sentence.', 'Una frase.'],
  ),
  STRUCT_REORDER: tag(
    ['Reordered', 'Reordenado'],
    ['We have parking. Yes, we are open.', 'Hay estacionamiento. Sí, abrimos.'],
    ['Yes, we are open. We have parking.', 'Sí, abrimos. Hay estacionamiento.'],
  ),
  CONTENT_FACT_FIXED: tag(
    ['Fact corrected', 'Dato corregido'],
    ['Check-out is at 11:00.', 'La salida es a las 11:00.'],
    ['Check-out is at 12:00.', 'La salida es a las 12:00.'],
  ),
  CONTENT_FACT_ADDED: tag(
    ['Fact added', 'Dato añadido'],
    ['Breakfast is included.', 'El desayuno está incluido.'],
    ['Breakfast is included, 7:00 to 10:00.', 'El desayuno está incluido, de 7:00 a 10:00.'],
  ),
  CONTENT_UNSUPPORTED_REMOVED: tag(
    ['Unsupported claim removed', 'Afirmación sin respaldo eliminada'],
    ['It arrives in 2 days.', 'Llega en 2 días.'],
    ['It is on its way.', 'Está en camino.'],
  ),
  CONTENT_QUESTION_ADDED: tag(
    ['Question added', 'Pregunta añadida'],
    ['We can arrange that.', 'Podemos organizarlo.'],
    ['We can arrange that. For which day?', 'Podemos organizarlo. ¿Para qué día?'],
  ),
  CONTENT_QUESTION_CUT: tag(
    ['Question cut', 'Pregunta eliminada'],
    ['Done. Anything else? Shall I go on?', 'Listo. ¿Algo más? ¿Sigo?'],
    ['Done.', 'Listo.'],
  ),
  CONTENT_EMOJI_ADDED: tag(
    ['Emoji added', 'Emoji añadido'],
    ['See you soon.', 'Hasta pronto.'],
    ['See you soon 🙂', 'Hasta pronto 🙂'],
  ),
  CONTENT_EMOJI_CUT: tag(
    ['Emoji cut', 'Emoji eliminado'],
    ['Sorry 😢😢', 'Lo siento 😢😢'],
    ['I am sorry.', 'Lo siento.'],
  ),
  CONTENT_NEXT_STEP_ADDED: tag(
    ['Next step added', 'Siguiente paso añadido'],
    ['Your order is ready.', 'Su pedido está listo.'],
    [
      'Your order is ready; show this code at the desk.',
      'Su pedido está listo; muestre este código en recepción.',
    ],
  ),
  CONTENT_REWRITTEN: tag(
    ['Rewritten', 'Reescrito'],
    ['We have many offers.', 'Tenemos muchas ofertas.'],
    ['I am looking into your invoice.', 'Estoy revisando su factura.'],
  ),
  LANG_GRAMMAR: tag(
    ['Grammar or spelling', 'Gramática u ortografía'],
    ['We recieve you.', 'Le recivimos.'],
    ['We receive you.', 'Le recibimos.'],
  ),
  LANG_LOCAL_WORDING: tag(
    ['Local wording', 'Expresión local'],
    ['Take the lift.', 'Coja el ordenador.'],
    ['Take the elevator.', 'Tome la computadora.'],
  ),
  LANG_WRONG_LANGUAGE: tag(
    ['Wrong language', 'Idioma equivocado'],
    ['Hello, how can we help?', 'Hello, how can we help?'],
    ['Olá, como podemos ajudar?', 'Hola, ¿en qué podemos ayudar?'],
  ),
  POLICY_PROMISE_REMOVED: tag(
    ['Promise removed', 'Promesa eliminada'],
    ['I guarantee a refund.', 'Le garantizo un reembolso.'],
    ['I have asked about a refund.', 'He consultado el reembolso.'],
  ),
  POLICY_PRIVACY: tag(
    ['Private detail removed', 'Dato privado eliminado'],
    ['Your card ending in 4242 …', 'Su tarjeta terminada en 4242 …'],
    ['Your card …', 'Su tarjeta …'],
  ),
  POLICY_DISCLOSURE_ADDED: tag(
    ['Disclosure added', 'Aviso de automatización añadido'],
    ['I am here to help.', 'Estoy para ayudar.'],
    [
      "I'm an automated assistant; a colleague checks what I write.",
      'Soy un asistente automático; un colega revisa lo que escribo.',
    ],
  ),
  CTA_SOFT: tag(
    ['Soft call to action', 'Invitación suave'],
    ['We have rooms.', 'Tenemos habitaciones.'],
    ['We have rooms, if you would like to look.', 'Tenemos habitaciones, si desea verlas.'],
  ),
  CTA_MEDIUM: tag(
    ['Clear call to action', 'Invitación clara'],
    ['We have rooms.', 'Tenemos habitaciones.'],
    ['Shall I hold a room for you?', '¿Le aparto una habitación?'],
  ),
  CTA_DIRECT: tag(
    ['Direct call to action', 'Invitación directa'],
    ['We have rooms.', 'Tenemos habitaciones.'],
    ['Book here: example.org/rooms', 'Reserve aquí: example.org/rooms'],
  ),
  CTA_REMOVED: tag(
    ['Call to action removed', 'Invitación eliminada'],
    ['So sorry. Book again!', 'Lo siento. ¡Reserve otra vez!'],
    ['I am so sorry.', 'Lo siento mucho.'],
  ),
  OTHER: tag(
    ['Other', 'Otro'],
    ['Anything else.', 'Cualquier otra cosa.'],
    ['Say what in the note.', 'Dígalo en la nota.'],
  ),
};
