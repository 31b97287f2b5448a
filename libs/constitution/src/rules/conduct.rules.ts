import { cardNumbers } from '../detect/card-number.js';
import type { Rule } from './rule.js';

/** What neither side may write: minors, intimacy, hate, forbidden trade; and card numbers, and spam. */
export const CONDUCT_RULES: readonly Rule[] = [
  {
    id: 'endangers-minor',
    category: 'minor_safety',
    reason: 'It may endanger a child, or somebody says they are one in a dangerous situation.',
    patterns: {
      any: `
        ~14 @young @sexual
        ~12 @young @lewd
        ~8 @young grooming|grooms|predator|pedophile|paedophile|pedofil*|pederasta
        child|infant|infantil|kiddie|kid|minor ..1 porn|pornography|pornografia|abuse|exploitation|sexual|erotic*
        pornografia|porno|abuso infantil|de_menores|con_menores|com_menores
        find|buy|get|trade|sell|have|want|consigo|vendes|tienes|tens|arranja cp
        csam|pedopornography|lolita|lolicon|jailbait|pthc
        underage|menor_de_edad|menores_de_edad|menor_de_idade|menores_de_idade ..4 girl*|boy*|chica*|garota*|menina*|sex*|company|busco|procuro
        busco|procuro|looking|want|wants|quiero|quero|arrange|find|buscarle|arranjar|conseguir|buscar|arranjar_lhe|find_you|get_you ..6 underage|menor_de_edad|menores_de_edad|menor_de_idade|menores_de_idade|schoolgirl*|colegiala*|colegial|jovencita*|novinha*|very_young|lolita|teenage_girl*
        like|love|prefer|gusta|gustan|gosto|prefiero|prefiro ..6 very_young|little_girls|little_boys|young_girls|young_boys|jovencitas|novinhas|ninas|meninas|underage|the_younger ..5 younger|jovencitas|better|arrange|one|consigues|una|consegue|uma|menores|novinhas|sex*|chicas
        like|love|prefer very|little|young ..1 girls|boys|children
        gustan|gosto|gusta ..3 jovencitas|novinhas|bem_novinhas|colegialas|ninas_muy
        #number ..2 years_old|anos|yo ..8 boyfriend|girlfriend|novio|novia|namorado|namorada|date|sexy|kiss|naked|nude*|sex*
        ~16 meet|conocer|encontrar|quedar|verme|ver|conhecer|meets child|kid|nina|nino|crianca|menina|menino internet|online|game|juego|jogo|solo|alone|sozinha|sola|sozinho|secret*
        child|kid|girl|boy|nina|nino|crianca|menina|menino|daughter|hija|filha|hijita|filhinha|filhinho ..4 alone|sola|solo|sozinha|sozinho ..5 pool|room|piscina|habitacion|cuarto|quarto|meet|find|house|casa
        meet|find|encontrar|buscar|talk ..3 child|kid|nina|nino|crianca|menina|little_girl|little_boy ..1 alone|sola|solo|sozinha|sozinho
        man|uncle|teacher|tio|stepfather|padrastro|padrasto|hombre|homem|senor|profesor|profe|professor|coach|adult|adulto|stranger ..8 abuse*|abusa*|touches_me|touched_me|me_toca|molest* ..10 ten|nine|eleven|twelve|years|anos|child|kid|diez|dez|@young|i_am|tengo|tenho
        secret|secreto|segredo|enteren|saibam|sepan ..5 parents|padres|pais|mom|mum|mama|mae ..5 kid|little|pequen*|sweetie|child|darling|menin*|nena
        keep|guard* ..4 secret ..3 parents|mom|dad|mum
        padres|pais ..4 enteren|saibam|sepan|saberem|knowing|know ..4 @young|kid|child
        do_not|no|nao tell|digas|le_digas|contes|conte|diga|diz ..2 parents|padres|pais|mom|mum|mama|mae|dad|papa|pai !surprise|gift|price|sorpresa|surpresa
        child|kid|girl|boy|nina|nino|crianca|menina ..8 does_not|no|nao ..2 know|conoce|conhece ..2 him|her|man|hombre|homem|el|la|ele
        man|hombre|homem|guy|senor|uncle|adult|adulto ..6 @young ..6 photos|pictures|meet|alone|messages|gifts|candy|touch*|follow*|verme|encontrar
        @young ..3 man|hombre|homem|senor|stranger ..3 internet|online ..3 meet*|ver*|encontr*|quiere|quer|wants
      `,
      en: `
        #number year old|olds girl|boy|daughter|son|child ..6 stay|sleep|night with me|him
        girl|boy ..3 only #number ..8 stay|come|go ..2 with you|him|me
        only #number ..2 but ..5 she|he ..2 stay|can
        i am ..2 #number ..2 years_old|yo|y_o|and ..12 boyfriend|girlfriend|date|sexy|naked|meet|sexual|touch*|abus*|hits|beats
        #number ..4 teacher|coach|uncle|stepdad|man ..6 sexual|nudes|touch*|pictures
        photos|pictures|pics|videos of|with ..2 kids|children|girls|boys|minors ..3 without_clothes|naked|nude|bath*
        at what time ..6 daughter|son|child|kid alone
      `,
      es: `
        nina|nino|chica|chico|menor ..2 de #number anos ..6 quedarse|dormir|pasar|noche ..3 conmigo|con
        quedarse|dormir ..3 nina|nino|chica|menor ..2 de #number
        tiene ..1 solo|solamente #number anos ..6 pero|quedarse|puede
        tengo #number anos y|i ..3 sola|solo ..8 padres|mama|secreto|digas
        tengo #number anos|y ..12 novi*|sexual*|desnud*|verme|toca*|abus*|pega
        cp|material de ninos|menores
      `,
      pt: `
        menina|menino|garota|garoto|menor ..2 de #number anos ..6 ficar|dormir|passar|noite ..3 comigo|com
        so|apenas tem #number anos ..6 mas|ficar|pode
        tem so|apenas #number anos ..6 mas|ficar|pode
        tenho #number anos e ..3 sozinha|sozinho ..8 pais|mae|segredo|conte
        tenho #number anos|e ..12 namorad*|sexua*|nu*|encontrar|toca*|abus*|bate
      `,
    },
    unless: `
      dress|uniform|clothes|swimsuit|banador|biquini ..4 size|talla|tamanho|buy|price|for_my
      pool|piscina ..3 lifeguard|swimming_lessons
    `,
    positive: [
      'looking for underage girls in town',
      'Me gustan las niñas muy jovencitas, ¿me consigues una?',
      'sabe onde arranjar pornografia infantil',
      "Let's keep this secret from your parents, kid.",
    ],
    negative: [
      'My son is 8, does he pay full price?',
      "Is there a kids' pool and a babysitter?",
      'Kids under 6 stay for free in their parents’ room.',
      'Somos un grupo escolar de 30 niñas y 4 profesoras',
    ],
  },
  {
    id: 'sexual-or-romantic',
    category: 'sexual_romantic',
    reason: 'It is sexual or intimate.',
    patterns: {
      any: `
        @lewd
        send|show|manda|mandame|mande|envia|enviame|pasame|ensename|muestrame|mostra|mostre|pic|pics|photo|foto|fotos|picture|see|ver|verte|grab|touch|squeeze|lick ..6 @body !toy|padding
        your|tu|tus|teu|tua|teus|seu|sua|seus|tuya ..2 @body !luggage
        ~9 you|te|ti|tu|tus|sus|sua|suas|seu|seus|tua|voce|vos|me|your @intimate night|noche|noite|lips|labios|bed|cama|body|cuerpo|corpo|naked|sexy|alone|room|habitacion|quarto|dream*|sueno|sonho
        want|wanna|love_to|like_to|quiero|quisiera|quero|queria|would|encantaria|gustaria|adoraria|gostaria ..4 kiss_you|kiss_your|besarte|besar_tu|besar_tus|beijar_te|te_beijar|beijar_voce|touch_you|tocarte|te_tocar|undress|desnudarte|hold_you
        in_bed|en_la_cama|na_cama ..3 with|contigo|con|comigo|me|you
        me|te|you|voce|lick|verte|ver|see ..3 naked|desnuda|desnudo|nua|nu|pelada|pelado !eye
        sex|sexo with|con|contigo|conmigo|com|comigo|in|tonight|now|en|hoy|esta_noche|hoje|agora
        have|having|tener|ter|want|quiero|quero ..1 sex|sexo
        girl|girls|woman|chica|chicas|mujer|garota|garotas|mulher ..7 for_sex|sexo|sex|for_the_night|company_tonight
        in_love_with_you|enamorado_de_ti|enamorada_de_ti|apaixonado_por_voce|apaixonada_por_voce|apaixonado_por_ti|enamorado_de_vos
        marry_me|casate_conmigo|casa_comigo|be_my_girlfriend|be_my_boyfriend|my_girlfriend_please
        your|quieres|queres|quer|wanna ..2 be|ser ..2 girlfriend|boyfriend|novia|novio|namorada|namorado !of
        what|que ..1 are|llevas|estas|esta|voce|vc ..2 wearing|puesto|vestindo|vestida ..3 sexy|now|under|gostosa|debajo|baixo|amor
        only|solo|so|apenas|nothing_but|nada_mas_que ..3 wearing|llevo|puesta|puesto|vestindo|uso ..4 towel|toalla|toalha|underwear|bathrobe
        wearing|puesta|puesto|vestindo|llevo|estou ..4 nothing|only|solo|so|nada ..4 towel|toalla|toalha|underwear|nothing|bathrobe
      `,
      en: `
        come|sleep|spend ..6 sleep|night|bed with me
        tell me what you would do to me
        you make|makes me ..2 wet|hard|horny|hot
        send|show ..2 hot|sexy|naughty pic*|photo*|picture*|selfie*
        hook up later|tonight|with|baby
        are you single ..10 love|marry|date|sexy|beautiful
        i love you my|baby|darling|so
        can not stop thinking of|about you
        kiss you
        hey|hi|hello sexy
        you ..3 so|very sexy
        looking for ..3 sugar|fun_tonight|intimate
        date|dinner with me ..2 tonight|baby|beautiful|sexy
      `,
      es: `
        ven|venite|vente ..5 duerme|dormir|cama|conmigo ..2 conmigo|noche
        dime|decime que me harias
        me pones|calientas|poni*s ..2 cachondo|caliente|loco|duro|excitado|mojada
        foto|fotos ..2 caliente|calientes|sexy|hot|atrevida*
        estas|sos|eres soltera|soltero ..10 enamorad*|casate|amor|salir|linda
        te amo|deseo
        no dejo|puedo de|dejar ..2 pensar en ti
        que sexy|rica|buena suenas|eres|estas|sos
        hola sexy|mamacita|preciosa_mia
        quiero coger|follar|acostarme|tirar con|contigo
      `,
      pt: `
        vem|venha ..5 dorme|dormir|cama ..2 comigo
        diz|diga|fala ..2 que ..1 farias|faria comigo
        me deixa ..3 tesao|excitad*|molhad*|duro
        foto|fotos ..2 quente|quentes|sexy|ousada*
        e|es|voce solteira|solteiro ..10 apaixonad*|casa|amor|linda|sair
        te amo|desejo
        nao paro|consigo de|parar ..2 pensar em voce|ti
        que sexy|gostosa voce|es
        oi gostosa|gatinha|delicia
      `,
    },
    unless: `
      i|we|me|nos|eu love|encanta|encanto|adoro|love_you_guys ..2 hotel|place|guys|store|shop|lugar|tienda|loja
      roses|rosas|honeymoon|luna_de_miel|lua_de_mel
      my|mi|minha|meu|our ..1 girlfriend|boyfriend|wife|husband|fiance|novia|novio|esposa|esposo|marido|mujer|namorada|namorado|partner|pareja ..8 room|habitacion|quarto|surprise|champagne|cava|sorpresa|anniversary|birthday
      surprise|sorpresa|surpresa ..3 my|mi|minha|meu
      couple|couples|pareja|casal ..2 massage|masaje|massagem
      autobus|bus|taxi|tren|metro|camion|avion|vuelo|auto
      same_sex|sex_of_the|sexo_de|sexo_del
      naked ..1 bulb|bulbs|lamp|flame|cake|wood|wall|wine|eye
    `,
    positive: [
      'send me nudes',
      'I want to have sex with you',
      'quiero acostarme contigo',
      'quero transar com você',
    ],
    negative: [
      'We are on our honeymoon, could you put some roses in the bed?',
      'What a beautiful sunset from your terrace',
      'Do you have honey and gluten free bread?',
      "I'm in love with this place, we will come back",
      'Quiero coger el autobús, ¿dónde está la parada?',
    ],
  },
  {
    id: 'insults-or-hates',
    category: 'harassment_hate',
    reason: 'It insults somebody or speaks of a group of people with hatred.',
    patterns: {
      any: `
        @curse !wifi|internet|traffic
        you_are|youre|ur|eres|sos|voce_e|vc_e|tu_es|son_unos|son_unas|sois|sao_uns ..2 pig|pigs|cow|dog|rat|trash|garbage|fat|dense|cerdo|cerda|cerdos|vaca|rata|ratas|perra|perras|basura|burro|burra|animal|animales|porco|porca|porcos|rato|lixo|gorda !person_who|lover
        fat|stupid|dirty|lazy|gorda|sucia|asquerosa|suja|nojenta ..1 pig|cow|dog|rat|cerda|vaca|perra|porca
        @insult !mistake
        you|u|you_are|your|eres|sos|usted|ustedes|sois|voce|vc|tu|es_um|es_uma|es_usted|voces|seu|senhor|senhora|son_unos ..5 @mild !mistake|of_me|policy|question|on_my_part
        you|eres|sos|voce|usted ..1 @mild ..2 person|people|company|agent|pig|cow|dog|rat|customer|cliente|persona|pessoa
        que|seu|sua|maldit*|pinche|puto|damn|bloody|fucking|such_a|su|tu @mild ..1 de_merda|person
        all|todos|todas|those|these|esos|esses|los|os|as|las ..1 @group ..6 @demean
        @group ..5 @demean !people_are_amazing
        hate|odio|odeio ..2 @group
        no|not|nao|never|do_not|no_queremos|nao_queremos ..4 serve|served|rent|want|attend|atienda|atienden|alquilamos|alquilar|alugamos|alugar|queremos|quiero|atendido|hire ..6 @group|black_person|negro|preto|preta|gay|jew|muslim|gypsy|gitano|cigano|your_kind|su_clase|sua_laia|moro
        @group ..4 not|no|nao ..2 allowed|permitid*|work|trabajar|trabalhar|bienvenid*|bem_vind*
        @group only|solo|so|good ..1 good|sirven|servem|for ..4 kitchen|cocina|cozinha|sex|clean*|limpiar
        if|si|se ..3 not|no|nao ..3 @mild
        gas the|the_fucking jews
        heil hitler
        macaco|macacos|mono|monos|simio|simios|monkey|monkeys|ape|apes imund*|suj*|nojent*|asqueros*|filthy|dirty|stinking|de_mierda
        hope|ojala|tomara|oxala ..2 you|te|voce|les|que_te|que_voce ..4 cancer|die|mueras|morra|muera|dies|sufras|sofra|rot|accidente|pudras
        get lost ..6 kind|here
        larguese|largate|suma_daqui|some_daqui|get_lost|get_out_of_here ..8 kind|gente|clase|laia
        people|gente ..1 from|like|de|como|do ..3 your|you|su|tu|ti|usted|voce|seu|tua ..2 country|kind|pais|race|raza|raca|always|siempre|sempre|e|es|are|siao ..4 @demean|complain*|queja*|reclama*|always|siempre|sempre|lie|mien*|ment*
      `,
      en: `
        shut up
        nobody ..1 likes|loves|wants you
        piece of ..1 shit|garbage|trash|crap
        bunch|pack of ..1 morons|idiots|thieves|liars|clowns|crooks|incompetent*
        you ..3 disgust me
        too stupid|dumb|slow to
        stop whining|crying|being_such
        so dumb|stupid you|that_you
        kill yourself
      `,
      es: `
        manga|bola|partida|pandilla|sarta de imbeciles|idiotas|inutiles|ladrones|payasos
        que asco das|dan|me_das
        pedazo de mierda|basura|animal|idiota|imbecil
        nadie te quiere
        demasiado|muy|tan tont*|estupid*|lent* para
        deje|deja de llorar|quejarse|lloriquear
        no sabes|sabe leer
      `,
      pt: `
        bando|corja de imbecis|idiotas|inuteis|ladroes|palhacos|incompetentes
        que nojo
        pedaco de merda|lixo
        ninguem gosta de voce|ti
        burro|estupido|lento demais
        pare|para de choramingar|chorar|reclamar_tanto
        nao sabe|sabes ler
      `,
    },
    unless: `
      mistake|error|erro ..3 mine|my|mio|meu
      stupid|tonto|bobo|tonta|boba|estupid* ..1 mistake|question|error|pregunta|pergunta|erro|duda
      black|negro|negra|preto|preta ..2 white|blanco|branco|model|shirt|female|perra|cadela|small|color|cor
      nursing
    `,
    positive: [
      'You are a stupid piece of shit.',
      'hijo de puta',
      'vai tomar no cu',
      'All immigrants are vermin.',
    ],
    negative: [
      'Your service is terrible, I am very disappointed.',
      'That was a stupid mistake of mine, sorry.',
      'Do you have black and white versions of this shirt?',
      'La nuestra es una perra negra pequeña',
      'A nossa é uma cadela preta pequena',
    ],
  },
  {
    id: 'illegal-trade',
    category: 'illegal_goods',
    reason: 'It deals in forbidden goods or services.',
    patterns: {
      any: `
        @trade ..7 @drug !test|policy
        @drug ..6 @trade
        @contraband ..8 @trade
        @trade ..8 @contraband
        @contraband
        launder|lavar|blanquear|branquear ..6 cash|money|dinero|dinheiro|efectivo|plata|grana|em_dinheiro|en_efectivo
        hack|hackear|hackee|hackeie|hacke* ..5 account|whatsapp|facebook|instagram|email|phone|cuenta|conta|telefono|celular|ex|wife|husband !my|was|fue
        hacker ..6 account|whatsapp|instagram|my_ex|cuenta|conta
        gun|guns|weapon|weapons|pistol|arma|armas|pistola ..4 without|no|sin|sem ..2 licence|license|papers|licencia|licenca|papeles|registro|background_check|permiso|porte
        without|no|sin|sem ..1 prescription|receta|receita ..5 nobody|interested|nadie|ninguem|interesa|interessa|cheap|asks|ship
        sell|sells|selling|vendo|vendemos|vende|vendem|buy|comprar|get ..6 without|sin|sem ..1 prescription|receta|receita
        bypass|evade|burlar|evadir|esquivar|driblar|dodge|pasar|passar ..4 customs|aduana|aduanas|alfandega|border_control
        pills|pastillas|balas|comprimidos|coke|coca|po|doce|bala ..4 party|fiesta|festa|rave|tonight|esta_noche|hoje_a_noite
        stolen|robad*|roubad* ..4 credit|cards|tarjetas|cartoes|phones|celulares|dumps
        fertiliser|fertilizer|fertilizante|detonator|detonador|gunpowder ..6 detonator|detonador|bomb|bomba|fertili*
        bomb|bomba ..6 fertili*|detonator|detonador
      `,
      en: `
        got|have|any ..2 molly|weed|coke|blow|dope|bud|acid|pot !plant|flower|coffee|tea
        get me|us some ..1 coke|blow|pot|dope|acid|pills
        poach* ..3 animals|elephants
      `,
      es: `tenes|tienes|venden|consigues|pasame ..3 faso|merca|mota|perico|porros|chocolate_marroqui|farlopa|coca_para|maria_para`,
      pt: `tem|arranja|arruma|vende|consegue ..3 maconha|beck|baseado|um_po|bala_e|doce_e|erva`,
    },
    unless: `
      is|are|esta|e smoking ..4 allowed
      que|mas droga
      erva|hierba|yerba ..1 mate|cidreira|doce|buena|luisa
      weed ..2 killer|control|garden|trimmer|barrier|whacker
      drug|drugs|droga ..2 store|stores|eria|policy|test|rehab
      drogueria|drogaria
      hacked|hackearon|hackearam|hackeada|hackeado ..4 my|mi|me|minha|meu
      my|mi|minha|meu ..3 hacked|hackead*|stolen|robad*|roubad*
    `,
    positive: [
      'where can I buy cocaine near the hotel',
      'necesito un pasaporte falso',
      'procuro cartões de crédito roubados',
      'Yes, we sell it without prescription, nobody asks.',
    ],
    negative: [
      'Is smoking allowed on the balcony?',
      'Is there a drug store close by?',
      'My account was hacked and my card was stolen, please help.',
      'The toy gun my kid ordered came broken.',
    ],
  },
  {
    id: 'card-number',
    category: 'payment_data',
    reason: 'It holds a payment card number.',
    detect: cardNumbers,
    positive: [
      'Your card 4111 1111 1111 1111 was charged.',
      'card: 5555-5555-5555-4444',
      'la tarjeta 378282246310005',
      '4111\u200B1111\u200B1111\u200B1111',
      'o cartão ４１１１１１１１１１１１１１１１ foi aceito',
      '6011.1111.1111.1117',
    ],
    negative: [
      'Your order 4111 1111 1111 1112 is on its way.',
      'Call us at +44 1632 960 014 from 9:00 to 18:00.',
      'Tracking number 0000000000000000',
      'IBAN GB33BUKB20201555555555',
      'The price is 1 200.00 for 14 nights.',
    ],
  },
  {
    id: 'spam-or-scam',
    category: 'spam_scam',
    reason: 'It looks like advertising or fraud, not like a customer.',
    patterns: {
      any: `
        won|winner|ganado|ganador|ganaste|ganhou|ganhador|vencedor|selected|seleccionad*|selecionad* ..10 click|claim|prize|clic|reclam*|premio|clique|resgat*|sorteo_internacional|gift_card|tarjeta_regalo|lottery|loteria|iphone
        congratulations|felicidades|felicitaciones|parabens ..8 won|ganado|ganaste|ganhou|selected|seleccionad*|selecionad*|prize|premio|gift_card|lottery|loteria !your_team
        earn|make|gana|gane|ganar|ganhe|ganhar|faca|ganas ..4 #number ..6 week|day|month|semana|dia|mes|hour|hora|home|casa|daily|diarios|diarias|por_dia
        work|working|trabaja|trabajando|trabajar|trabalhe|trabalhando|trabalhar ..1 from|desde|em|de home|casa ..8 earn|money|no_experience|sin_experiencia|sem_experiencia|ganar|ganhe|dinero|dinheiro|income
        account|cuenta|conta ..6 suspended|blocked|limited|suspendid*|bloquead*|suspensa|limitada|suspenso ..10 verify|confirm|verifi*|confirm*|click|login|senha|password|clave|contrasena|#link
        verify|confirm|verifique|confirme|update|actualice|atualize ..4 password|account|contrasena|senha|clave|details|cuenta|conta|identity|dados ..4 at|here|en|em|aqui|#link|within
        #link ..6 verify|confirm|claim|premio|prize
        seo|backlinks|posicionamiento_web|posicionamiento_seo|trafego_para|traffic_to_your ..10 google|website|web|site|rank*|garantiz*|guarantee*|barat*|cheap|offer|services
        google ..4 first_page|primera_pagina|primeira_pagina
        first_page|primera_pagina|primeira_pagina ..3 google
        double|duplica|duplique|triple|triplica|triplique|multiply|multiplica|multiplique ..4 bitcoin*|money|investment|dinero|dinheiro|crypto|cripto|inversion|investimento
        crypto|cripto|bitcoin|forex|trading|investment|inversion|investimento ..8 opportunity|profit*|returns|oportunidad*|oportunidade|beneficio*|ganancia*|lucro*|retorno*|signals|group|grupo|guaranteed
        inheritance|herencia|heranca|prince|principe|lottery|fund_transfer|beneficiary|beneficiario ..14 million*|millon*|milhoes|bank_details|datos_bancarios|dados_bancarios|transfer|usd|dollars
        million*|millon*|milhoes ..10 inheritance|herencia|heranca|transfer|you_will_keep|beneficiary|share
        buy|compra|compre|get|sell|vendo|boost ..6 followers|seguidores|likes|subscribers|views !my_store
        replica|replicas ..10 watch*|reloj*|relogio*|discount|descuento|desconto|off|bolsos|bags|#link
        watches|relojes|relogios|bags|bolsos ..2 replica*
        loan|prestamo|emprestimo|credit|credito ..3 approved|aprobado|aprovado|instant|inmediato|imediato ..8 credit_check|buro|spc|serasa|cash|dinero|dinheiro|reply|responde|responda
        no|sin|sem ..1 credit_check|buro|consulta_ao_spc|consulta_spc|veraz
        mum|mom|mama|mae|dad|papa|pai ..6 lost|broke|perdi|quebrou|rompio|robaron ..3 phone|telefono|celular|telemovel|movil|telefone
        this_is_my_new_number|es_mi_nuevo_numero|este_es_mi_nuevo|e_o_meu_numero_novo|meu_novo_numero|meu_numero_novo|my_new_number ..12 send|money|manda*|dinero|dinheiro|pix|transfer*|pay
        parcel|package|paquete|encomenda|delivery|envio ..4 held|retenid*|retida|retido|stuck|detenid* ..8 pay|fee|pague|tasa|taxa|customs_fee
        forward|reenvia|reenvie|repasse|repassa|share|comparte|compartilhe|envia_esto ..4 to|a|para ..1 #number ..2 friends|amigos|contacts|contactos|contatos|people|pessoas|personas|groups|grupos
        dear|estimado|querido friend|amigo|beneficiary ..12 million*|fund|inheritance|herencia|heranca|business_proposal
        join|unete|entre|entra|entrem|suscribete ..3 our|nuestro|nosso|my|mi|meu ..2 telegram|whatsapp|group|grupo|channel|canal ..6 profit|earn|signals|crypto|cripto|ganar|lucro|free
        click|clic|clique|pulsa|toca ..5 #link|here|aqui ..6 claim|win|free|gratis|reclamar|resgatar|prize|premio
        telegram|whatsapp ..6 earn|ganar|invest*
        reply|responde|responda|text yes|si|sim|stop ..3 cash|loan|prestamo|emprestimo|win
        viagra|cialis|casino ..8 buy|online|bonus|free|discount|cheap|compra|barat*|gratis|spins|descuento|desconto
        #number ..1 off|de_descuento|de_desconto ..3 today_only|only_today|solo_hoy|so_hoje ..6 #link
        we offer|provide cheap|affordable|best ..3 seo|web_design|marketing|app_development
        ofrecemos|oferecemos ..3 seo|posicionamiento|marketing_digital|diseno_web|trafego_pago
        weight|peso ..2 loss|fast ..6 pill*|click|miracle
        free|gratis iphone|gift_card|bitcoin
      `,
    },
    unless: `
      i|we|he ..1 won|ganamos|gane|ganhei ..6 raffle|sorteo|sorteio ..6 voucher|vale|how|como
      new_store|nueva_tienda|nova_loja
      work|trabajar|trabalhar ..3 apartment|desk|room|departamento|escritorio_en|mesa
      accept|aceptan|aceitam
    `,
    positive: [
      'Congratulations! You have won a $1000 gift card, click here to claim your prize.',
      'Duplica tus bitcoins en 24 horas',
      'Ganhe 5000 reais por semana trabalhando em casa',
    ],
    negative: [
      'I won a voucher in your raffle, how do I use it?',
      'Congratulations on the new store, it looks great',
      'Do you accept bitcoin?',
      'Can I work from home in the apartment, is there a desk?',
      'I lost my phone at your shop, did anyone find it?',
    ],
  },
];
