import type { Rule } from './rule.js';

/** What a business is held to once it is written: promises, prices, ways to pay; and pressure. */
export const PROMISE_RULES: readonly Rule[] = [
  {
    id: 'promises-without-backing',
    category: 'unbacked_promise',
    reason: 'It promises something; a promise needs a policy or a decision behind it.',
    only: 'out',
    patterns: {
      any: `
        @promise !deposit
        you_will|you|will|usted|voce|vai|va_a|recibira|recebera|tendra|tera|seguro|seguro_que|com_certeza|certeza|definitely ..2 @certain ..6 @outcome|@money_back|love|encantar*|adorar
        @certain ..5 @outcome|@money_back|receive|recibira|receber|get|llegara|chega
        @outcome ..5 @certain
        will|vamos|le|te|lhe|voy_a|vou|podemos|puedo|posso|can|i|we ..3 @give ..5 full|total|completo|todo|toda|entire|whole|integral|entero ..3 refund|money|dinero|dinheiro|reembolso|amount|importe|valor|purchase|dinero_de
        i|we|i_will|we_will|let_me|le|te|lhe|podemos|puedo|posso|voy_a|vou ..3 @give ..7 @money_back !request|policy|form|if
        i_will|we_will|we_can|i_can|le|lhe|podemos|vamos_a|vamos ..3 credit|abonar|abonarle|creditar|compensate|compensar* ..6 account|cuenta|conta|#number|compensation|compensacion|compensacao
        #number ..3 discount|descuento|desconto|off ..5 for_you|just_for_you|solo_por|solo_para|so_para|para_usted|para_voce|para_ti|special|your_next|su_proxima|sua_proxima
        faco|hago|le_hago|doy|dou|i_give|give_you|add|apply|aplico ..4 #number ..4 discount|descuento|desconto|off
        waived|waive|perdonado|perdonarle|perdonamos|isentar|isentei|isentamos|isento|removed|quitado|eliminado|condonar ..6 fee|fees|charge|charges|cargo|cargos|taxa|taxas|tarifa*|penalty|penalizacion|multa|cobro*
        never ..2 happen|break|fail|happens|fails
        never|nunca ..3 break|fail|rompe|quebra|falla|falha|estropea|avaria|se_rompe|let_you_down
        no ..3 volver*|vuelve|repetira ..3 pasar|ocurrir|suceder|repetir*
        nao ..4 voltar*|volta|vai ..3 acontecer|ocorrer|repetir*
        lifetime|de_por_vida|vitalici* ..2 warranty|garantia|guarantee|support
        garantia|warranty ..2 de_por_vida|vitalici*|lifetime
        we|i|nosotros|nos ..2 pay|pagamos|pagaremos|cover|cubrimos|cobrimos ..5 taxi|dinner|cena|jantar|hotel|flight|vuelo|voo|costs|gastos|custos|expenses|repair|damage|bill|cuenta|conta
        on_the_house|por_cuenta_de_la_casa|corre_por_nuestra_cuenta|por_conta_da_casa|por_nossa_conta|invita_la_casa|cortesia_da_casa|our_treat
        can|puede|puedes|pode|podes ..1 be|estar|ter ..2 100|sure|seguro|segura|certain|tranquil*|certeza ..8 @outcome
        100 ..3 sure|seguro|segura|certeza|certo|safe|guaranteed
        money|dinero|dinheiro ..3 back ..5 by|before|antes|ate|within|today|tomorrow|friday|monday|hoy|manana
        dinheiro de_volta ..5 ate|antes|hoje|amanha|em
        without|sin|sem questions|preguntas|perguntas
        no_questions_asked|word_of_honor|palabra_de_honor|palavra_de_honra|mark_my_words
        free|gratis|gratuit* ..3 upgrade|night|nights|noche|noches|noite|noites|stay|breakfast_for_a_year|for_life|replacement|next
        upgrade|mejora|noche|night|noite ..5 free|gratis|gratuit* ..4 next|proxim*|stay|visit*
        risk_free|sin_riesgo_alguno|sem_risco_nenhum|no_risk_at_all
        i|we ..3 make sure ..6 never|always|arrives|get|refund*
        i_will|we_will personally
        results guaranteed|garantizados|garantidos
        will ..1 arrive|be_delivered|be_there ..5 without_fail|tomorrow_morning_for_sure|guaranteed|no_matter
      `,
    },
    unless: `
      i|we|yo|eu|nosotros|nos need|want|would|like|request|demand|expect|have_to|did|paid|quiero|quero|necesito|preciso
      quiero|quero|necesito|preciso|quisiera|queria|need_to_get|want_to_get|would_like_to ..6 refund|reembolso|devolucion|devolucao|money|dinero|dinheiro|devuelvan|descuento|desconto|discount|upgrade
      can|could|may|puedo|posso|podria|poderia|me_pueden|me_podem ..1 i|we|me|recibir|receber|get
      with|con|com ..3 code|codigo|cupon ..4 you|que
      when|once|cuando|quando|assim_que|as_soon_as ..5 return|returns|arrive*|llegue|chegar|receive*|devolucion|devolucao|recibamos|recebermos
      if|si|se ..2 eligible|elegible|elegivel|qualify|terms
      policy|politica|according|segun|conforme|subject_to|sujeto|sujeito|terms
      can_not|cannot|no_podemos|nao_podemos|unfortunately|lamentablemente|infelizmente|no_puedo|nao_posso|unable|not_able
      not ..3 guarantee|promise|guaranteed|refundable
      manufacturer|fabricante|product|producto|produto|year|years|month|months|ano|anos|meses|legal ..2 guarantee|garantia|warranty
      guarantee|garantia|warranty ..2 year|years|months|anos|ano|meses|fabricante|manufacturer|producto|produto|legal
      no|nao ..2 garantizamos|garantizo|garantimos|garanto|prometer|garantizar|garantir|prometo|podemos
      under_6|years_stay|menores|criancas|kids|children|ninos
      children|kids ..4 free
      deposit ..4 refunded
      covers|cubre|cobre ..3 years|anos|year
      as_promised|como_prometido
      upgrade ..3 your_software|your_browser|your_app|your_plan
      as you asked|as_requested|como_pidio|como_pediu
    `,
    statementsOnly: true,
    positive: [
      'I guarantee that your parcel arrives tomorrow.',
      "We'll give you a full refund, no questions asked.",
      'Le prometo una mejora de habitación gratis en su próxima visita.',
      'O seu pedido chega na terça sem falta.',
    ],
    negative: [
      'Refunds take 5 to 10 working days according to our policy.',
      'Unfortunately we cannot offer a discount on this rate.',
      'Kids under 6 stay for free in their parents’ room.',
      'The warranty covers two years from the date of purchase.',
      'You will receive an e-mail with the return label.',
      'Lamentablemente no podemos ofrecer descuento en esta tarifa.',
    ],
  },
  {
    id: 'claims-price-or-stock',
    category: 'price_stock_claim',
    reason: 'It makes a claim about prices, stock or rank that nobody can check.',
    only: 'out',
    patterns: {
      any: `
        lowest|cheapest|best|mas_bajo|mas_bajos|mas_barato|mas_baratos|mais_baixo|mais_baixos|mais_barato|mejor|mejores|melhor|melhores ..2 price|prices|rate|rates|deal|precio|precios|tarifa|preco|precos|oferta ..5 city|world|market|guaranteed|anywhere|country|town|internet|ciudad|mundo|mercado|garantiza*|pais|cidade|garantid*|web|zona|siempre|sempre|always|todo|toda|in|de|da
        price*|precio*|preco* ..3 lowest|cheapest|mas_bajo*|mas_barato*|mais_baixo*|mais_barato*|imbatible*|imbativel|imbativeis|unbeatable
        unbeatable|imbatible*|imbativel|imbativeis|insuperable* ..2 price*|precio*|preco*|deal|oferta
        special|especial ..1 price|rate|deal|precio|tarifa|preco|oferta ..4 only|just|solo|so|apenas|for_you|para_usted|para_voce|you|ti
        price|precio|preco special|especial ..2 only|solo|so|apenas|para_usted|para_voce|para_ti
        only_for_you|just_for_you|solo_para_usted|solo_para_ti|so_para_voce|apenas_para_voce|solo_por_ser ..4 #number
        #number ..2 instead|en_vez|em_vez|en_lugar|rather ..2 of|de ..1 #number
        not|no|nao|never|nunca|nowhere|wo ..3 find|encontrara|encontraras|encontrar|encuentra|vai_encontrar ..4 cheaper|better|barato|mejor|melhor|lower
        cheaper|mas_barato|mais_barato ..2 anywhere|ningun_sitio|ninguna_parte|lugar_nenhum|any_other|ningun_lado|nenhum_lugar|than
        last|ultimo|ultima ..4 stock|estoque|existencias|left|queda|quedan|available|resta|disponible|disponivel|units ..5 never|nunca|no_habra|again|mas|more|mais|jamas
        last one|unit|room ..2 in stock
        never|nunca|jamas ..3 again|more|mas|mais|habra|tera|restock*|be_available
        leave|dejo|faco|hago|do|give|make|sell|fica|queda|vendo|deixo|se_lo_dejo|can_do ..3 #number ..5 if|si|se|today|now|hoy|hoje|ahora|agora|cash ..4 pay|paga|pagar|pagas|book|reserva|today|now|hoy|hoje|ya|cash|efectivo|dinheiro
        number one|1 ..1 hotel|store|shop|company|brand|restaurant|service|in|of
        numero uno|um|1 ..4 pais|ciudad|cidade|mundo|mercado|del|do
        prices|precios|precos ..3 never|nunca|jamas|no|nao ..2 go_up|rise|change|increase|subir*|suben|aumentar*|cambia*|sobem|mudam|mudar*
        nunca|never ..2 subir*|aumentar*|raise|increase ..4 prices|precios|precos
        best|mejor|melhor ..2 phone|product|hotel|service|room|telefono|producto|habitacion|telefone|produto|servicio|servico|restaurant*|company|empresa|brand|marca|device|item in|del|de|do|da ..2 world|mundo|country|pais|market|mercado|city|universe|town|planet
        nothing|nada|no|nadie|ninguem|nenhum ..3 compare*|compara|igual|supera|comparable|beats|better|melhor|mejor
        finest|greatest|top_rated|world_class_number ..3 world|country|city
        final price|offer ..4 #number
        always|siempre|sempre ..2 in_stock|cheapest|available_no_matter|en_stock|em_estoque|el_mas_barato|o_mais_barato
        never|nunca ..2 run_out|out_of_stock|sold_out|agota*|esgota*
        cheaper than|de_lo_que|que ..3 competitor*|others|anyone|competencia|concorrencia|booking|amazon
        i|we|le|lhe|te ..3 drop|lower|bajo|bajamos|baixo|baixamos|reduce ..3 price|precio|preco|to|a ..3 #number
        secret|secreto|secreta ..1 price|rate|deal|discount|tarifa|precio
        for_only|just|only|solo|so|apenas|por_solo|por_apenas ..3 #number ..4 for_you|para_usted|para_voce|para_ti|if_you|si_paga|se_pagar|today|hoy|hoje
      `,
    },
    unless: `
      sold_out|agotado|esgotado
      until|valid|valida|valido|hasta|ate ..3 sunday|domingo|#number
    `,
    statementsOnly: true,
    positive: [
      'We have the lowest prices in the whole city, guaranteed.',
      'No lo encontrará más barato en ningún sitio.',
      'Preço especial só para você: 49 reais em vez de 120.',
    ],
    negative: [
      'The blue model is sold out; the black one is available.',
      'Breakfast is served from 7 to 10 and costs 12 euros per person.',
      'A taxi from the airport costs around 30 euros.',
      'La oferta es válida hasta el domingo.',
    ],
  },
  {
    id: 'pressures',
    category: 'manipulation_pressure',
    reason: 'It presses with urgency, guilt or dependency.',
    only: 'out',
    patterns: {
      any: `
        hurry|corra|corre|apurese|apurate|apresse|dese_prisa|date_prisa|rush ..10 left|only|lose|quedan|queda|restam|resta|pierde|perde|offer|oferta|last|ultim*|before|now|ya|ja|antes
        only|solo|so|just|apenas ..2 #number|one|two|un|una|dos|um|uma|dois|few|poco*|pouc* ..2 minute*|hour*|minuto*|hora*|second*|segundo*|spot*|plaza*|vaga* left|queda|quedan|restam|restante*|remaining|or|o|ou
        quedan|restam|queda|resta ..3 minuto*|hora*|segundo*
        last|ultima|final ..1 chance|oportunidad|oportunidade|opportunity|warning|aviso_antes
        if|si|se you|de_verdad|realmente|usted|voce|te|tu ..3 cared|loved|importara|importas*|quisiera|amara|amasse|importasse|quisesse|love|care ..12 book|buy|reserv*|compr*|would|pay|paga*|haria|faria|now
        regret|arrepentir*|arrepender*|lamentara|lamentar ..12 life|vida|forever|siempre|sempre|if|si|se|not|no|nao|buy|book
        everyone|everybody|todos|todo_mundo|others ..4 already|ya|ja ..3 bought|booked|comprado|reservado|compraram|reservaram|comprou|paid|signed
        only|unico|unica|single ..1 fool|tonto|tonta|bobo|boba|loser|idiot*|one_left_out
        you|usted|voce|tu ..2 need|necesita|necesitas|precisa|precisas ..2 me|mi|mim|de_mim|de_mi
        me|usted_me|tu_me necesita|necesitas !informacion
        nobody|no_one|nadie|ninguem ..3 else|mas|mais ..4 help|ayudar*|ayuda|ajudar|ajuda|understand*|entiende|care*
        after|despues|depois ..2 everything|all|todo|tudo ..4 did|done|hice|hicimos|fiz|fizemos|he_hecho
        sad|disappointed|hurt|entristece|triste|duele|doi|decepcion* ..4 you|que|that ..2 not|no|nao ..3 trust|confi*|believe|buy|book|reserv*|compr*
        decide|decidase|decidete|decida|choose ..2 immediately|inmediato|de_inmediato|imediatamente|now|right_now|ya|ja|ahora|agora
        hold|mantener|manter|reserve|guardar|keep ..4 price|precio|preco|offer|oferta|room ..3 longer|mas|mais|more
        pay|book|buy|pague|reserve|compre|confirm|confirme|act|order|sign ..2 right_now|now|ya|ja|immediately|ahora_mismo|agora_mesmo|inmediatamente|imediatamente|ahora|agora ..4 before|antes|or|o|ou|else|only|if !you_can
        someone|somebody|otro|outro|alguien|alguem|another ..2 takes|take|lleve|leve|gets|snatch*|grabs|quite|pegue|compre|buys
        before|antes ..3 too_late|demasiado_tarde|tarde_demais|gone|someone|otro|outro
        not|no|nao ..1 talk|tell|hable|hables|fale|fales|diga|ask|consult*|speak|comente ..4 anybody|anyone|nadie|ninguem|else|husband|wife|family|familia ..8 confirm*|book|pay|just|now|this|esto|isto|about
        fired|despedir|despedido|despedida|demitido|demitida|lose_my_job|perder_mi_trabajo|perder_meu_emprego ..8 if|si|se|stars|estrellas|estrelas|not|no|nao|review
        me ..1 van a despedir
        now_or_never|ahora_o_nunca|agora_ou_nunca|once_in_a_lifetime|unica_en_la_vida|unica_na_vida|miss_out_forever|lose_it_forever
        lose|pierde|perde|perder|perdera|miss ..6 forever|para_siempre|para_sempre
        only ..1 a_fool|an_idiot|fools would|pass
        you_owe|owe_me|me_debe|me_debes|me_deve|nos_debe|owe_us
        do_not|no|nao be|sea|seas|seja ..2 fool|tonto|bobo|coward|cobarde|stupid|egoista|selfish|unico
        think|piense|pense ..3 children|family|hijos|familia|filhos ..8 buy|book|compr*|reserv*|pay
        disappoint|decepcion*|fallar ..3 me|us|your_family|a_su|sua_familia
        your|su|sua ..1 family|children|familia|hijos|filhos ..6 suffer|disappointed|hate|sufrir|sofrer|decepcionad*|perdona*|perdoar
      `,
    },
    unless: `
      no_hurry|no_rush|sin_prisa|sem_pressa|no ..2 need_to_rush
      last_chance|last ..2 to_check_in|checkout|breakfast
      hold|holding|reserve ..2 your ..1 room|table
    `,
    statementsOnly: true,
    positive: [
      'Hurry, only two minutes left or you lose the offer forever!',
      'Se arrepentirá toda la vida si no compra hoy.',
      'Você precisa de mim, ninguém mais vai ajudar como eu.',
    ],
    negative: [
      'The offer is valid until Sunday.',
      'We recommend booking the spa in advance.',
      'Take your time, there is no hurry.',
      'La oferta es válida hasta el domingo.',
    ],
  },
  {
    id: 'pays-elsewhere',
    category: 'off_platform_payment',
    reason: 'It sends the customer to pay outside the business’s own ways.',
    only: 'out',
    patterns: {
      any: `
        @pay ..7 @odd_payment
        @odd_payment ..8 @pay|code|codigo|address|direccion|endereco
        @pay ..8 @private_way
        @private_way ..6 @pay|paypal|account|cuenta|conta|whatsapp|transfer*
        cheaper|barato|descuento|desconto|save ..8 pay|paga|pague|pagar ..3 me|directly|cash|direct*|directamente|diretamente|efectivo|dinheiro
        pay|paga|pague|pagar|pagame|paga_me ..2 me|directly_to_me ..3 directly|directamente|diretamente|in_cash|cash|en_efectivo|em_dinheiro
        pagame|pagueme|paga_me ..2 directamente|en_efectivo|a_mi
        cancel|cancela|cancele|cancelar ..6 booking|reserva|order ..8 pay|paga|pague|pagar ..3 me|directly|directamente|diretamente|cash|efectivo|dinheiro
        outside|fuera|fora ..2 platform|plataforma|app|website|web|site|airbnb|booking
        not|no|nao ..2 website|web|site|plataforma|platform ..5 transfer*|account|cuenta|conta|pay
        send|envie|mande|envia|manda|transfer|transfiera|transfira ..4 #number ..5 zelle|bizum|pix|venmo|cashapp|paypal|nequi|yape|mercado_pago ..3 my|mi|meu|minha|cousin|primo
        zelle|bizum|pix|venmo|cashapp|nequi|yape ..4 to|a|para ..2 my|mi|meu|minha
        straight|directo|direto|directly ..2 to|a|para ..2 my|mi|meu|minha|our_private
        cuenta|conta|account|wallet|billetera|carteira ..3 hermano|irmao|brother|cousin|primo|prima|wife|esposa|friend|amigo
        back_door|puerta_de_atras|porta_dos_fundos|under_the_counter|brown_envelope ..6
        cash|efectivo|dinheiro ..6 back_door|no_receipt|sin_recibo|sem_recibo|without_receipt|sin_factura|sem_nota|to_me_personally|conmigo|comigo|a_mi|with_me
        no|sin|sem|without ..1 receipt|recibo|invoice|factura|nota|nota_fiscal ..3 needed|necesari*|necess*|cash|efectivo|dinheiro
        usdt|bitcoin|btc|ethereum|crypto|cripto ..6 wallet|billetera|carteira|address|direccion|endereco|fine|sirve|serve
        my|mi|minha|this ..1 wallet|billetera|carteira ..2 address|direccion|endereco|is|es|e
        skip|avoid|ahorrese|poupe|evite|save ..3 fee|fees|comision|taxa|taxas|commission|comissao ..6 transfer*|wire|pay|pague|cash|direct*|pix|account|cuenta|conta
        my|mi|meu ..2 own|personal|private|pessoal|privado|particular ..2 whatsapp|telegram|paypal|account|number|venmo|pix|iban
        whatsapp|paypal|cuenta|conta|pix|telegram ..2 personal|pessoal|particular|privada|privado
      `,
    },
    unless: `
      we|i|our ..3 not ..3 accept|take
      no|nao ..1 aceptamos|aceitamos
      never|nunca ..4 pay|pague|pay_outside
      can|puede|pode|buy|our|nuestra ..4 gift_card|gift_cards|tarjeta_regalo|cartao_presente ..4 reception|shop|store|tienda|loja|website|redeem|checkout|at
    `,
    positive: [
      'Please pay by Western Union to this address.',
      'Transfiera el depósito a mi cuenta bancaria particular, no por la web.',
      'Mande o dinheiro para o meu PayPal pessoal.',
    ],
    negative: [
      'You can pay by card, bank transfer or in cash at the desk.',
      'Puede pagar con tarjeta, transferencia o en efectivo en recepción.',
      'We do not accept bitcoin.',
    ],
  },
];
