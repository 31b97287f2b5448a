/** What somebody asks about in one language, what they add, and what the house answers. */
export interface Talk {
  ask: string;
  more: string;
  answer: string;
  /** Of the question: what says what it is about. */
  word: string;
}

/** A reason to write, with the labels the supervisor would give it. */
export interface SampleTopic {
  intent: string;
  topic: string;
  /** Why a person has to look first, where it is one of those. */
  reason?: string;
  talk: Record<'en' | 'es' | 'pt', Talk>;
}

const talk = (ask: string, more: string, answer: string, word: string): Talk => ({ ask, more, answer, word });

/** Wholly invented; `{date}`, `{ref}` and `{n}` are filled in differently each time. The two last are rare. */
export const TOPICS: readonly SampleTopic[] = [
  {
    intent: 'food_drink',
    topic: 'food',
    talk: {
      en: talk('Is breakfast included in our rate?', 'We are {n} people, two of them vegan.', 'Breakfast is included in the Harbour rate and has vegan dishes every day.', 'breakfast'),
      es: talk('¿El desayuno está incluido en la tarifa?', 'Somos {n} personas, dos de ellas veganas.', 'El desayuno está incluido en la tarifa Puerto y cada día hay platos veganos.', 'desayuno'),
      pt: talk('O pequeno-almoço está incluído na tarifa?', 'Somos {n} pessoas, duas delas veganas.', 'O pequeno-almoço está incluído na tarifa Porto e há pratos veganos todos os dias.', 'pequeno-almoço'),
    },
  },
  {
    intent: 'transport',
    topic: 'place',
    talk: {
      en: talk('Where can we leave the car?', 'It is a van, {n} metres long.', 'The courtyard has nine spaces for 12 euros a night; a van fits the public car park on Mill Street.', 'car'),
      es: talk('¿Dónde podemos dejar el coche?', 'Es una furgoneta de {n} metros.', 'El patio tiene nueve plazas por 12 euros la noche; una furgoneta cabe en el aparcamiento público.', 'coche'),
      pt: talk('Onde podemos deixar o carro?', 'É uma carrinha de {n} metros.', 'O pátio tem nove lugares por 12 euros a noite; uma carrinha cabe no parque público.', 'carro'),
    },
  },
  {
    intent: 'price',
    topic: 'money',
    talk: {
      en: talk('What does a double room cost from {date}?', 'For {n} nights, with a view if possible.', 'A double room with a view of the harbour is 118 euros a night in that week.', 'cost'),
      es: talk('¿Cuánto cuesta una habitación doble desde el {date}?', 'Por {n} noches, con vistas si es posible.', 'La habitación doble con vistas al puerto cuesta 118 euros la noche esa semana.', 'cuesta'),
      pt: talk('Quanto custa um quarto duplo a partir de {date}?', 'Por {n} noites, com vista se possível.', 'O quarto duplo com vista para o porto custa 118 euros por noite nessa semana.', 'custa'),
    },
  },
  {
    intent: 'check_availability',
    topic: 'booking',
    talk: {
      en: talk('Do you have anything free on {date}?', 'We would stay {n} nights.', 'Yes, two double rooms and the loft are free then. Shall I hold one for you until tomorrow?', 'free'),
      es: talk('¿Tienen algo libre el {date}?', 'Nos quedaríamos {n} noches.', 'Sí, hay dos habitaciones dobles y el ático. ¿Le guardo uno hasta mañana?', 'libre'),
      pt: talk('Têm alguma coisa livre em {date}?', 'Ficaríamos {n} noites.', 'Sim, há dois quartos duplos e o sótão. Guardo um até amanhã?', 'livre'),
    },
  },
  {
    intent: 'check_in',
    topic: 'stay',
    talk: {
      en: talk('Our train arrives late. Until when is the reception open?', 'The booking is {ref}.', 'Reception is open until 22:00; after that the door has a code, which we send on the day you arrive.', 'arrives'),
      es: talk('Nuestro tren llega tarde. ¿Hasta cuándo abre la recepción?', 'La reserva es {ref}.', 'La recepción abre hasta las 22:00; después la puerta tiene un código que enviamos el día de llegada.', 'llega'),
      pt: talk('O nosso comboio chega tarde. Até quando abre a receção?', 'A reserva é {ref}.', 'A receção abre até às 22:00; depois a porta tem um código que enviamos no dia da chegada.', 'chega'),
    },
  },
  {
    intent: 'late_check_out',
    topic: 'stay',
    talk: {
      en: talk('Could we keep the room a little longer on {date}?', 'The ferry leaves only at {n} in the evening.', 'You may keep it until 14:00 for 20 euros, and leave your bags with us all day.', 'longer'),
      es: talk('¿Podemos quedarnos un poco más en la habitación el {date}?', 'El ferri sale a las {n} de la tarde.', 'Puede quedarse hasta las 14:00 por 20 euros y dejar el equipaje todo el día.', 'más'),
      pt: talk('Podemos ficar um pouco mais no quarto em {date}?', 'O ferry só parte às {n} da tarde.', 'Pode ficar até às 14:00 por 20 euros e deixar a bagagem o dia todo.', 'mais'),
    },
  },
  {
    intent: 'policies',
    topic: 'stay',
    talk: {
      en: talk('May we bring our dog?', 'She is {n} years old and very calm.', 'Dogs are welcome for 15 euros a stay, in every room but the loft.', 'dog'),
      es: talk('¿Podemos llevar a nuestra perra?', 'Tiene {n} años y es muy tranquila.', 'Los perros son bienvenidos por 15 euros la estancia, salvo en el ático.', 'perra'),
      pt: talk('Podemos levar a nossa cadela?', 'Tem {n} anos e é muito calma.', 'Os cães são bem-vindos por 15 euros a estadia, exceto no sótão.', 'cadela'),
    },
  },
  {
    intent: 'wifi',
    topic: 'stay',
    talk: {
      en: talk('Is the wifi good enough for video calls?', 'I would have {n} meetings a day.', 'There is fibre in the house, and a quiet corner on the first floor for calls.', 'wifi'),
      es: talk('¿El wifi sirve para videollamadas?', 'Tendría {n} reuniones al día.', 'La casa tiene fibra y un rincón tranquilo en la primera planta para llamadas.', 'wifi'),
      pt: talk('O wifi chega para videochamadas?', 'Teria {n} reuniões por dia.', 'A casa tem fibra e um canto sossegado no primeiro andar para chamadas.', 'wifi'),
    },
  },
  {
    intent: 'cancel_reservation',
    topic: 'booking',
    talk: {
      en: talk('Until when can I cancel booking {ref}?', 'One of the {n} of us is ill.', 'You can cancel free of charge until two days before you arrive.', 'cancel'),
      es: talk('¿Hasta cuándo puedo cancelar la reserva {ref}?', 'Una de las {n} personas está enferma.', 'Puede cancelar gratis hasta dos días antes de la llegada.', 'cancelar'),
      pt: talk('Até quando posso cancelar a reserva {ref}?', 'Uma das {n} pessoas está doente.', 'Pode cancelar sem custos até dois dias antes da chegada.', 'cancelar'),
    },
  },
  {
    intent: 'invoice',
    topic: 'money',
    talk: {
      en: talk('Could you send me the invoice for {ref}?', 'My company needs it before {date}.', 'We send invoices by e-mail on the day you leave. Shall it be made out to your company?', 'invoice'),
      es: talk('¿Me pueden enviar la factura de {ref}?', 'Mi empresa la necesita antes del {date}.', 'Enviamos las facturas por correo el día de salida. ¿La ponemos a nombre de su empresa?', 'factura'),
      pt: talk('Podem enviar-me a fatura de {ref}?', 'A minha empresa precisa dela antes de {date}.', 'Enviamos as faturas por e-mail no dia da saída. Fica em nome da sua empresa?', 'fatura'),
    },
  },
  {
    intent: 'location',
    topic: 'place',
    talk: {
      en: talk('How do we get to you from the airport?', 'We land on {date} with {n} bags.', 'Bus 14 stops at the quay, three minutes from our door; a taxi takes 25 minutes.', 'airport'),
      es: talk('¿Cómo llegamos desde el aeropuerto?', 'Aterrizamos el {date} con {n} maletas.', 'El autobús 14 para en el muelle, a tres minutos de la puerta; un taxi tarda 25 minutos.', 'aeropuerto'),
      pt: talk('Como chegamos do aeroporto?', 'Aterramos em {date} com {n} malas.', 'O autocarro 14 para no cais, a três minutos da porta; um táxi demora 25 minutos.', 'aeroporto'),
    },
  },
  {
    intent: 'accessibility',
    topic: 'stay',
    talk: {
      en: talk('Is there a room my mother can reach in a wheelchair?', 'She comes from {date}.', 'Room 1 is on the ground floor without a step, and its bathroom has handles and a wide door.', 'wheelchair'),
      es: talk('¿Hay una habitación para mi madre, que va en silla de ruedas?', 'Viene desde el {date}.', 'La habitación 1 está en la planta baja, sin escalones, y el baño tiene asideros.', 'silla'),
      pt: talk('Há um quarto para a minha mãe, que usa cadeira de rodas?', 'Vem a partir de {date}.', 'O quarto 1 fica no rés-do-chão, sem degraus, e a casa de banho tem apoios.', 'cadeira'),
    },
  },
  {
    intent: 'room_options',
    topic: 'stay',
    talk: {
      en: talk('Can you put a cot into our room?', 'The little one is {n} months old.', 'A cot is free of charge and stands ready when you arrive.', 'cot'),
      es: talk('¿Pueden poner una cuna en la habitación?', 'La pequeña tiene {n} meses.', 'La cuna es gratuita y estará lista a su llegada.', 'cuna'),
      pt: talk('Podem pôr um berço no quarto?', 'A pequena tem {n} meses.', 'O berço é gratuito e estará pronto à chegada.', 'berço'),
    },
  },
  {
    intent: 'activities',
    topic: 'place',
    talk: {
      en: talk('What can we do nearby when it rains?', 'We are there for {n} days.', 'The boat museum and the old cinema are both five minutes away, and the market hall is open every day.', 'nearby'),
      es: talk('¿Qué se puede hacer cerca cuando llueve?', 'Estamos {n} días.', 'El museo de barcos y el cine antiguo están a cinco minutos, y el mercado abre cada día.', 'cerca'),
      pt: talk('O que se pode fazer por perto quando chove?', 'Ficamos {n} dias.', 'O museu dos barcos e o velho cinema ficam a cinco minutos, e o mercado abre todos os dias.', 'perto'),
    },
  },
  {
    intent: 'complaint',
    topic: 'service',
    reason: 'complaint',
    talk: {
      en: talk('I want to complain: the heating in our room does not work.', 'It has been cold for {n} hours.', 'I am sorry for the cold night. Somebody comes to your room within the hour and brings a heater.', 'complain'),
      es: talk('Quiero quejarme: la calefacción de la habitación no funciona.', 'Llevamos {n} horas con frío.', 'Lamento la noche fría. Alguien va a su habitación en una hora y lleva un calefactor.', 'quejarme'),
      pt: talk('Quero reclamar: o aquecimento do quarto não funciona.', 'Estamos com frio há {n} horas.', 'Lamento a noite fria. Alguém vai ao seu quarto dentro de uma hora e leva um aquecedor.', 'reclamar'),
    },
  },
  {
    intent: 'human',
    topic: 'service',
    reason: 'asked_human',
    talk: {
      en: talk('Could I speak with a person, please?', 'It is about {ref}.', 'Of course. A colleague reads this and answers you here.', 'person'),
      es: talk('¿Puedo hablar con una persona, por favor?', 'Es por {ref}.', 'Por supuesto. Una persona del equipo lo lee y le responde aquí.', 'persona'),
      pt: talk('Posso falar com uma pessoa, por favor?', 'É sobre {ref}.', 'Claro. Um colega lê isto e responde-lhe aqui.', 'pessoa'),
    },
  },
]; // prettier-ignore
