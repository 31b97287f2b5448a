import { SNAPSHOT_LIMITS } from '@countersign/contracts';
import { folded } from '../learning/folded.policy.js';

/** What people write to a business about, by words of three languages, folded; a star stands for any ending. */
const TOPICS: readonly (readonly [string, string])[] = [
  ['booking', 'book* reserv* availab* disponib* agend* appointment* cita citas marcacao'],
  ['arrival', 'arriv* check-in checkin lleg* cheg* entrada transfer*'],
  ['departure', 'check-out checkout depart* salida saida'],
  ['room', 'room* suite* bed* habitacion* cama* quarto* balcon* balcony'],
  ['breakfast', 'breakfast desayun* cafe-da-manha pequeno-almoco'],
  ['food and drink', 'dinner lunch menu restaurant* cena almuerzo jantar almoco vegan* vegetarian* gluten'],
  ['price', 'price* cost* cuest* precio* preco* custa* tarif* rate rates descuento* desconto* discount*'],
  ['payment', 'pay payment* paid card* pago* pagar tarjeta* pagamento* cartao invoice* factura* fatura* pix'],
  ['refund', 'refund* reembols* devoluc* devolver* return returns money-back'],
  ['cancellation', 'cancel*'],
  ['delivery', 'deliver* ship* parcel* envio* enviar* entrega* paquete* encomenda* pacote*'],
  ['order', 'order* pedido* compra*'],
  ['opening hours', 'open* clos* hours horario* abre* abren cierra* fecha* abierto aberto'],
  ['way and place', 'address* direccion endereco where donde onde map mapa directions ubicacion localizacao'],
  ['parking', 'park* estacion* aparca* parqueadero'],
  ['wi-fi', 'wifi wi-fi internet'],
  ['pets', 'pet pets dog* cat cats perro* mascota* gato* cachorro* cao animal*'],
  ['children', 'child* kid kids baby nino* hijo* bebe* crianca* filho*'],
  ['complaint', 'complain* queja* reclam* broken roto quebrad* dirty sucio sujo noise* ruido* barulho'],
];

const patterns = TOPICS.map(([topic, words]) => {
  const each = words.split(' ').map((word) => word.replaceAll('-', '[ -]').replace('*', '\\p{L}*'));
  return [topic, new RegExp(`(?<!\\p{L})(?:${each.join('|')})(?!\\p{L})`, 'gu')] as const;
});

/** What texts are about, the most spoken of first. Words nobody listed are no topic: rather none than a strange one. */
export function topicsOf(texts: readonly string[]): string[] {
  const plain = folded(texts.join('\n'));
  return patterns
    .map(([topic, words]) => ({ topic, count: plain.match(words)?.length ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count)
    .slice(0, SNAPSHOT_LIMITS.topics)
    .map(({ topic }) => topic);
}
