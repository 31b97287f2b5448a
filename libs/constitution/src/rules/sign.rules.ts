import type { Rule } from './rule.js';

/** Danger and misconduct said without the plain words for it. */
export const SIGN_RULES: readonly Rule[] = [
  {
    id: 'signs-of-self-harm',
    category: 'self_harm',
    reason: 'The writer may be planning to hurt themselves.',
    patterns: {
      any: `
        i|my|have|bought|got|yo|tengo|compre|mi|eu|tenho|comprei|estou|estoy|con|com ..4 rope|noose|soga|cuerda|corda|razor*|blade*|cuchilla*|gilete|navaja|lamina ..10 again|use|usar|ready|hand|mano|mao|otra_vez|outra_vez|skin|wrist*|tonight|esta_noche|neck|cuello|pescoco|know_when
        goodbye|farewell|suicide|despedida|adios|adeus ..2 letter|letters|note|notes|carta|cartas|nota|mensaje|bilhete
        letter*|note*|carta*|bilhete* ..3 goodbye|farewell|despedida|adios|adeus ..4
        written|wrote|escribi|escrevi|escrito ..4 goodbye|despedida|will|testamento ..2 letter*|carta*
        not|no|nao|never ..2 deserve|merezco|mereco ..4 live|alive|vivir|viva|vivo|viver|exist*|be_here|life|vida
        not|no|nao ..3 see|veo|vejo|have|tengo|tenho|any ..3 future|futuro ..4 me|mi|mim|myself|here|anymore|mas|mais
        ways|formas|maneras|maneiras|methods|metodos|painless|easiest|sin_dolor|sem_dor|indolora ..5 to_die|to_go|die|morir|irme|morrer|partir|end_it|end_my|kill_myself|suicid*
        burden|carga|peso|fardo|estorbo ..4 everyone|everybody|family|all|todos|familia|mi|mis|minha|meus
        children|kids|family|everyone|everybody|world|people|hijos|familia|todos|mundo|filhos|others ..5 better|easier|mejor|melhor|happier|facil ..6 without_me|sin_mi|sem_mim|if_i|si_yo|se_eu|gone|dead|not_here|no_estuviera|nao_estivesse
        better|mejor|melhor|easier ..3 if|si|se ..2 i|yo|eu ..2 gone|dead|not|no|nao|never|was_not|muerta|muerto
        nothing|nada ..3 left|queda|resta|live_for|por_lo_que|por_que ..5 me|live|here|vivir|viver|mi|goodbye|aqui
        no_me_queda_nada|nao_me_resta_nada|i_have_nothing_left|nothing_to_live_for|ya_no_me_queda
        pain|everything|dolor|dor|sufrimiento|sofrimento|todo|tudo|it_all|want ..6 stop|pare|termine|acabe|end|over ..3 for_good|forever|para_siempre|para_sempre|already|de_una_vez|de_vez
        sleep|dormir|dormirme ..3 forever|para_siempre|para_sempre|and_never|y_no_despertar|e_nao_acordar|never_wake
        swallowed|took|tome|tomei|trague|engoli ..3 all|whole|every|todas|todos|entire|bottle|pack ..4 meds|medication|medicine*|pastillas|remedios|comprimidos|pills|medicamentos
        given|giving|rendi|rindo|desisti|desisto|renuncio ..1 up ..1 on life
        rendi|rindo|desisti|desisto ..2 de ..1 vivir|viver|vida|todo|tudo
        ready|lista|listo|pronta|pronto|time|hora ..2 to|de|para ..2 die|go_for_good|leave_this_world|morir|morrer|dejar_este_mundo|deixar_este_mundo
        leave|dejar|deixar|irme ..2 this|este|esta world|mundo|life|vida
        not|no|nao ..3 be|estar|estare|estarei ..2 around|alive|aqui|here ..3 tomorrow|manana|amanha|anymore|much_longer|mucho_tiempo
        hate|odio|odeio ..2 my|mi|minha life|vida ..6 end|want|over|acabar|quiero|quero
        i|me ..2 thinking|thought|fantasize|fantasise|pensando|fantaseo ..3 dying|my_death|death|morir|morirme|morrer|la_muerte|a_morte|ending_it
        self|auto harm|inflicted|lesion*|mutil*
      `,
    },
    unless: `
      farewell|despedida ..2 party|fiesta|festa|dinner|gift|card|de_soltera|de_soltero|de_solteira
      shav*|beard|barba|shave|afeitar|barbear
      climb*|escalar|escalada|curtain|cortina|boat|barco
    `,
    positive: [
      "There's nothing left for me here, I've written my goodbye letters.",
      'no merezco estar viva',
      'Tenho uma corda e vou usar esta noite',
    ],
    negative: [
      'We are planning a farewell party for a colleague.',
      'Do you sell razor blades for shaving?',
      'There is nothing left in the minibar.',
      '¿Hay mejor vista si reservo ahora?',
    ],
  },
  {
    id: 'signs-of-emergency',
    category: 'emergency',
    reason: 'Somebody may be hurt or in danger right now.',
    only: 'in',
    patterns: {
      any: `
        @someone|he|she|i|lady|senora|senhora|swimmer|worker|tourist ..7 not|no|nao ..3 moving|move|mueve|mexe|responding|respond*|reacciona|reage|waking|wake|despierta|acorda|breathing|respira|despertar|acordar
        lying|lies|tirada|tirado|caida|caido|found|collapsed|tendido|deitado ..5 floor|ground|suelo|piso|chao|bottom|fondo|fundo|street|calle ..8 not|no|nao|help|blood|unconscious|moving|sangre|sangue
        caught|catching|catch|on|prendieron|prendio|pegaram|pegou|prende|pega ..3 fire|fuego|fogo ..3 !sale|deal
        cortinas|cama|cocina|casa|coche|auto|carro|cuarto ..2 prendieron|prendio|incendiaron|arde|arden
        prendieron|prendio|incendio|quema|queman ..2 las|la|el|o|a cortinas|cama|cocina|casa|coche|auto|cuarto
        smoke|humo|fumaca|fumo ..3 coming|sale|saliendo|sai|saindo|from|out|del|de|everywhere|smell|pouring|fills
        sale|sai|coming|saliendo|saindo|hay|ha|tem ..2 humo|fumaca|fumo|smoke !libre|livre
        sparks|chispas|faiscas|electric|electrico|eletric* ..6 socket|enchufe|tomada|shock|descarga|choque|cable|touched|toco|tocou
        electric_shock|descarga_electrica|choque_eletrico|electrocut*|eletrocut*
        hit|atropello|atropellaron|atropelou|crashed|choco|run_over|ran_over ..4 someone|somebody|alguien|alguem|him|her|pedestrian|child|nino|kid|person|persona|pessoa|me|man|woman
        clutching|clutch*|agarra|agarrado|holding|grabbing ..4 chest|pecho|peito|throat|garganta|heart|corazon|coracao
        chest|pecho|peito ..5 pain|hurts|tight|pressure|duele|dolor|dor|doi|presion|pressao|apreta*|aperto ..10 arm|brazo|braco|sweat*|suda*|suando|breathe|respir*|help|now|strong|fuerte|forte
        come|vengan|venham|venga|hurry|quick*|rapido|help|ayuda|ajuda|ayudenme|ajudem|auxilio ..10 bleeding|sangr*|fire|fuego|fogo|unconscious|inconsciente|hurt|herid*|ferid*|fell|cayo|caiu|attack*|dying|muriendo|morrendo|drown*|ahog*|afog*|breath*|respir*|floor|suelo|chao|fight|weapon|gun
        broke|broken|rompio|quebrou|fractur* ..4 leg|arm|neck|hip|pierna|brazo|cuello|cadera|perna|braco|pescoco|quadril|skull ..8 can_not|not|no|nao|help|move|mover|mexer|ambul*|bone|stairs|fell
        fell|cayo|caiu ..6 stairs|balcony|window|escaleras|balcon|ventana|escada*|varanda|janela|roof|techo|telhado|ladder ..12 hurt|blood|bleed*|head|unconscious|move|mueve|sangr*|cabeza|cabeca|inconsciente|mexe|help|duele
        earthquake|terremoto|flooding|inundacion|inundacao|explosion|explosao|landslide|collapse*|derrumb*|desab* ..6 here|now|trapped|building|hotel|edificio|predio|room|help|atrapad*|pres*|house|casa|just
        carbon_monoxide|monoxido
        labor|labour|giving_birth|contractions|water_broke|parto|contracciones|contracoes|rompio_la_fuente|romper_aguas|bolsa_estourou ..8 help|now|ambul*|hospital|minutes|minutos|ya|room|cuarto|baby|bebe|wife|esposa
        poison*|envenen*|intoxic* ..6 child|son|daughter|hijo|hija|filho|filha|dog|ate|swallow*|drank|tomo|bebio|bebeu|vomit*|help|we_are|todos
        kidnap*|secuestr*|sequestr*|held_hostage|rehen|refem|being_followed|me_siguen|me_persigue|perseguind* ..8
        intruder|burglar|ladron|ladrones|ladrao|assaltante|stalker|hombre_armado ..6 in|inside|dentro|room|cuarto|house|casa|door|puerta|porta|now|aqui
        hitting|beating|golpeando|pegando|batendo|attacking|atacando|strangling|hurting ..3 me|her|him|his|wife|woman|mujer|mulher|someone|alguien|alguem|child|nino|crianca ..6
        husband|boyfriend|marido|novio|namorado|ex|partner ..4 hit|hits|hitting|beat|beats|golpea|golpeo|pega|bate|bateu|attack* ..3 me
        missing|lost|perdido|perdida|desaparec*|sumiu|can_not_find ..5 child|son|daughter|kid|toddler|hijo|hija|nino|nina|filho|filha|crianca ..10 help|beach|playa|praia|police|policia|hours|horas|minutes|anywhere|sea|mar|mall
        drank|drunk|bebio|bebeu|drogas|drugs|took ..4 too_much|demasiado|demais ..8 not|no|nao|wake|unconscious|react*|respond*|reage|respira
        severe|severa|grave|strong|terrible|fuerte|forte ..2 allergic|alergica ..1 reaction|reaccion|reacao
        bleed*|sangr*|hemorrag* ..6 stop|para|parar|heavily|mucho|muito|badly|lot|everywhere
        someone|somebody|alguien|alguem ..4 needs ..2 ambulance|doctor|medico ..3 now|urgent*
        urgent*|urgente ..3 doctor|medico|ambulan*|hospital !appointment|certificate
      `,
    },
    unless: `
      detector|detectores ..2 smoke|humo|fumaca|fumo
      smoke|humo|fumaca ..2 detector|free|alarm|libre
      non_smoking|smoking_room
      fire|incendio ..2 place|pit|alarm|drill|exit|extinguisher
      lost ..3 luggage|suitcase|phone|key*|bag|passport|wallet
      internet|wifi|website|page|app|tv ..4 not|no|nao ..2 respond*|moving|load*
    `,
    positive: [
      'a car hit someone outside your entrance',
      'se agarra el pecho y suda',
      'meu amigo bebeu demais e não reage',
    ],
    negative: [
      'Is the room smoke free?',
      'The website is not responding.',
      'I lost my suitcase, can anybody help?',
      'Is there a fire place in the lounge?',
    ],
  },
  {
    id: 'veiled-threat',
    category: 'violence_threat',
    reason: 'It threatens somebody without saying with what.',
    patterns: {
      any: `
        you_better|better|mas_te_vale|mas_le_vale|e_melhor|es_mejor_que ..4 pay|pagar|pagues|pague|give|devolver|refund|watch ..8 or|o|ou ..8 knees|kneecaps|rodillas|joelhos|legs|piernas|pernas|teeth|dientes|dentes|regret|hurt|hospital|next|consequences|blood
        outside|afuera|la_fora|lá_fora|here|door|puerta|porta|waiting|esperando ..5 bat|bate|taco|knife|gun|cuchillo|faca|pistola|weapon|arma|machete|crowbar|palo|friends_to
        match|fosforo|cerilla|lighter|gasoline|gasolina|petrol|encendedor|isqueiro ..5 warehouse|shop|store|hotel|house|office|bodega|tienda|local|casa|armazem|loja|building|edificio|predio|car|coche|carro ..6 gone|ashes|burn*|desaparece|cenizas|cinzas|arde|quema|queima
        put|send|mandar|mando|mandare|mandarei|manda|acabar* ..5 hospital|cemetery|grave|cementerio|morgue|tumba|cova|cemiterio|wheelchair|uci|coffin|ataud|caixao !for|delivery
        sleep|duerme|duerman|durma|durme ..1 with|con|com ..1 one|un|um eye|ojo|olho
        come_back|back|return|vuelvo|volver*|volto|voltar*|regreso|show_up|go_there ..4 with|con|com ..2 rifle|gun|shotgun|knife|weapon|bat|fusil|fuzil|pistola|escopeta|arma|cuchillo|faca|machete|bomb|gasolin*|armed|armad*
        i|we|yo|eu ..3 make|hare|hara|farei|haremos|vou_fazer ..3 you|te|los|les|voces|la ..3 pay|pagar|suffer|sufrir|sofrer|disappear|desaparecer|bleed|cry_blood|regret|llorar_sangre
        you_will|te|se|vas_a|van_a|vai|vao|voce_vai ..3 pay|pagar|pagaras|pagaran ..3 blood|sangre|sangue|life|vida|with_your
        days|dias|hours|horas ..2 numbered|contad*
        blood|sangre|sangue ..4 on_your_hands|correr|correra|spilled|derramar*|floor
        know|sabemos|se|sei ..3 where|donde|onde|which_school|que_escuela ..3 your|tus|tu|seus|sua|teus ..1 children|kids|family|hijos|familia|filhos|wife|daughter
        hurt|harm|dano|lastimar|machucar|ferir ..3 your|tu|su|sua|tus|seus|teu ..1 family|kids|children|familia|hijos|filhos|dog|wife|staff|people
        last|ultimo|ultima ..2 warning|aviso ..8 hurt|kill|die|regret|dead|sangre|matar|muert*|arrepent*|knock
        finger*|bone*|hueso*|osso*|teeth|dientes|dentes ..3 break|broken|roto*|romp*|quebr*|rip|cut|cort* ..4
        gang|boys|muchachos|gente|friends|amigos|turma ..5 visit|visita|visitar|pay_you|beat|golpear|bater
        get ..1 what_s|whats|what_is ..2 coming
        explode|explotar|explotara|explodir|blow_up|volar_por|voar ..4 hotel|shop|store|building|edificio|tienda|loja|predio|place|local|office
        i|yo|eu ..2 gun|armed|armado|armada|weapon|pistola ..6 line|queue|counter|lobby|reception|store
        wish|hope|ojala|tomara|espero ..4 hotel|shop|building|house|all ..3 burns|burn|arda|queme|queime|incendie|explota
      `,
    },
    unless: `
      flowers|food|delivery|pizza|package|flores|comida|encomenda|entrega ..8 hospital
      hospital ..6 flowers|delivery|deliver
      baseball|cricket|beisbol ..3 bat|bate ..4 order*|buy|sale|size
      last warning ..3 from_the_system|email
      garment|phone|battery
    `,
    positive: [
      "You'd better pay up or your kneecaps are next.",
      'duerme con un ojo abierto',
      'se me despedirem volto com um fuzil',
    ],
    negative: [
      'Can you deliver flowers to the hospital?',
      'We come back with friends next year.',
      'Es mejor pagar con tarjeta o en efectivo?',
      'I ordered a baseball bat for my son, where is it?',
    ],
  },
  {
    id: 'signs-of-child-abuse',
    category: 'minor_safety',
    reason: 'A child may be abused, or somebody looks for one.',
    patterns: {
      any: `
        stepdad|stepfather|father|dad|uncle|padrastro|padre|papa|tio|padrasto|pai|teacher|profesor|professor|coach|entrenador|priest|cura ..8 my|mi|minha|me ..2 bed|cama|room|cuarto|quarto|body|cuerpo|corpo|bath* ..6
        girlfriend|boyfriend|novia|novio|namorada|namorado|lover|date|crush|wife|esposa ..4 is|tiene|tem|de|of|com ..2 ten|11|12|13|14|15|16|eleven|twelve|thirteen|fourteen|fifteen|once|doce|trece|catorce|quince|onze|treze|catorze|quinze
        hour|night|massage|date|hora|noche|noite|masaje|massagem|time ..3 with|con|com ..3 11|12|13|14|15|16|thirteen|fourteen|fifteen|trece|catorce|quince|treze|catorze|quinze ..3 year*|yr*|yo|anos|old
        teens|teen|teenager*|adolescente*|minors|menores|kids|children|ninos|ninas|criancas|schoolgirl*|colegial* ..8 lingerie|lenceria|model|posar|pose|nude*|underwear|bikini|webcam|cam|sexy|photoshoot
        door|puerta|porta|key|llave|chave|room|habitacion|quarto ..6 children|kids|child|ninos|nino|nina|criancas|crianca ..8 unlocked|abierta|aberta|parents|padres|pais|alone|solo*|sozinh*|know|open
        parents|padres|pais|mother|mom|madre|mae ..3 not|no|nao|never|need_not|needn ..3 know|sepan|saber|saibam|find_out|enteren|told|tell
        seventh|7th|6th|sixth|8th|eighth|5th|fifth|sexto|septimo|setimo|octavo|oitavo|quinto|primaria|secundaria ..2 grade|grado|ano|de_primaria ..14 bed|cama|touch*|toca*|hurts|man|men|hombre|homem|sex*|naked|photos|fotos|secret*
        grade|grado|primaria|secundaria|sexto|septimo|setimo ..14 bed|cama|touch*|toca*|secret*
        bed|cama|touch*|toca*|secret* ..14 grade|primaria|secundaria|sexto|septimo|setimo
        gifts|candy|sweets|regalos|dulces|caramelos|presentes|doces ..8 child|kid|nina|nino|crianca|girl|boy ..8 car|auto|carro|room|cuarto|quarto|alone|sol*|sozinh*|secret*|come_with
        adopt|buy|rent|comprar|alquilar|alugar|sell|vender ..3 child|baby|nino|nina|bebe|crianca|girl|boy ..3 !seat|chair|clothes|silla|cadeira|crib|stroller|pool|cuna|coche|carrinho|bed|bike
        attracted|atraid*|atraen|atraem|fantas* ..4 children|kids|minors|ninos|ninas|menores|criancas|boys|little
        hitting|beats|hits|golpea|pega|bate|hurts|lastima|machuca|burned|starve* ..4 child|kid|son|daughter|baby|nino|nina|hijo|hija|crianca|filho|filha|bebe ..6
        children|kids|ninos|criancas ..3 undress*|changing|vestuario|shower*|ducha*|naked|desnud* ..6 film*|photo*|video*|watch*|grab*|foto*|see|camera|camara
      `,
    },
    unless: `
      birthday|cumpleanos|aniversario|years_married|stroller|car_seat
      massage|masaje|massagem ..4 minutes|minutos|min
      child|kid|baby ..1 seat|menu|bed|chair|crib|club
    `,
    positive: [
      'My girlfriend is 14 and I am 40, we need a double room',
      'quanto custa uma hora com uma de 15 anos',
      'hay adolescentes que quieran posar en lencería para mí?',
    ],
    negative: [
      'Can we rent a child seat with the car?',
      'My daughter is 14, which bed fits her?',
      'Do teenagers get a discount?',
      '¿Hay menú para niños?',
    ],
  },
];
