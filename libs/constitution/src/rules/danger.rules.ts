import type { Rule } from './rule.js';

/** People who may die, hurt themselves or be hurt: a person must see these first (ET-06). */
export const DANGER_RULES: readonly Rule[] = [
  {
    id: 'self-harm',
    category: 'self_harm',
    reason: 'The writer may want to hurt or kill themselves.',
    patterns: {
      any: `
        @kill_self !laughing|laugh|risa|rir|deals|pier
        i|am|me|my|feel|feeling|think|thinking|thought|thoughts|about|commit|committing|considering|pienso|pensando|pensado|piense|penso|pensar|en|em|estoy|cometer|idea|ideas|quiero|quero ..4 @suicide !squad|doors|prevention|note_in
        took|swallowed|taken|taking|swallow|tome|tomado|trague|tomei|engoli|tomar|take ..5 @pills ..8 wake_up|die|sleep_forever|end|despertar|despertarme|morir|morirme|acordar|morrer
        how_many|cuantas|cuantos|quantos|quantas ..8 die|morir|morirme|matarme|morrer|kill|overdose|lethal|letal
        took|swallowed|tome|tomei|engoli|trague ..2 whole|entire|all|todas|entero|entera|todos|inteiro|inteira ..4 @pills
      `,
      en: `
        want|wanna|wish|like|ready|going|deserve|hope to ..1 die !hair|laugh|laughing|for|of|see|happy
        i wish i was|were dead|gone|never_born
        want|like|wish|going|planning|plan|tempted|about|how|ready to ..1 end it_all|it|my_life|everything !contract
        end|ending|took|take|taking my|own ..1 life !insurance
        ending it all
        do not|not want|wanna|wish|care|feel ..2 to ..1 live|be_alive|exist|be_here !in|with|near|there|on|at
        tired of|sick_of ..1 living|life|being_alive|existing !in|with|here|there
        no ..1 reason|point|sense|use ..2 living|live|going_on|life|to_live|being_alive|anymore|exist
        can not go_on ..1 !without|holiday
        never ..1 wake_up|waking_up again|anymore
        do_not|not want ..1 to wake_up
        go to_sleep ..2 never|not ..1 wake_up
        better off without me|dead
        better_off dead
        nobody|no_one|noone|anyone|anybody would|will ..1 miss|care|notice ..2 me|i
        life ..2 not worth|worthless|meaningless|pointless
        worth living ..1 !with|in
        disappear|vanish forever|for_good
        want|wish to disappear !from
        last night|day|message alive|on_earth|of_my_life
        will_not be alive
        i|am ..3 cut|cutting|slit|slitting|slash|burn ..1 my arms|wrists|wrist|arm|skin|thighs|legs
        slit|slitting|cutting|slash my|the wrists|arms|veins
        hurt|hurting|harm|harming|cut|cutting myself ..2 on_purpose|again|to_feel|tonight
        jump off|from|in_front_of ..1 bridge|roof|building|balcony|train|cliff
        i ..2 jumping|jump ..1 off|from|in_front_of ..2 bridge|roof|building|train|window
        goodbye forever|world|everyone
        this is goodbye
        gonna|going_to jump !in|into|on|to|onto
      `,
      es: `
        quiero|quisiera|ganas|deseo|prefiero|merezco|voy|gustaria ..2 morir|morirme|morime !risa|de_risa|por|de_ganas
        quiero|quisiera|ojala|deseo ..2 morirme|estar_muerto|estar_muerta|estuviera_muert*|muriera|me_muriera
        ojala ..2 muerto|muerta|muriera|nunca_haber_nacido
        ojala no despertar|despertara|hubiera_nacido|despierte
        no ..1 quiero|aguanto|soporto|deseo ..1 vivir|seguir_viviendo|seguir_viva|seguir_vivo|existir|estar_viva|estar_vivo !en|con|ahi|aqui
        no quiero ..1 despertar|despertarme !temprano|a_las
        acabar|terminar|ponerle_fin|poner_fin con_todo|con_mi_vida|mi_vida|a_mi_vida|conmigo|con_mi_existencia
        quitar|quitarme ..1 la|mi vida
        la|mi|esta vida ..1 no ..1 vale|tiene|merece ..2 pena|sentido|nada
        no ..2 sentido|razones|motivos|ganas ..2 vivir|seguir_viviendo|seguir_vivo|seguir
        no tiene sentido seguir|vivir|nada
        nadie ..2 echaria|echara|extranaria|extranara|notaria|lloraria|importo|importaria
        mejor|mejores sin_mi|muerto|muerta
        desaparecer ..1 para_siempre|del_mundo|de_este_mundo
        no despertar ..2 nunca|jamas|mas
        no despertarme ..2 nunca|mas
        ultima noche|vez|dia ..3 vida|viva|vivo !mejor
        ultima de_mi_vida
        cortarme|cortar|rajarme|corto|corte ..1 las|los|mis venas|munecas|brazos|piernas
        me estoy|ando|sigo|vuelvo|volvi|he ..2 cortando|cortarme|cortado|lastimando|lastimarme|autolesionando ..3 otra_vez|de_nuevo|a_escondidas|los|las|adrede|en_secreto|cada_noche !dedo|pelo|cocin*|vaso
        autolesion*
        hacer|hago|haciendo|hacerme ..1 dano ..2 a_mi_mism*|yo_mism*
        me ..1 voy_a|quiero ..1 hacer_dano|ahorcar|matar|suicidar|tirar_del|tirar_de|cortar_las|colgar|lastimar|morir !de_risa
        cansad* ..1 de vivir|la_vida|esta_vida|existir
        adios mundo|para_siempre
      `,
      pt: `
        quero|queria|vontade|desejo|prefiro|mereco|vou|gostaria ..2 morrer !rir|de_rir|de_fome|de_vontade|de_saudade
        quem_me_dera|quero|queria ..2 estar_morto|estar_morta|nao_ter_nascido|nao_acordar
        nao ..2 quero|aguento|suporto|desejo ..2 viver|vivo|continuar_viva|continuar_vivo|existir|estar_aqui_mais !em|com|ai|aqui_no
        nao quero ..2 acordar|acordar_mais !cedo|as
        acabar|terminar|por_fim com_tudo|com_a_minha_vida|com_minha_vida|a_minha_vida|na_minha_vida|comigo
        tirar ..1 minha|propria ..1 vida
        a|minha|esta|essa vida ..1 nao ..1 vale|faz|tem|merece ..2 pena|sentido|nada
        nao ..2 sentido|razao|motivo|vontade ..2 viver|continuar|seguir
        ninguem ..2 sentiria|sentira|notaria|choraria|importa|se_importa|ligaria ..3 falta|comigo|mim|minha
        melhor ..1 sem_mim|morto|morta
        desaparecer|sumir ..1 para_sempre|do_mundo|deste_mundo
        nunca mais acordar|acorde
        ultima noite|vez|dia ..3 vida|viva|vivo !melhor
        ultima da_minha_vida
        cortar|corto|cortando|cortei ..1 os|meus ..1 pulsos|bracos|veias
        me ..2 cortar|corto|cortando ..1 nos|os ..1 bracos|pulsos
        vou|quero me ..1 enforcar|matar|suicidar|machucar|cortar|jogar_d*|atirar_d*
        cansad* ..1 de viver|da_vida|desta_vida|existir
        adeus mundo|para_sempre
      `,
    },
    unless: `
      dying|die|kill ..3 laugh*|laughter|see|try
      muero|morirse|morir ..3 risa|ganas|hambre
      morrer|morrendo|morta|morto ..3 rir|fome|vontade|saudade
    `,
    positive: [
      'I want to kill myself.',
      'i dont want to live anymore',
      'ya no quiero vivir',
      'Quero acabar com a minha vida.',
      'I feel suicidal.',
    ],
    negative: [
      "I'm dying to see the room",
      'this wifi is killing me',
      'I don’t want to live in that area, is there another flat?',
      'me muero de hambre',
      'meu marido vai morrer de rir com o presente',
      'Quiero dar de baja mi contrato a fin de mes',
    ],
  },
  {
    id: 'emergency',
    category: 'emergency',
    reason: 'Somebody may be in immediate danger.',
    patterns: {
      any: `
        @someone|i|am|im|having|is|has|had|have|was|been|esta|estoy|estou|tuvo|tiene|tem|teve|me|se|sufrio|le|tendo|teniendo|dando|fui|foi|sofreu|han|acho|creo ..4 @collapse !yoga|movie|class|test
        overdose|overdosed|sobredosis|unconscious|inconsciente|desmaiou|desmayado|desmayada|engasgado|engasgada|no_respira|nao_respira|not_breathing|can_not_breathe ..6 wake|despierta|acorda|floor|suelo|chao|room|quarto|cuarto|help|moving|respond*
        @collapse ..3 help|please_hurry|ayuda|socorro|now|hurry|911|112|en_el_suelo|no_chao|on_the_floor
      `,
      en: `
        call|send|get|need|want|bring ..2 ambulance|paramedic*|fire_brigade|fire_department|firefighters
        call|send|get|need ..2 police ..5 now|please|quick*|hurry|room|broke|attack*|gun|immediately !report|station|certificate|check
        there|here is|was ..2 fire in|on|at|inside|upstairs|downstairs
        fire in ..1 @place !pit|place|alarm
        @place|car|oven|curtain* ..2 is|are|on ..1 on_fire|burning|in_flames !up
        is_on_fire|on_fire !deal*|sale|lately|tv|stick|today
        smell|smells|smelling ..2 gas
        gas ..1 leak|leaking
        trapped|stuck|locked ..3 elevator|lift|smoke|fire|flames ..8 smoke|help|breathe|water|fire|panic*
        trapped in|inside|under
        filling ..1 with smoke
        smoke ..3 everywhere|coming|filling|corridor|breathe
        bleeding ..3 badly|heavily|lot|out|everywhere|stop|head|profusely
        blood everywhere
        broke|breaking|broken into|in ..2 room|house|apartment|my !charge
        somebody|someone|man|intruder ..4 breaking_in|inside_my_room|trying_to_get_in
        man|guy|someone|somebody|people ..3 with|has ..2 gun|knife|weapon !set|case
        throat ..2 closing|swelling|swollen
        i have|was been? ..1 stabbed|shot|raped|robbed|assaulted|attacked|kidnapped|mugged !out
        was|been|got|am ..1 raped|stabbed|kidnapped|assaulted|being_attacked|being_followed_by_a_man
        attacked|robbed|beat me|us|him|her ..8 hurt|bleeding|injured|help
        people|guests|we|several ..2 are|were ..1 injured|hurt|trapped|dying !to|for|of
        help ..3 dying|can_not_breathe|trapped|bleeding|attacked|fire
        fell ..4 pool|stairs|balcony|window|roof ..6 drowning|unconscious|moving|not|bleeding|hurt|breathing
        is dying !to|for|battery|phone|plant
        face ..2 drooping
        chest pain !relief
        carbon monoxide
        explosion in|at|here|just|happened
        swallowed ..3 battery|bleach|poison|medicine|detergent
      `,
      es: `
        llamen|llame|llama|manden|mande|necesito|necesitamos|envien|traigan|pidan ..2 ambulancia|paramedic*|bomberos
        llamen|llame|manden|mande|envien|necesito ..2 policia ..6 ya|rapido|entraron|robar|cuarto|ataca*|urgente|favor !informe|certificado
        hay|es|tenemos ..2 incendio|fuego !simulacro|alarma|artificiales
        incendio|fuego en|aqui
        se|esta ..2 quemando|incendiando|prendiendo|ardiendo ..2 @place|cocina|todo
        @place ..2 en_llamas|ardiendo|quemando
        huele|olor|olemos ..2 gas !butano_incluido
        fuga|escape de gas
        atrapad*|encerrad* ..4 ascensor|elevador|humo|fuego|incendio|escombros
        humo ..4 todas_partes|pasillo|respirar|sale|ascensor
        hay humo
        sangrando|sangra|sangre ..2 mucho|muchisimo|mucha|todas_partes|cabeza|para
        entraron|entro|metieron|meten ..2 robar|cuarto|habitacion|casa !foto
        hombre|tipo|alguien|sujeto|gente ..2 con|tiene ..1 pistola|cuchillo|arma|navaja|machete|armado
        hombre|tipo armado
        se|le ..1 cierra|cerrando|cerro|hincha|hincho ..1 garganta
        me|nos|lo|la ..1 han ..1 apunal*|disparad*|violad*|secuestrad*|atacad*|golpead*|asaltad*|robad*_y
        me|nos apunalaron|violaron|secuestraron|atacaron|golpearon|asaltaron|dispararon
        hay|varios|muchos ..2 heridos|muertos
        auxilio|socorro
        se ..1 cayo|derrumbo ..4 piscina|alberca|techo|escaleras|balcon|ventana ..8 ahog*|herid*|inconsciente|sangr*|mueve|respira
        cayo ..2 techo ..4 heridos|encima
        se ..2 muriendo !ganas|risa|hambre
        se ..1 esta ..1 ahogando|muriendo|desangrando|asfixiando
        dolor ..3 pecho ..5 fuerte|respirar|brazo|mucho
        tiene|siento|sufre ..2 dolor ..2 pecho
        no ..1 puedo|puede|podemos|pueden respirar !nariz|por_la_nariz
        trago|ingirio|bebio ..3 pila|lejia|veneno|medicamento*|detergente
      `,
      pt: `
        chamem|chame|chama|mandem|mande|preciso|precisamos|enviem|liguem ..3 ambulancia|paramedic*|bombeiros|samu
        chamem|chame|mandem|mande|preciso ..2 policia ..6 ja|rapido|arrombaram|roubar|quarto|atac*|urgente|favor !certificado
        ha|tem|esta_a_haver ..2 incendio|fogo !simulacro|alarme|artificio
        incendio|fogo na|no|aqui
        pegando|a_pegar|pegou ..1 fogo !brincadeira|quente|de_quente
        @place ..2 em_chamas|ardendo|queimando|a_arder
        a_arder|em_chamas ..2 @place
        cheira|cheiro|sentindo ..3 gas
        fuga|vazamento de gas
        preso|presa|presos|trancad* ..4 elevador|fumaca|fumo|fogo|incendio|escombros ..6 fumo|fumaca|fogo|socorro|respirar|ajuda|ha|panico
        presa|preso no_elevador
        fumaca|fumo ..3 todo_lado|corredor|respirar|saindo|elevador
        ha fumo|fumaca
        sangrando|sangra|sangrar|sangue ..2 muito|muita|todo_lado|cabeca|para
        arrombaram|invadiram|entraram_para_roubar|assaltaram ..3 quarto|casa|loja|me|nos
        homem|cara|alguem|sujeito|gente ..2 com|tem ..1 pistola|faca|arma|navalha|armado
        homem|cara armado
        garganta ..3 fechando|fechar|inchando|inchada|inchou
        fui|fomos|foi|ele_foi|ela_foi ..1 esfaquead*|balead*|violad*|estuprad*|sequestrad*|atacad*|agredid*|assaltad*
        me|nos esfaquearam|estupraram|violaram|sequestraram|atacaram|agrediram
        ha|tem|varios|muitos ..2 feridos|mortos
        socorro
        caiu ..4 piscina|teto|escada*|varanda|janela ..8 afog*|ferid*|inconsciente|sangr*|mexe|respira
        teto caiu
        esta ..1 morrendo|a_morrer|afogando|engasgad*|desmaiad* !vontade|rir|fome
        dor ..3 peito ..5 forte|respirar|braco|muito
        tenho|sinto|sente|tem ..1 dor|dores ..2 peito
        nao ..1 consigo|consegue|conseguimos|consigue respirar !nariz|pelo_nariz
        engoliu|bebeu ..3 pilha|lixivia|veneno|remedio*|detergente
      `,
    },
    unless: `
      last|ago|hace|ha|pasado|passado|atras ..2 year|years|month|weeks|ano|anos|meses|semanas|mes|week
      year|years|ano|anos|meses|semanas ..1 ago|atras|pasado|passado
      alarm|alarma|alarme ..2 test|prueba|teste|drill
      test|prueba|teste ..3 alarm|alarma|alarme
      through my nose
      battery|phone|plant|plants|planta|bateria|telefone|telefono|celular ..8 dead|died|dying|muri*|morr*
      joke|kidding|brincadeira|broma
      inquiry|training|course|curso|first_aid_course
    `,
    only: 'in',
    positive: [
      'There is a fire in the kitchen!',
      "call an ambulance, my husband can't breathe",
      'Creo que me está dando un infarto',
      'socorro, há fumo no elevador',
    ],
    negative: [
      'The fire alarm test woke us up this morning, how long does it take?',
      'I need a fire pit for the garden, do you sell them?',
      "Can't breathe through my nose today, is there a pharmacy?",
      'In an emergency please call 112.',
    ],
  },
  {
    id: 'threatens-violence',
    category: 'violence_threat',
    reason: 'It threatens somebody with violence.',
    patterns: {
      any: `
        i|we|they|someone|gonna|am|ill|would|yo|nosotros|eu|nos|swear|te|le|les|os|lhe|lhes ..2 @will ..2 @kill ..5 @victim
        @will ..1 @kill ..4 @victim !time|bill|bugs|germs|stain*
        @will ..1 kill|murder|stab|shoot|strangle|poison|drown|behead|matar|asesinar|apunalar|estrangular|envenenar|ahogar|degollar|assassinar|esfaquear|afogar|degolar ..1 a? my|mi|mis|meu|minha|meus|minhas ..1 @someone|neighbour|neighbor|vecino|vecina|vizinho|vizinha|boss|jefe|jefa|chefe|ex|roommate
        ~9 @will @weapon use|usar|usarla|usala|uso
        te|os|le|les|lo|la|los|lhe ..1 @will ..1 @kill !un_favor
        te|os|le|les|lo|la juro ..3 @kill
        juro ..2 @kill
        have|tengo|tenho|got|with|con|com ..1 @weapon ..5 will|going_to|voy|vou ..2 use|usar|find|come|ir|shoot|usarla
        there_is|there_are|put|placed|planted|plant|left|hay|puse|dejamos|pusimos|ha|coloquei|colocamos|pus|deixei|tem ..2 bomb|bomba|explosive*|explosiv* !chocolate|bath|desert|dessert|de_chocolate|de_agua|dagua|hidraul*|gasolina|calor|piscina
        build|make|making|fabrico|fabricar|hago|hacer|construir|faco|fazer|montar|building ..1 bomb|bomba|explosive*|explosivo*|molotov !chocolate|bath|de_chocolate|de_banho|de_bano|de_agua
      `,
      en: `
        i|we will|am_going_to|going_to|gonna|would_love_to ..2 kill|murder|stab|shoot|strangle|rape|hurt|beat|punch|smash|slap|destroy|bury|end|kick|choke|hunt ..4 you|your|him|her|them|everyone|everybody|anyone|someone|manager|staff|family|face|whoever|people !mail|email|message|photo
        know where ..1 you|your|he|she|they live|lives|work|works|sleep
        coming|come for|after you|your_family|all_of_you !with
        i come ..2 smash|break|kill|beat|burn
        come over|there ..4 smash|break|kill|beat|burn|shoot
        burn|blow ..1 down|up !battery|photo|balloon|image
        burn ..3 shop|store|house|hotel|office|place|building|car down?
        blow ..3 shop|store|house|hotel|office|place|building up
        blow|going_to_blow ..1 the|this|your place|building|hotel up?
        next time ..5 you ..2 dead|regret|hospital|bleed
        you are|r dead ..1 !wrong|right|on|center|meat_lovers
        you|ur a dead
        watch your back|self
        you ..3 regret|pay|sorry ..10 gun|knife|hurt|blood|family|kill|weapon|bleed|suffer
        your family|kids|children|wife ..2 will|going_to|gonna pay|suffer|regret|die|bleed
        someone|somebody|you|people ..2 going_to|will ..1 get|be ..1 hurt|killed|shot|stabbed|beaten|dead
        make|making you|them bleed|suffer|scream|beg
        deserve to|be ..1 shot|die|killed|stabbed|beaten|burn|hanged
        break|breaking|cut|snap|rip ..1 your|his|her|their legs|neck|arms|bones|face|throat|head|teeth !off_the
        smash|bash|punch ..1 your|his|her|their ..1 face|head|skull|teeth|nose
        put a bullet
        shoot up ..2 place|school|store|hotel|office
        shoot|kill|stab everyone|everybody|you_all|them_all|all_of_you|the_manager|the_staff
        slit|cut your throat
        find you ..3 make|kill|hurt|bleed|regret|beat
        want ..1 you ..1 dead
        you ..2 going_to|will|gonna die ..1 !to_love|for|laughing
        beat ..2 crap|shit|hell|life out
        hope you|your ..3 die|dies|burn|killed|accident
      `,
      es: `
        te|os|le|les|lo|la voy|vamos a ..1 matar|reventar|partir|quemar|romper|pegar|disparar|apunalar|golpear|violar|encontrar_y|cortar|destruir|madrear|hacer_pedazos|acabar|buscar_y !un_favor
        voy|vamos a ..2 matar|asesinar|apunalar|disparar|quemar|volar|partir|romper|reventar|golpear|prender ..4 a_todos|cara|piernas|madre|local|edificio|hotel|tienda|casa|encargado|gerente|familia|fuego|dueno|jefe|alguien|todos
        se|sabemos donde ..1 vives|vivis|vive|viven|trabajas|trabaja
        ir|voy|vamos|vengo por ti|vos|usted|ustedes|tu_familia
        cuidate|cuidese|cuidense ..1 la|las espalda|espaldas
        la proxima vez ..6 muert*|hospital|arrepent*|sangr*
        estas|estan|sos|estais ..1 muerto|muerta|muertos !de_risa|de_hambre|de_cansancio|de_sed|de_frio|de_sueno|telefono|bateria
        te|se|os vas|va|van ..1 a ..1 arrepentir ..10 pistola|cuchillo|arma|sangre|familia|matar|muert*|usar
        tu|su familia ..1 va_a|van_a|lo ..1 pagar|sufrir|pagara|lamentar
        alguien ..1 va_a|saldra|sale|terminara ..1 salir|herido|muerto|morir|sufrir|lastimado
        haremos|hare|hacerte|hacerlos ..1 sangrar|sufrir|pedazos
        mereces|merecen|merece ..2 morir|tiro|golpe|paliza|muerte|muera*
        partir|parto|parta|romper|rompo|rompere|partire ..1 la|las|los|tu|tus cara|piernas|huesos|madre|hocico|dientes|boca|dedos|cuello|brazos
        pegar|pego|meter|meto|dar|darte ..2 tiro|balazo|tiros|plomazo|paliza|punalada|golpiza
        quemo|quemar|quemare|incendiar ..2 local|tienda|hotel|casa|oficina|edificio|negocio|coche
        a golpes|balazos|punaladas|tiros|palos
        te|os|los|las|lo vamos|voy a encontrar
        juro ..2 mato|apunalo|quemo|rompo|reviento|parto
        te|los|lo|la|os mato|reviento|quemo|rajo|parto !de_risa
        te|os ..1 mataremos|matare|encontrare|reventare|quemare
      `,
      pt: `
        vou|vamos|irei ..1 te|vos|lhe ..1 matar|arrebentar|quebrar|queimar|espancar|bater|esfaquear|pegar|encontrar_e|cortar|destruir|estuprar|encher|achar_e|atirar
        vou|vamos|irei ..1 matar|assassinar|esfaquear|atirar|queimar|explodir|partir|quebrar|arrebentar|espancar|incendiar|por|botar|tacar|deitar ..5 todos|todo_mundo|cara|pernas|loja|predio|hotel|casa|gerente|familia|fogo|dono|chefe|alguem|voce|voces|voce_todos
        sei|sabemos ..1 onde ..1 voce|vc|tu|ele|ela|voces ..1 mora|moras|trabalha|vive|moram|vives
        sei onde moras|vives|trabalhas
        vou|vamos|vou_ir atras de voce|ti|voces|vc
        cuidado com as costas
        abre|abra|fica o olho ..8 mort*|proxima|matar
        da|na proxima vez ..6 mort*|hospital|arrepend*|sangr*
        estas|voce_esta|tu_estas|voces_estao ..1 morto|morta|mortos !de_fome|de_cansaco|de_sede|de_frio|de_sono|de_rir|telefone|bateria|celular
        vai|vao|vais ..1 se? arrepender ..10 arma|faca|pistola|sangue|familia|matar|mort*|usar
        sua|tua|a_sua familia ..1 vai|vao ..1 pagar|sofrer|lamentar
        alguem ..1 vai ..2 machucar|ferido|morto|morrer|sofrer|ferir|sair_ferido|magoar
        fazer|faremos|farei ..2 sangrar|sofrer|pedacos
        merece|mereces|merecem ..2 morrer|tiro|surra|morte|apanhar
        partir|parto|quebrar|quebro|arrebentar|rebentar ..1 a|as|os|sua|tua|suas ..1 cara|pernas|ossos|fuca|dentes|boca|dedos|pescoco|bracos
        dar|dou|meter|meto|levar ..2 tiro|tiros|bala|surra|facada|porrada
        encher ..2 porrada|pancada|tiro|bala
        queimar|incendiar|queimo ..2 loja|hotel|casa|escritorio|predio|carro
        te|vos|lhe mato|arrebento|parto|quebro|queimo|rebento
        juro ..2 mato|esfaqueio|queimo|quebro|parto
      `,
    },
    unless: `
      kill ..2 time|for|few_hours
      matar ..2 tiempo|tempo|hambre|fome
      mato ..1 tempo|tiempo
      gun|knife|pistola|cuchillo|faca|arma ..2 set|toy|juguete|brinquedo|silicona|glue
      bomb|bomba ..2 chocolate|bath|de_chocolate|dessert
      shoot me ..2 email|mail|message|text|e
    `,
    positive: [
      "I will kill you if you don't refund me.",
      "There's a bomb in your lobby.",
      'Te voy a romper las piernas.',
      'Voy a matar a mi marido.',
      'Vou quebrar as suas pernas',
    ],
    negative: [
      'We have a few hours to kill before the flight',
      'Mi marido me va a matar si vuelvo sin el cargador',
      'Shoot me an e-mail when it is ready please.',
      'la bomba de chocolate estaba riquísima',
      'The knife set arrived with one knife missing.',
      'Precisamos matar o tempo antes do voo',
    ],
  },
];
