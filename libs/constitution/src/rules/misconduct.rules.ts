import type { Rule } from './rule.js';

/** Intimacy, insult, fraud and forbidden trade in other words than the plain ones. */
export const MISCONDUCT_RULES: readonly Rule[] = [
  {
    id: 'makes-advances',
    category: 'sexual_romantic',
    reason: 'It makes sexual or intimate advances.',
    patterns: {
      any: `
        look|looks|ves|fica|ficas|verias|bet|apuesto|aposto|ver|see|imagine|imagino ..7 naked|nude|without_clothes|sin_ropa|sem_roupa|desnud*|nua|nu|pelad*|undressed|topless
        naughty|dirty|kinky|wild|safadas|sucias|ricas|cochinas|traviesas|picantes|travessas ..2 things|cosas|coisas|talk|photo*|foto*|messages|chat|girl|boy ..6
        hacerte|fazerte|te_hacer|fazer_te|te_fazer ..2 cosas|coisas
        do|hacer|hacerte|fazer ..3 things|cosas|coisas ..2 with|to|a|con|com ..2 you|contigo|voce
        keep ..1 me warm|company
        warm|company|compania|companhia|esquenta|esquentas|calienta|calientas ..6 bed|tonight|cama|esta_noche|hoje_a_noite|night|noche|noite
        touching|tocando|tocandome|tocarme|playing_with|rubbing ..1 myself|me|while_i
        me ..2 tocando|toco|masturb*
        full|completo|extra|special ..2 service|servicio|servico|services ..6 masseuse*|masajista*|massagista*|girl*|chica*|garota*|massage|room
        service|servicio|servico ..1 full|completo|especial|extra ..6 masseuse*|masajista*|massagista*|chica*|garota*
        masseuse*|masajista*|massagista*|maid|recepcionista|receptionist|waitress ..8 full|extra|happy|sexy|hot|private|naked|sleep|hook
        turns|turn|prende|excita|calienta|pone|deixa ..2 me|mucho|louco|loco|on ..2 on|mucho|caliente|doido
        voice|voz|body|cuerpo|corpo|eyes|ojos|olhos|mouth|boca|curves|curvas|lips|labios ..2 turns|me_prende|me_excita|drives|me_enciende|me_pone|makes_me|me_deixa|me_vuelve
        want|wanna|need|quiero|quero|necesito|preciso|desejo|deseo ..3 you|te|voce|tu_cuerpo|seu_corpo ..2 tonight|in_bed|inside|so_bad|badly|esta_noche|en_mi_cama|na_minha_cama|hoje_a_noite
        spend|pasar|passar ..2 night|noche|noite ..3 with_you|together|contigo|juntos|com_voce|conmigo|comigo|you_and_me
        sleep|dormir|acostar*|lie|bed|cama ..2 with_you|together_naked|contigo|con_vos|com_voce|contigo_desnud*
        meet|date|dinner|drink|cena|jantar|salir|sair|cita|encontro ..4 just_us|the_two_of_us|you_and_i|solos|a_sos|romantic|romantica|romantico|romantically ..4 with_you|you|contigo|voce|tu
        you|eres|sos|voce_e|es_tan ..3 so|very|muy|tan|tao|muito ..2 hot|sexy|sensual|gostosa|gostoso|buenota|hermosa|seductive|desirable|provocativa|atractiva|attractive ..6 i|me|want|quiero|quero|wish|love|body|night|meet
        hot|sexy|lonely|single|cachond*|solter*|carente ..2 women|girls|ladies|milfs|chicas|mujeres|mulheres|garotas|moms ..6
        girl|girls|chica|chicas|garota|garotas|escort*|company|compania|companhia ..5 for|para ..3 night|noche|noite|hour|hora|fun|diversion|client*|guest|money
        sex|sexual|sexo ..4 toy*|position*|worker*|services|favor*|act|acts|video*|chat|scene|partner|relations|contact|story|fantas*
        describe|tell|write|escribe|escreva|cuenta|conta|describa ..4 sexual|erotic*|sex|porn*|intimate|explicit|steamy ..3
        erotic*|explicit|pornograf*|steamy|hentai|nsfw ..4 story|stories|scene|roleplay|content|novel|historia|relato|conto|video*|photo*|foto*|chat
        bra|panties|calcinha|bombacha|tanga|lingerie|lenceria|underwear|calzon* ..5 your|you|tu|tus|wear*|seu|sua|color|colour|take_off|photo|foto
        kiss|besar|besarte|beijar|beso|besos|beijo|beijos ..5 your|tu|tus|sua|seu|neck|cuello|pescoco|all_over|body|cuerpo|corpo|lips|mouth|boca
        miss|extrano|sinto_falta ..3 your|tu|tus|do_seu|da_sua ..2 touch|kiss*|body|lips|cuerpo|besos|beijos|labios|corpo
        love|amo|adoro ..1 you|te|voce ..4 more|forever|so_much|always|siempre|sempre|mas|mais|with_all|my_heart|con_todo|darling|baby|honey|babe
        te_quiero_mucho|te_adoro|i_adore_you|estoy_enamorad*|estou_apaixonad*|i_am_in_love_with|fell_in_love_with_you|me_enamore_de|me_apaixonei
        babe|sugar_daddy|sugar_baby|sexy_lady|mamacita|papacito|gatinha|gostosao|bebe_mio|hot_stuff
      `,
    },
    unless: `
      i|we|me|nos|estoy|estou|fell ..4 love|enamorad*|apaixonad* ..3 place|hotel|city|shop|store|product|lugar|tienda|ciudad|cidade|loja|view|vista|dress|house|room|food|comida
      couples|romantic|romantica|romantico ..2 dinner|cena|jantar|package|paquete|pacote|getaway|weekend|suite|decor*|table|mesa
      bra|lingerie|lenceria|underwear|panties|bombacha ..4 size|talla|order|pedido|return|shop|store|tienda|department|buy|tamanho
      nurs*|medical|sex_of|same_sex
      towel|toalla|toalha|bath
      robe|kissing_gate
    `,
    positive: [
      'can we chat somewhere private, I want to do naughty things with you',
      'me estoy tocando mientras te escribo',
      'a tua voz me excita',
    ],
    negative: [
      'We want a romantic dinner for two on Friday.',
      'Is the bra available in size 36?',
      'Can we keep the room for the night?',
      'Kiss goodbye to slow wifi, finally.',
    ],
  },
  {
    id: 'demeans',
    category: 'harassment_hate',
    reason: 'It demeans a person or a group.',
    patterns: {
      any: `
        brain_dead|braindead|brainless|empty_head*|cabeza_hueca|cabeca_oca|sin_cerebro|sem_cerebro|waste_of_oxygen|waste_of_space|desperdicio_de_oxigen*|desperdicio_de_oxigenio|desperdicio_de_aire|mal_parid*|subnormal*|mongol
        cabeza|cabeca ..1 hueca|oca
        waste|desperdicio|desperdicio_humano ..2 of|de ..1 oxygen|space|skin|oxigeno|oxigenio|aire|humanity|human
        go_back|vuelvete|vuelve|volte|volta|regresate|largate|vete|vaya ..3 to|a|para|pro|de ..2 your|tu|su|seu|teu|where ..2 country|pais|jungle|selva|africa|mexico|came_from|came|tierra
        go back to where you
        filthy|dirty|sucio|sucia|sucios|sucias|sujo|suja|sujos|sujas|smelly|stinking|apestos*|fedorent* ..6 gypsy|gitano|gitana|cigano|cigana|immigrant*|inmigrante*|imigrante*|foreigner*|muslim*|musulman*|muculman*|jew*|judio*|judeu*|black*|negro*|indian*|indio*|arab*|moro*|refugee*|refugiad*|mexican*
        gypsy|gitano|gitana|cigano|cigana|foreigner|muslim|jew|judio|judeu|black_person|negro|immigrant|inmigrante|imigrante|arab|arabe|gay|lesbian|indian|chinese|chino|latino|trans ..8 filthy|hands|disgust*|normal|instead|sucias|sujas|steal*|rob*|somebody_else|otra_persona|outra_pessoa|get_out|fuera|fora
        refuse|niego|recuso|not|no|nao|never ..4 talk|speak|served|deal|hablar|falar|atendid*|tratar|hablo|work ..5 muslim|musulman*|muculman*|jew|judio*|judeu*|black|negro*|preto*|gay|woman|mujer|mulher|immigrant|inmigrante|imigrante|foreigner|extranjero|estrangeiro|gypsy|gitan*|cigan*|arab*|indian*|chin*|latin*|trans
        ugly|feo|fea|feio|feia|fat|gordo|gorda|old|viej*|velh* ..2 toad|sapo|pig|cerdo|porco|cow|vaca|hag|bruja|bruxa|whale|ballena|baleia|rat|rata|witch|monkey|mono|macaco
        sapo|toad|monkey|macaco|simio|ape|cockroach|cucaracha|barata_nojenta|vermin|leech|sanguijuela|parasite|parasito|parasita ..2 ugly|feo|feio|nojento|asqueroso|disgusting|inmundo|imundo
        you|your|eres|sos|voce|vos|usted|tu|ustedes|voces ..4 monkey|macaco|mono|simio|ape|cockroach|rat|pig|dog|toad|snake|parasite|leech|clown|joke|disgrace|failure|waste|disappointment_of_a|verguenza|vergonha|payaso|palhaco|parasito|parasita|fracaso|fracasad*|fracassad*|perdedor*|escoria|lixo|basura|cerdo|porco !of_mine
        no_wonder|con_razon|nao_admira|por_eso ..6 left|dejo|deixou|hates|odia|alone|single|sol* ..3
        mother|madre|mae|mom|mama ..4 whore|slut|puta|should_have_aborted|abort*|ashamed|verguenza|vergonha
        religion|religiao|race|raza|raca|color|colour|skin|nationality|nacionalidad|nacionalidade|accent|acento|ethnic* ..6 not|no|nao|rather|prefer*|refuse|inferior|dirty|wrong|problem|like_you
        rather|prefer*|preferimos|prefiero|prefiro ..5 not|no|nao ..5 religion|religiao|race|raza|raca|colour|color|your_kind|nationality|nacionalidad|nacionalidade|immigrants|inmigrantes|imigrantes|foreigners|extranjeros|estrangeiros|gays|muslims|jews|black
        deaf|sordo|sorda|surdo|surda|blind|ciego|cego|dumb|slow|lento|lerdo ..3 or|o|ou ..3 stupid|slow|just|dumb|lento|lerdo|tonto|burro|deaf|blind|what|sord*|surd*
        only|solo|so ..2 a|an|un|um|una|uma ..1 fool|idiot|moron|tonto|tolo|idiota|imbecil|stupid|retrasad*|burro
        only a fool|idiot|moron would
        wasting|waste|perder|desperdiciar|perdendo|perdiendo|perca ..3 my|mi|meu|o_meu|our|nuestro|nosso ..1 time|tiempo|tempo ..4 you|clown|payaso|palhaco|idiot|with_your|stop|deje|pare
        stop|deje|deja|pare|para ..5 wasting|perder|desperdicar|desperdicar|desperdiciar ..4 time|tiempo|tempo
        learn|aprende|aprenda|aprendan ..3 speak|hablar|falar|read|leer|ler|english|espanol|portugues|manners|country ..6 idiot|stupid|before|or|or_leave
        women|mujeres|mulheres|girls|gays|blacks|immigrants ..6 belong|belong_in|kitchen|cocina|cozinha|stupid|inferior|should_not|not_drive|quietas|calladas|caladas
        hope|wish|ojala|espero|tomara|oxala ..3 you|te|voce|se|usted|your|ustedes ..4 die|suffer|rot|burn|mueras|muera|morra|sufra|sufras|pudras|apodreca|bankrupt|get_sick|enferm*|cancer
        drop_dead|rot_in_hell|pudrete|apodreca|muerete|morra_logo|vai_morrer_longe
        nobody|no_one|nadie|ninguem ..3 likes|loves|wants|quiere|soporta|gosta|aguenta|cares_about ..3 you|te|voce|ti
        too|demasiado|muy|tan|tao|muito|so ..1 stupid|dumb|tonto|tonta|estupid*|burro|burra|ignorante|lento|lerdo|thick|dense ..2 to|para|that|como_para
        crazy|loca|louca|hysterical|historica|histerica|psycho|loco|louco ..2 bitch|woman|cow|vieja|velha|lady|mujer|mulher|de_mierda|de_merda
        all|todos|todas ..3 the_same|iguales|iguais|thieves|ladrones|ladroes|terrorists|terroristas|rapists|criminals|criminales|criminosos|liars|mentirosos ..4 @group
        @group ..4 all ..2 same|thieves|terrorists|rapists|criminals|liars
      `,
    },
    unless: `
      i|me|my|yo|mi|eu|meu ..3 stupid|dumb|slow|tonto|tonta|estupid*|burro|burra|lerdo
      internet|wifi|elevator|website|web|app|connection|service|lift|conexion|servicio|site ..4 slow|lento|lerdo|joke
      go_back|vuelve|volver ..4 page|menu|pagina|hotel|room
      waste ..3 food|water|bin
      pet|dog|perro|cachorro|toy|game|costume
      tardado|tardad*|demorado|demora
    `,
    positive: [
      'you absolute waste of oxygen',
      'vuélvete a tu país',
      'Preferimos não hospedar gente da sua religião.',
      'Are you deaf or just slow?',
    ],
    negative: [
      'The internet is so slow that nothing works.',
      'Please stop wasting paper on leaflets.',
      'I felt stupid when I saw the sign.',
      'Entiendo su frustración y siento que haya tardado tanto.',
      'How do I go back to the first page?',
    ],
  },
  {
    id: 'advertises-or-baits',
    category: 'spam_scam',
    reason: 'It offers business nobody asked for, or baits with money, fear or pity.',
    patterns: {
      any: `
        grow|boost|increase|scale|crecer|aumente|aumentar|impulse|impulsa|crescer|alavanque|potencie ..4 your|su|tu|seu|sua ..2 business|sales|negocio|ventas|vendas|traffic|website|empresa|ranking|revenue|followers|instagram
        we|i|creamos|hacemos|criamos|fazemos|desarrollamos|desenvolvemos|ofrecemos|oferecemos ..2 build|create|design|develop|offer|sell|provide|paginas|sites|apps|webs ..3 websites|website|apps|seo|leads|web|from|desde|a_partir|databases|mailing|logos|marketing
        paginas_web|websites|sites|logos|apps ..3 from|desde|a_partir ..4 #number
        mailbox|inbox|buzon|caixa_de_entrada|caixa_de_correio|storage|icloud|cuota|quota|password|senha|contrasena|account|cuenta|conta|netflix|paypal|amazon|bank|banco|subscription|suscripcion|assinatura|payment|pago|pagamento ..8 full|lleno|cheia|expire*|vence|expira|suspend*|failed|fallo|falhou|locked|bloquead*|limit*|cancelled|terminated|desactivad*|desativad* ..16 #link|log_in|click|verify|update|actualice|inicie_sesion|entre|atualize|confirme|confirm|here|aqui|24
        final|last|ultimo|urgent|urgente ..1 notice|aviso|warning|alert*|reminder|recordatorio_de_pago ..12 #link|click|log|inicie|entre|pay|pague|account|cuenta|conta|24
        widow|viuda|viuva|orphan|huerfan*|orfao|late_husband|late_father|difunto|falecido|general|barrister|diplomat|refugee|dying_of ..14 fund|funds|money|million*|donate|inheritance|fondo|fondos|dinero|herencia|donar|fundo|dinheiro|heranca|doar|gold|estate|deposit
        millionaire|millonario|milionario|rich|rico|financial_freedom|libertad_financiera|liberdade_financeira|passive_income|ingresos_pasivos|renda_passiva|renda_extra|dinero_facil|dinheiro_facil|easy_money|quick_money|get_rich
        forex|trading|crypto|cripto|bitcoin|nft|token|airdrop|binary_options ..6 robot|robo|bot|signals|senales|sinais|join|limited|slots|group|grupo|profit*|returns|invest*|free|claim|mentor
        limited|cupos|vagas|plazas ..2 slots|spots|seats|limitados|limitadas|offer|time_offer ..10 join|profit|robot|robo|earn|gana|ganhe|millon*|forex|course|curso|webinar|register
        buy|compra|compre|get|order|cheap|barat*|discount* ..4 viagra|cialis|followers|seguidores|likes|replica*|pills_online|essay*|backlinks|diploma*|degree*|certificate_without|steroids|views
        no|sin|sem ..1 prescription|receta|credit_check|experience|experiencia ..6 online|money|cash|earn|gana|ganhe|needed|required|cheap|order|buy
        dear|hello|hi|attention|estimado|querido|prezado|ola|hola ..3 sir|madam|friend|beneficiary|customer_of|winner|amigo|beneficiario|beloved|dear|querid* ..16 fund|million*|transfer|inherit*|loan|donat*|business_proposal|herencia|heranca|fondo|fundo|donar|doar|prestamo|emprestimo|investment|partnership
        whatsapp|telegram|call|text|contact|escriba|escribe|escreva|chama ..4 now|us|me|#phone|#email ..6 earn|invest|loan|profit|money|winner|prize|cheap|seo|hack*|recover|spell|dinero|dinheiro
        loan|prestamo|emprestimo|credit|credito ..6 instant|urgent|bad_credit|apply|today|minutes|inmediat*|imediat*|without|sin|sem|interest|approved|aprobad*|aprovad*|aval|garantia ..6 #phone|#link|whatsapp|now|click|contact|aqui|here|yes|si|sim|needed|papers|today|hoy|hoje
        unsubscribe|darse_de_baja|cancelar_inscricao ..3 here|click|aqui|link
        claim|reclama|reclame|resgate|redeem ..3 your|tu|su|seu ..2 prize|reward|gift|bonus|premio|recompensa|regalo|bono|brinde|iphone|refund_now|tokens
        chosen|selected|elegid*|seleccionad*|escolhid*|selecionad*|lucky ..6 winner|win|prize|ganador|ganhador|premio|reward|exclusive|survey|iphone|lottery
        tax|irs|hacienda|receita|sat ..2 refund|devolucion|restituicao|reembolso ..8 #link|click|claim|here|aqui|pending|confirm
        spell|hechizo|amarre*|feitico|love_spell|psychic|brujo|vidente|astrolog* ..8 lover|ex|husband|back|amor|call|whatsapp|win|lottery|problem*|return*
        investment|inversion|investimento|returns|rendimiento*|retorno* ..5 guaranteed|garantizad*|garantid*|#number|daily|diari*|double|risk_free|sin_riesgo|sem_risco|weekly
        escort*|dating|singles|hot_girls ..6 #link|click|near_you|join|free|chat_now
        casino|bet|bets|apuestas|apostas|slot|betting|jackpot|poker ..6 bonus|free|gratis|deposit|win|register|#link|spins|gana|ganhe|sign
        mule|work_from_home|trabajo_desde_casa|trabalho_em_casa|trabalhe_em_casa|data_entry|package_forwarding|mystery_shopper ..8 earn|pay|weekly|week|gana|ganhe|#number|money|salary
        share|forward|reenvia|comparte|compartilha|repasse|envia ..6 everyone|everybody|contacts|todos|contactos|contatos|groups|grupos|friends|amigos ..8 luck|free|gratis|win|or|gift|recharge|bad|suerte|sorte|recibir*|ganar*|ganhar*
        hack*|recover* ..3 account|facebook|instagram|crypto|funds|wallet|phone ..6 contact|service*|expert|whatsapp|hire|professional
      `,
    },
    only: 'in',
    unless: `
      my ..3 account|booking|order ..8 my
      is|was|es|e ..3 that|this|it|de ..3 from|ustedes|voces|you $
      my|mi|minha|meu ..2 account|cuenta|conta|password|contrasena|senha|subscription|suscripcion|assinatura|payment|pago|pagamento
      your ..3 casino|spa
      casino ..4 hotel|near|nearby|open|cerca|perto|opening
      accept|aceptan|aceitam
    `,
    positive: [
      'Grow your business! We build websites from $99',
      'Hola querido, soy la señora Gracia, viuda, y quiero donarle el fondo de mi difunto esposo',
      'Vagas limitadas: fique milionário com o nosso robô de forex',
    ],
    negative: [
      'My account is blocked, what do I do?',
      'Is there a casino near the hotel?',
      'I got an email saying my parcel is held at customs, is that from you?',
      'Can I redeem my gift card online?',
    ],
  },
  {
    id: 'shady-trade',
    category: 'illegal_goods',
    reason: 'It asks for or offers something illegal.',
    patterns: {
      any: `
        something|algo|stuff|anything|some ..3 smoke|fumar|strong|snort|pop|party|get_high|get_us_high|fiestear ..6 not_tobacco|tobacco|tabaco|cigarro|cigarette*|fuerte|forte|tonight|if_you_know|green|verde
        hook|arruma|consigue|consegue|arranja|conseguir|get|find ..5 something|algo ..3 smoke|fumar|snort|get_high|high
        plate|plates|placa|placas|matricula|gun|firearm|weapon|arma|armas|pistola|phone|sim ..6 unregistered|sin_registrar|sem_registro|not_registered|isn_t_registered|is_not_registered|without_papers|sin_papeles|sem_documento|untraceable|sin_registro
        firearm|firearms|gun|guns|pistol|rifle|ammo|ammunition|arma_de_fuego|arma_de_fogo|armas_de_fuego|armas_de_fogo|pistola|municion|municao|explosives|explosivos|grenade|granada|dynamite|dinamita ..8 buy|sell|looking|busco|procuro|comprar|vender|compro|vendo|no_questions|sin_preguntas|sem_perguntas|get|find|need|necesito|preciso|cheap|where|donde|onde|conseguir|deliver
        buy|sell|looking|busco|procuro|comprar|vender|compro|vendo|need|necesito|preciso|get|where|donde|onde|consigo|conseguir|arrange|smuggle ..6 firearm|firearms|gun|guns|pistol|rifle|ammo|ammunition|arma_de_fuego|arma_de_fogo|armas|arma|pistola|municion|municao|explosives|explosivos|grenade|dynamite !toy|water|glue|hot_glue|massage|juguete|silicona|nail
        doctor|medical|medico|sick ..2 note|certificate|certificado|justificante|atestado|receta|receita|prescription ..8 without|sin|sem|fake|fals*|pay|buy|compr*|pago
        fake|false|forged|counterfeit|falso|falsa|falsos|falsas|falsificad*|trucho|trucha|pirata|cloned|clonad* ..3 passport*|id|ids|document*|license*|licence*|visa*|money|bills|notes|certificate*|prescription*|diploma*|degree*|receipt*|invoice*|pasaporte*|dni|carnet|carne|licencia*|billete*|dinero|certificado*|receta*|titulo*|factura*|recibo*|passaporte*|identidade|rg|carteira|notas|dinheiro|diploma|card|cards|tarjeta*|cartoes|vaccination|plates|placas|bag*|watch*|iphone*|perfume*|designer
        stolen|robad*|roubad*|hot ..2 bike*|bici*|bicicleta*|car|cars|phone*|goods|card*|laptop*|coche*|celular*|carro*|tarjeta*|cartoes|merchandise|mercancia|mercadoria|jewel*|data|accounts|cuentas|contas ..8
        move|moves|mueva|mueve|vende|sell*|buy*|compr*|fence|conoces|conhece|know|knows ..6 stolen|robad*|roubad*
        bribe|soborn*|suborn*|propina_al_inspector|coima|mordida|grease ..6
        smuggl*|contraband*|traffick*|traficar|traficante*|narco* ..4
        hitman|sicario|assassin|asesino_a_sueldo|matador_de_aluguel|contract_killer ..4 hire|contrat*|price|precio|find|alug*|sueldo|for|need
        pay|pago|pagar|contratar|hire|someone|alguien|alguem ..6 kill|matar|beat_up|golpear|espancar|rough_up|break_his|romperle|get_rid_of|desaparecer ..5 him|her|ex|wife|husband|boss|partner|competitor|esposa|marido|jefe|socio|chefe
        hack|hackear|hackeo|spy|espiar|espionar|break_into|crack|invadir ..5 account*|whatsapp|phone|instagram|facebook|email|wifi_of|neighbour*|cuenta*|telefono|celular|conta*|bank|banco|computer|camera*|system|sistema|server
        launder|laundering|lavar|lavado|lavagem|blanquear|blanqueo|branqueamento|clean ..3 money|dinero|dinheiro|cash|plata|grana|black_money|dirty_money|dinero_negro
        evade|evadir|avoid|dodge|sonegar|esconder|hide ..4 taxes|impuestos|impostos|customs|aduana|alfandega|police|policia|inspection ..4
        bypass|evade|disable|jam|tamper|cheat|trucar|adulterar|burlar ..4 customs|meter|medidor|contador|alarm|tracker|immigration|border|electric*|breathalyzer|speed_camera
        organ|organs|kidney|organo*|rinon|orgaos|rim ..4 sell|buy|vend*|compr*|black_market|trade
        ivory|rhino|tiger|pangolin|turtle|sea_turtle|parrot|macaw|marfil|marfim|rinoceronte|tigre|tortuga|tartaruga|guacamaya|arara|eagle|exotic_animal* ..6 buy|sell|ship|compr*|vend*|horn|skin|shell|eggs|piel|pele|cuerno|export|smuggl*
        cook|make|synthes*|manufacture|grow|produce|cocin*|fabric*|cultiv*|sintetiz*|produz*|plant ..5 meth|methamphetamine|cocaine|heroin|lsd|mdma|crack|fentanyl|weed|marijuana|cannabis|metanfetamin*|cocaina|heroina|marihuana|maconha|ghb|poison|ricin|anthrax|explosive*|bomb|bomba|molotov|napalm|thermite|silencer
        dealer|drug_dealer|camello|traficante|pusher|avioncito|narcomenud*
        cheap|discount|barat*|sell|vendo|selling ..5 cigarettes|cigarros|alcohol|alcool ..4 without|sin|sem|no|untaxed|minors|menores
        alcohol|beer|wine|cigarette*|vape*|cerveza|cerveja|bebida*|cigarr* ..6 minors|minor|underage|menores|menor_de_edad|menor_de_idade|16|15|17
        prostitut*|pimp*|brothel|prostib*|puteiro|trata_de ..6
      `,
    },
    unless: `
      my|mi|minha|meu|our ..4 stolen|robad*|roubad*|hacked|hackead*
      was|were|fue|fui|foi|been|me|nos ..2 stolen|robad*|roubad*|hacked|hackearon|hackearam
      toy|juguete|brinquedo|water|nerf|glue|silicona|nail|massage ..2 gun|pistola|guns
      gun|pistola ..2 toy|juguete|brinquedo|de_silicona|de_agua|show|pintura|pintar|pregos|clavos|spray|silicone|calor|grapas
      fake ..2 flowers|fur|leather|plants|grass
      no ..3 minors|menores|alcohol
      not ..3 sell|serve|allowed|permit*|allow
      no|nao ..2 vendemos|servimos|permit*|se_permite
      is|are|esta|e ..4 allowed|permitted|permitid*
    `,
    positive: [
      'do you know a guy who moves stolen bikes',
      'busco un arma de fuego, sin preguntas',
      'quanto por uma placa sem registro',
    ],
    negative: [
      'My bike was stolen in front of the hotel.',
      'Are fake flowers part of the set?',
      'We do not sell alcohol to minors.',
      'The glue gun I bought is broken, where do I return it?',
    ],
  },
];
