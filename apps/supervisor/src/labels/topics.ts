import type { Intent, Topic } from '@countersign/contracts';
import { folded } from '@countersign/rapport';

const OF: Partial<Record<Intent, Topic>> = {
  ...about('booking', 'check_availability make_reservation modify_reservation cancel_reservation check_reservation group'),
  ...about('stay', 'room_options check_in early_check_in check_out late_check_out upgrade special_occasion accessibility amenities wifi housekeeping maintenance policies'),
  ...about('money', 'price payment_methods payment_proof payment_trouble invoice'),
  ...about('place', 'location transport activities weather opening_hours'),
  ...about('food', 'food_drink dietary room_service'),
  ...about('service', 'services concierge complaint feedback human emergency'),
}; // prettier-ignore

/** What a shop is asked about, which no intent names. */
const SHOP: readonly (readonly [Topic, RegExp])[] = [
  ['returns', /\b(?:returns?|exchange|send it back|devolver|devolucion|cambio de talla|devolucao|troca)\b/u],
  ['delivery', /\b(?:shipp\w+|deliver\w+|parcel|tracking|envios?|entrega\w*|paquete|seguimiento|encomenda|rastre\w+|frete)\b/u],
  ['order', /\b(?:my order|order number|mi pedido|pedidos?|meu pedido)\b/u],
]; // prettier-ignore

/** What a turn is about, coarsely. */
export function topicsOf(texts: readonly string[], intents: readonly { name: Intent }[]): Topic[] {
  const plain = folded(texts.join('\n'));
  const said = SHOP.filter(([, words]) => words.test(plain)).map(([topic]) => topic);
  return [...new Set([...intents.flatMap(({ name }) => OF[name] ?? []), ...said])];
}

function about(topic: Topic, names: string): Partial<Record<Intent, Topic>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, topic]));
}
