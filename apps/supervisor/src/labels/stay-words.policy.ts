import type { IntentWords } from './intent-words.js';

const ROOM =
  '(?:rooms?|suites?|beds?|habitaci[o]n(?:es)?|cuartos?|quartos?|suites?|apartamentos?|apartments?)';
const BOOKING = '(?:booking|reservation|reserva|reservacion|stay|dates|fechas|datas|estancia|estadia)';

/** Words of what people want around a stay, folded, in three languages: sure ones, and ones that only hint. */
export const STAY_WORDS: IntentWords = {
  check_availability: {
    sure: [
      `${ROOM}[^.?!]{0,20}(?:available|free|libres?|disponib\\w+|livres?|vag[oa]s?)|(?:available|free|libres?|disponib\\w+|livres?) ${ROOM}`,
      'any availability|availability for|anything (?:available|free)|(?:do you have|got) (?:any |an? )?(?:space|vacanc\\w+|rooms?) (?:for|on|from|tonight|this|next)|fully booked|(?:hay|teneis|tienen|tienes|queda\\w*) (?:algo|disponibilidad|plazas?|sitio|hueco)[^.?!]{0,10}(?:para|el|esta|del)|disponibilidade (?:para|de|em)|(?:tem|ha|ainda tem) (?:alguma coisa|vagas?|disponibilidade)|algo (?:libre|disponible)',
    ],
    hint: ['availab\\w+|vacanc\\w+|disponib\\w+|vagas?|completo para'],
  },
  make_reservation: {
    sure: [
      `(?:like|want|wish|need|can i|could i|may i|how do i|how can i|to) (?:to )?(?:book|reserve) (?:an? |the |two |one |\\d )?(?:\\w+ )?(?:${ROOM}|nights?|for|your)|make an? (?:booking|reservation)`,
      `(?:quisiera|quiero|queria|querria|quisieramos|me gustaria|deseo|puedo|podria|como puedo|necesito) (?:reservar|hacer una reserva)(?! mesa)|(?:gostaria de|queria|quero|posso|preciso(?: de)?|como faco para|desejo) (?:reservar|fazer (?:uma )?reserva)(?! (?:uma )?mesa)`,
    ],
    hint: ['to book|book (?:a|me)|reservar una|reservar um'],
  },
  modify_reservation: {
    sure: [
      `(?:change|move|modify|amend|extend|shorten|postpone|reschedule|bring forward)[^.?!]{0,18} ${BOOKING}|(?:cambiar|mover|modificar|ampliar|alargar|aplazar|adelantar|acortar)[^.?!]{0,15} ${BOOKING}|(?:mudar|alterar|modificar|adiar|remarcar|prolongar|estender|trocar)[^.?!]{0,15} ${BOOKING}`,
      `${BOOKING}[^.?!]{0,30}(?:change (?:it|them)|cambiar?\\w*|trocar|mudar|alterar)|wrong dates|(?:add|one more|another|extra|una|otra|mais uma) (?:night|noche|noite)[^.?!]{0,20}${BOOKING}`,
    ],
    hint: ['(?:add|stay) (?:one|another|an extra) (?:more )?night|otra noche|mais uma noite|change the dates|cambiar las fechas|mudar as datas'],
  },
  cancel_reservation: {
    sure: [
      `(?:cancel|cancell\\w+|call off)[^.?!]{0,20}(?:booking|reservation|stay|room|trip)|(?:cancel\\w+|anul\\w+)[^.?!]{0,20}(?:reservas?|estancia|estadia|habitacion|quarto)(?! polic)|(?:desmarcar|desistir d\\w+)[^.?!]{0,15}(?:reserva|estadia)`,
      "(?:want|need|have|like) to cancel|(?:quiero|necesito|tengo que|quisiera) (?:cancelar|anular)|(?:quero|preciso(?: de)?|queria|tenho (?:de|que)) cancelar|we (?:can't|cannot) come|no podremos ir|nao vamos poder ir",
    ],
    hint: ['cancel(?! polic)|cancelar|anular'],
  },
  check_reservation: {
    sure: [
      `(?:confirm|check|verify|look up|find|status of|details of)[^.?!]{0,20} (?:my|our|the|a) (?:booking|reservation)|(?:booking|reservation)[^.?!]{0,25}(?:went through|confirmed|gone through|in order|registered)|(?:haven't|have not|didn't|did not) (?:got|gotten|receive\\w*|get)[^.?!]{0,20}confirmation`,
      '(?:confirm\\w*|comprobar|verificar|revisar|consultar|estado de)[^.?!]{0,20} (?:mi|nuestra|la|minha|nossa|a) reserva|reserva (?:esta |ya |ficou )?(?:hecha|confirmada|feita|registrada|en orden)|no (?:me |nos )?(?:ha llegado|he recibido)[^.?!]{0,20}confirmacion|nao (?:recebi|chegou)[^.?!]{0,20}confirmacao',
    ],
    hint: ['my booking|my reservation|booking number|reservation number|mi reserva|numero de reserva|minha reserva|numero da reserva|localizador'],
  },
  room_options: {
    sure: [
      `(?:which|what) (?:kinds?|types?|sorts?)? ?(?:of )?${ROOM}|(?:kinds?|types?) of ${ROOM}|que (?:tipos?|clases?) de ${ROOM}|(?:que|cuales|quais) ${ROOM} (?:hay|tienen|teneis|tem|ha|ofrecen|oferecem)|difference between[^.?!]{0,20}${ROOM}|diferen\\w+ ent?re[^.?!]{0,30}${ROOM}`,
      `${ROOM}[^.?!]{0,25}(?:sea view|balcon\\w*|terrace|king size|twin|two beds|vistas?|varanda|vista para|camas? (?:de )?matrimoni\\w+|cama de casal|terraza|bathtub|banera|banheira)`,
    ],
    hint: ['family room|double room|twin room|habitacion (?:familiar|doble)|quarto (?:familiar|duplo|de casal)|sea view|vistas al mar|vista (?:para o )?mar'],
  },
  check_in: {
    sure: ['check[- ]?in|(?:when|what time|how early|a que hora|cuando|a que horas|quando|desde que hora)[^.?!]{0,15}(?:arrive|get into the room|entrar|llegar|chegar)|(?:pick up|collect) (?:the |our )?keys?|recoger (?:las )?llaves?|buscar as chaves|hora de (?:entrada|llegada)|horario de entrada'],
    hint: ['arrival|arriv\\w+|llegada|llegamos|llego|chegada|chegamos|chego'],
  },
  early_check_in: {
    sure: [
      `early check[- ]?in|check[- ]?in (?:earl\\w+|before|mas temprano|mais cedo|antes|anticipado|antecipado)|(?:into|in|entrar en|entrar n[oa]|acceder a|entrar a)[^.?!]{0,12}${ROOM} (?:early|earlier|before|antes|mas temprano|mais cedo)|(?:entrar|llegar|chegar) (?:antes|mas temprano|mais cedo) (?:en|a|al|no|na|ao)[^.?!]{0,5}${ROOM}?`,
      '(?:drop|leave) (?:off )?(?:our |the )?(?:bags|luggage) (?:before|early)|dejar (?:las )?maletas antes|deixar as malas antes',
    ],
    hint: ['earlier|mas temprano|mais cedo|entrar antes'],
  },
  check_out: {
    sure: [`check[- ]?out|(?:when|what time|by when|until when|a que hora|hasta que hora|a que horas|ate que horas|cuando|quando)[^.?!]{0,25}(?:leave|vacate|dejar|deixar|desocupar|abandonar|sair d\\w+|salir de)(?: \\w+)? ${ROOM}|hora de (?:salida|saida)|horario de saida`],
    hint: ['leave the room|dejar la habitacion|deixar o quarto|departure'],
  },
  late_check_out: {
    sure: [
      'late check[- ]?out|check[- ]?out (?:late\\w*|tard\\w+|mais tarde|mas tarde)|(?:keep|stay in|have) the room (?:longer|until|till|a bit longer)|leave (?:later|a bit later)|salida (?:tardia|mas tarde)|salir (?:un poco )?mas tarde|(?:dejar la habitacion|quedarnos en la habitacion) (?:mas tarde|hasta)|sair (?:um pouco )?mais tarde|saida tardia|ficar (?:com o|no) quarto ate',
    ],
    hint: ['later than|mas tarde|mais tarde'],
  },
  group: {
    sure: ['groups? (?:of|booking|rate|discount)|(?:un|de) grupos?(?: de)?|um grupo|(?:reservas?|tarifas?) (?:de|para) grupos?|(?:[2-9]\\d|1[2-9]|\\d{3}) (?:people|persons|guests|of us|adults|personas|pessoas)|wedding party|conference for|school trip'],
    hint: ['group|grupo|we are (?:eight|ten|twelve)|somos (?:ocho|diez|doce|dez|doze)'],
  },
  upgrade: {
    sure: [`upgrade\\w*|(?:better|bigger|larger|superior) ${ROOM}|${ROOM} (?:mejor|mas grande|superior|melhor|maior)|subir de categoria|mejorar la habitacion|melhorar (?:o|de) quarto|mudar para (?:a|uma) suite`],
    hint: ['suite|superior'],
  },
  special_occasion: {
    sure: ['anniversar\\w+|birthday|honeymoon|proposal|our wedding|surprise for|celebrat\\w+|aniversari\\w+|cumplean\\w+|luna de miel|lua de mel|pedida de mano|sorpresa para|surpresa para|celebrar|comemorar|celebra(?:mos|ndo)'],
    hint: ['surprise|sorpresa|surpresa|champagne|petalos|petalas'],
  },
  accessibility: {
    sure: ['wheel ?chair|accessib\\w+|disabled|disabilit\\w+|reduced mobility|step[- ]free|crutches|silla de ruedas|accesib\\w+|movilidad reducida|discapac\\w+|adaptad[oa]s? (?:para|a)|muletas|cadeira de rodas|cadeirante|acessib\\w+|acessive(?:l|is)|mobilidade reduzida|deficien\\w+'],
    hint: ['stairs|escaleras|escadas|elevator|lift|ascensor|elevador'],
  },
}; // prettier-ignore
