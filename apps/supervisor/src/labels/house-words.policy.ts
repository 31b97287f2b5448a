import type { IntentWords } from './intent-words.js';

/** Words of what people want of the house and around it, folded, in three languages. */
export const HOUSE_WORDS: IntentWords = {
  location: {
    sure: [
      'where (?:exactly |precisely )?(?:are|is) (?:you|the (?:hotel|shop|store|place|house))|your (?:address|location)|what(?:\'s| is) the address|how (?:do|can) (?:i|we) (?:get|find)[^.?!]{0,30}(?:you|your|there|the hotel|the shop|place)|how far[^.?!]{0,25}(?:you|hotel|from|to)',
      'donde (?:exactamente )?(?:estan|estais|esta|queda|quedan|se encuentra\\w*)(?! (?:mi|el pedido|mis))|(?:su|la|vuestra) direccion|como (?:llego|llegar|llegamos|se llega)|a que distancia|onde (?:exatamente )?(?:voces |vcs )?(?:ficam|fica|estao|se encontram)(?! (?:o meu|meu))|(?:o|seu|vosso|qual e o) endereco|a (?:vossa )?morada|como (?:chego|chegar|chegamos|se chega)|a que distancia',
    ],
    hint: ['address|direccion|endereco|morada|map|mapa|located|ubicad\\w+|localizad\\w+|nearest|near you'],
  },
  transport: {
    sure: ['shuttle|transfer (?:from|to|service)|taxi|(?:pick|picked) (?:us |me )?up (?:at|from)|parking|car park|park (?:the|my|our) car|(?:by|which|what|the) (?:bus|train|metro|subway)|from the (?:airport|station)|to the (?:airport|station)|traslado|lanzadera|aparcamiento|aparcar|estacionamiento|estacionar|parqueadero|(?:desde|del|al|hasta el) (?:aeropuerto|la estacion)|desde la estacion|autobus|recogida en|translado|transfer|estacionamento|(?:do|ao|para o) aeroporto|da estacao|onibus|autocarro|rodoviaria|comboio'],
    hint: ['airport|aeropuerto|aeroporto|station|estacion|estacao|bus|train|tren|trem|metro|car|coche|carro|bike|bicicleta'],
  },
  services: {
    sure: ['(?:which|what) services|services? (?:do you|you offer|included|are)|what(?:\'s| is) included|que servicios|servicios (?:incluye\\w*|ofrece\\w*|tiene\\w*)|que incluye|que servicos|servicos (?:inclu\\w+|oferec\\w+)|o que (?:esta |e )?inclui\\w*'],
    hint: ['services|servicios|servicos|included|incluid[oa]s?|laundry|lavanderia'],
  },
  amenities: {
    sure: ['(?:swimming )?pool|gym|fitness|spa|sauna|jacuzzi|hot tub|hair ?dryer|kettle|minibar|safe in the room|iron(?:ing board)?|crib|cot|piscina|gimnasio|balneario|secador|caja fuerte|plancha|cuna|academia|ginasio|secador|cofre|ferro de passar|berco'],
    hint: ['facilities|amenities|instalaciones|comodidades|instalacoes|tv|television|fridge|nevera|geladeira'],
  },
  wifi: {
    sure: ['wi ?-?fi|internet|wlan|red inalambrica'],
    hint: ['password|contrasena|senha|network|red'],
  },
  food_drink: {
    sure: ['breakfast|brunch|lunch|dinner(?! to (?:my|the|our) room)|half board|full board|menu|restaurant in the hotel|your (?:bar|restaurant)|desayuno|almuerzo|comida incluida|cenas?(?! a la habitacion)|media pension|pension completa|carta|cafe da manha|pequeno[- ]almoco|almoco|jantar(?! no quarto)|meia pensao|cardapio|ementa'],
    hint: ['food|drink|eat|coffee|comer|comida|bebida|cafe|beber|bar|kitchen|cocina|cozinha'],
  },
  dietary: {
    sure: ['allerg\\w+|vegan|vegetarian|gluten|lactose|celiac|coeliac|halal|kosher|nut[- ]free|alergi\\w+|vegan[oa]s?|vegetarian[oa]s?|celiac[oa]s?|lactosa|intolerancia|sin azucar|lactose|intoleran\\w+|sem (?:gluten|acucar)|diabetic\\w*'],
    hint: ['diet|dieta|nuts|frutos secos|amendoim'],
  },
  room_service: {
    sure: ['room service|servicio de habitaciones|servicio a la habitacion|servico de quarto|(?:order|bring|have|send)[^.?!]{0,30}(?:to|in|up to) (?:my|our|the) room|(?:pedir|traer|subir)[^.?!]{0,30}a la habitacion|(?:pedir|trazer|comer)[^.?!]{0,25}(?:no|ao|para o) quarto'],
    hint: ['to my room|a mi habitacion|no meu quarto'],
  },
  housekeeping: {
    sure: ['towels?|clean (?:the|our|my) room|room (?:be )?cleaned|sheets|bed linen|pillows?|blankets?|toilet paper|housekeeping|toallas?|limpi\\w+ (?:la |mi |nuestra )?habitacion|sabanas|almohadas?|mantas?|papel higienico|toalhas?|limp\\w+ o (?:meu |nosso )?quarto|arrumar o quarto|lencois|travesseiros?|almofadas?|cobertor(?:es)?|soap|jabon|sabonete'],
    hint: ['clean(?:ing)?|limpieza|limpeza|linen'],
  },
  maintenance: {
    sure: [
      "(?:isn't|is not|doesn't|does not|not|stopped|aren't|won't) (?:work|working|turn on|flush|close|open|heat)\\w*|broken|leak\\w*|no hot water|water (?:is )?(?:coming|dripping|running)|blocked|clogged|out of order|won't (?:open|close|turn on)",
      'no (?:funciona\\w*|va|hay agua|hay luz|cierra|abre|enciende|sale agua)|(?:esta|se ha) (?:rot[oa]|estropead[oa]|averiad[oa]|atascad[oa])|averia|goter\\w+|cayendo agua|sin agua caliente|se sale el agua|nao (?:funciona\\w*|liga|fecha|abre|tem agua|ha agua|tem luz)|(?:esta|estao) (?:quebrad[oa]|avariad[oa]|partid[oa]|entupid[oa])|quebrou|estragou|vazamento|caindo agua|pingando|sem agua quente',
    ],
    hint: ['repair|fix|reparar|arreglar|consertar|heating|calefaccion|aquecimento|shower|ducha|chuveiro'],
  },
  concierge: {
    sure: ['(?:book|reserve|get)[^.?!]{0,15}(?:a )?table|(?:book|get) (?:us|me) (?:a |some )?(?:tickets|taxi|tour)|recommend (?:a |any )?(?:restaurant|place to eat)|(?:reservar|reserven|reserve|pedir)(?:nos)?[^.?!]{0,12}mesa|(?:recomiend\\w+|recomendar)[^.?!]{0,20}restaurante|restaurante cercano|(?:recomenda\\w*|indica\\w*)[^.?!]{0,20}restaurante|restaurante (?:aqui )?perto|good restaurants?|nearby restaurants?'],
    hint: ['tickets|entradas|ingressos|bilhetes|recommend\\w*|recomiend\\w*|recomend\\w*|restaurant\\w*|restaurante'],
  },
  activities: {
    sure: ['(?:what|anything|things|something) (?:is there )?(?:to|we can|can we|should we) (?:do|see|visit)|to (?:do|see) (?:around|near|in)|excursions?|tours?|sightseeing|museums?|beach(?:es)?|hik\\w+|que (?:se puede |podemos |hay para |hay que )?(?:hacer|ver|visitar)(?: el check)?(?= (?:por|en|cerca|alrededor|con|estos|aqui))|excursion(?:es)?|visitas? guiadas?|museos?|playas?|senderismo|o que (?:ha |tem )?(?:para |se pode |podemos )?(?:fazer|ver|visitar)|passeios?|praias?|museus?|trilhas?'],
    hint: ['activities|actividades|atividades|around here|por la zona|por ai|kids club'],
  },
  weather: {
    sure: ['weather|forecast|rain(?:ing|s)?|snow\\w*|how (?:hot|cold|warm)|que tiempo (?:hace|hara|va)|el tiempo (?:en|este|para|manana)|pronostico|llover|lluvia|llueve|nieve|previsao do tempo|(?:esta|estar|vai estar) o tempo|o tempo (?:no|na|amanha|vai)|chover|chuva|chove|neve'],
    hint: ['sunny|sol|umbrella|paraguas|guarda-chuva|cold|frio|calor'],
  },
  opening_hours: {
    sure: ['(?:opening|business|office|your) hours|(?:are you|is[^.?!]{0,25}|when do you|what time do you|until what time[^.?!]{0,25}|do you) (?:open|close)[sd]?\\b|open (?:on|today|now|until|till|at|tomorrow|sundays?|saturdays?)|24 hours|horarios?(?: de (?:apertura|atencion|funcionamento|atendimento))?(?! de (?:salida|entrada|saida))|(?:a que hora|hasta que hora|cuando|estan|esta|que dias)[^.?!]{0,20}(?:abren?|abris|cierran?|abiert[oa]s?)|abren (?:los|el|hoy)|(?:a que horas|ate que horas|quando|voces|estao|que dias)[^.?!]{0,25}(?:abrem?|fecham?|abert[oa]s?)|abrem (?:aos|no|hoje)'],
    hint: ['open|abiert[oa]|abre|abert[oa]|close|cierra|fecha|hours|horario'],
  },
  policies: {
    sure: ['(?:cancell?ation|cancelacion|cancelamento)|polic(?:y|ies)|politicas?(?! actual)|rules|reglas|normas|regras|pets?|dogs? allowed|bring (?:my|our|a) (?:dog|cat)|smok(?:e|ing) (?:allowed|room|in)|mascotas?|perros?|fumar|animais|cachorros?|caes|deposit (?:required|back)|minimum age|edad minima|idade minima|terms|condiciones|condicoes'],
    hint: ['allowed|permitid[oa]s?|permite\\w*|admiten|aceitam animais|dog|cat|gato'],
  },
}; // prettier-ignore
