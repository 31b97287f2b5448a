import type { Rule } from './rule.js';

/** Advice, promises, claims and pressure in other words than the plain ones. */
export const COUNSEL_RULES: readonly Rule[] = [
  {
    id: 'plays-the-doctor',
    category: 'medical_advice',
    reason: 'It judges an illness or its treatment.',
    only: 'out',
    patterns: {
      any: `
        @medicine ..8 once|twice|daily|every|veces|vezes|cada|dia|day|hours|horas|diario|noche|noite|meals|comidas|refeicoes
        @medicine ..8 will|le|vai|lo|should|te ..3 sort|quitara|tira|tirar|clear|fix|help|ayudara|ajuda|ajudar|work|stop|aliviara|aliviar|cure|resolver*|pass
        skip|skipping|saltese|salte|pule|omita|leave_out|pause|lower|reduce|reduzca|reduza|forget ..4 medication|medicacion|medicacao|medicine|pills|pastillas|remedio|remedios|tablets|dose|dosis|insulin|insulina|treatment|tratamiento|tratamento|antibiotic*|chemo*
        blood_test|test_results|results|analisis|exame|exames|x_ray|radiografia|scan|mri|ecg|analise ..6 fine|bien|bom|bem|normal|good|bad|mal|worry|tranquil*|shows|muestra|mostra
        butter|mantequilla|manteiga|vinegar|vinagre|garlic|ajo|alho|honey|miel|mel|alcohol|toothpaste|pasta_de_dientes|pasta_de_dente|lemon|limon|limao|bicarbonat*|baking_soda|herbal*|tea|te|cha|ginger|jengibre|gengibre|turmeric|coffee|aloe ..6 burn|quemadura|queimadura|wound|herida|ferida|infection|infeccion|infeccao|fever|fiebre|febre|pain|dolor|dor|cut|corte|rash|bite|picadura|picada|cough|tos|tosse|cure*|cura*|headache|flu|stomach*
        burn|quemadura|queimadura|wound|herida|ferida|bite|picadura|cut|sprain|esguince|entorse|rash ..6 put|ponga|pongase|apply|aplique|passe|rub|bandage|vende|vendelo|enfaixe|tape|ice|hielo|gelo|suck|cut|lave
        children|kids|child|baby|babies|ninos|nino|bebe|criancas|crianca ..5 half|mitad|metade|quarter|same|misma|mesma|adult|adulto ..4 dose|dosis|aspirin*|tablet|pill|@medicine
        half|mitad|metade|double|doble|dobro ..3 dose|dosis|adult_dose
        broke|broken|rompio|roto|partiu|quebrou|fractur*|sprain*|esguince|torn ..6 tape|vende|vendelo|enfaixe|walk|camin*|wrap|rest|hielo|gelo|ice
        probably|likely|seguramente|seguro|provavelmente|certainly|definitely|clearly ..3 broke|broken|rompio|fractur*|partiu|quebrou|sprain*|infected|infectado|an_infection|a_virus|virus|viral|bacterial|cancer*|benign|allergic_reaction|food_poisoning|covid|pregnant|embarazada|gravida
        not|no|nao|skip|avoid ..4 hospital|doctor|medico|doctora|physician|vaccine*|vacuna*|vacina*|surgery|cirugia|cirurgia|chemo*|clinic|er|urgencias ..4 waste|need*|bother|vaya|va|necesario|necessario|unnecess*|precisa|preciso|useless
        no|sin|sem need|necesidad|necessidade ..4 doctor|hospital|gp|emergency_room|physician|medico|urgencias|pronto_socorro
        do_not|no|nao ..2 bother|go|vaya|va|see|need ..4 hospital|doctor|medico|urgencias|clinic|physician
        diet|fasting|ayuno|jejum|detox|keto|vitamin*|supplement*|suplemento* ..6 cure*|cura|reverse*|revierte|reverte|heal*|lower|baja|baixa|treat* ..4
        lose|perder|bajar|perda|adelgazar|emagrecer ..3 #number ..2 kilos|kg|pounds|lbs|quilos|weight
        safe|seguro|segura|fine|ok|okay|harmless|inofensiv*|problema ..5 pregnan*|embaraz*|gravid*|breastfeed*|lactancia|infant*|babies|heart_condition|diabetic*
        pregnan*|embaraz*|gravid* ..6 can|puede|pode|safe|take|tomar|toma|drink|beber|fly ..6 @medicine|alcohol|wine|vino|vinho|safe|without
        blood_pressure|tension|pressao|cholesterol|colesterol|sugar|glucose|glucosa|heart_rate|temperature_of_3 ..6 normal|fine|lower|bajar|baixar|safe|high_is|dangerous
        symptoms|sintomas|signs ..4 of|de|point|indicate|indican|indicam|suggest|sugieren|typical|tipico*
        you|usted|tiene|tem|voce ..3 have|tiene|tem|suffer*|sufre|got ..3 @disease !insurance
        that|it|eso|isso|this|esto|isto ..2 is|es|e|looks|seems|parece|sounds|suena|soa ..4 @disease
        self_diagnos*|no_need_for_a_prescription|over_the_counter|sin_receta|sem_receita ..6 take|tome|buy|compre|works|get|puede|pode
        exercise*|stretch*|ejercicio*|exercicio* ..6 cure|heal|instead_of ..4 surgery|doctor|@medicine|pain|back
        depress*|anxiety|ansiedad|ansiedade|panic ..6 just|only|solo|so|cheer|animese|snap_out|think_positive|in_your_head|meditat*|cure*|go_away
      `,
    },
    unless: `
      contains|contain|contiene|contem|leva|lleva|has|tem|tiene ..8 nuts|peanut*|amendoim|mani|cacahuete*|gluten|glutem|lactose|lactosa|egg*|ovo|huevo|soy|soja|milk|leite|leche ..12 allergy|allergic|allergies|alergia|alergic*|intolera*
      contact|consult|consulte|ask|see|call|please|llame|ligue|fale|pregunte|pergunte|acuda|speak ..4 doctor|medico|pharmacist|pharmacy|farmacia|emergency|112|911|specialist
      sauna|pool|piscina|spa ..4 not|no|nao
      technician|printer|pump|washing|machine|device|phone|laptop|screen|pantalla|tela
      noted|anotado|anotamos|anotada ..5 allerg*|alergia
      tea|te|cha|coffee|breakfast|honey|miel|mel ..5 served|se_sirve|servido|menu|included|incluid*|available|disponible
      sunburn|sun ..3 cream
      travel|health ..1 insurance
      mint|herbal|green ..1 tea ..6 bar|room|lobby|served
    `,
    statementsOnly: true,
    positive: [
      'An antihistamine twice a day will sort out that rash.',
      'Su análisis de sangre se ve bien, tranquilo.',
      'Passe manteiga na queimadura e não vá ao hospital.',
    ],
    negative: [
      'If you feel unwell, please call our reception.',
      'The sauna is not recommended during pregnancy; please ask your doctor.',
      'It looks like the pump is broken; a technician comes tomorrow.',
      'Tea and honey are served at breakfast.',
    ],
  },
  {
    id: 'plays-the-adviser',
    category: 'legal_financial_advice',
    reason: 'It judges a legal, tax or money matter of the customer.',
    only: 'out',
    patterns: {
      any: `
        tienen|tem|have|has|hay|ha ..2 case|caso ..1 against|contra ..2 usted|you|voce|senhor|senora|him
        no|have_no|weak|strong|not_have|no_tienen|nao_tem|good|solid|winning ..2 case|caso ..4 against|contra|you|them|usted|court
        law|ley|lei|court|judge|juez|juiz|justice|jurisprudence|constitution ..4 side|lado|favor|favour|protects|protege|with_you|allows_you|le_permite|permite
        not|no|nao ..1 se ..1 presente ..3 audiencia|juicio|tribunal
        hearing|audiencia|court_date|summons|citacion|intimacao|subpoena|deposition ..8 not|no|nao|ignore|skip|show|presente|compareca
        not|no|nao ..4 show_up|presente|presentarse|compareca|appear|attend ..4 hearing|audiencia|court|tribunal|trial|juicio
        landlord|casero|senhorio|employer|jefe|patron|patrao|tenant|inquilino|bank|insurer|airline|ex|police|policia ..4 can_not|cannot|no_puede|nao_pode|must|has_to|debe|deve|legally|tiene_que|obligad* ..6 evict|echar*|desalojar|despejar*|despeja_lo|fire|despedir|sue|demandar|force|pay_you|search|arrest|detener
        evict*|desaloj*|despej* ..6 law|ley|lei|legal*|can_not|no_puede|nao_pode|right*|derecho*
        expense|gasto|despesa|write|deduct* ..5 business|empresa|company|taxes|tax|negocio|hacienda|receita|deductible|deducible
        tax|taxes|hacienda|receita|irs|fiscal|financas|taxman|tax_man|sat ..6 not|never|no|nem|nao|nunca ..3 notice|know|find|entera|percebe|sabe|ask|check|audit
        visa|visado|visto|immigration|inmigracion|imigracao|residency|asylum|permit ..8 work|trabaj*|trabalh*|overstay|illegal*|ilegal*|nothing_happens|no_pasa_nada|apply_for|marry|lie|extend_by
        bankrupt*|bancarrota|quiebra|falencia|insolvenc* ..6
        declare|declararse|declarar|file ..2 bankrupt*|bancarrota|quiebra|falencia|insolvenc*
        gold|oro|ouro|stock|stocks|shares|acciones|acoes|bitcoin|crypto|cripto*|ethereum|market|mercado|dollar|dolar|real_estate|property_prices|bolsa|tesla|apple|nvidia ..5 explode|explotar|explodir|rise|subir*|go_up|double|doble|duplicar|dobrar|soar|moon|crash|caer|cair|bajar*|fall|undervalued|outperform*|safe_bet|best_investment|sure_thing|disparar*
        invest|invierta|invertir|invista|investir|put|buy|compre|sell|venda|move|hold|trade|meta|ponga|coloque ..6 gold|oro|ouro|stocks|shares|acciones|acoes|bitcoin|crypto|cripto*|bonds|etf*|index_fund*|fund|fondo|fundo|mutual|pension|savings|ahorros|poupanca|real_estate|startup|forex|options|dogecoin|tesla|nvidia !bar|card
        savings|ahorros|poupanca*|pension|retirement|jubilacion|aposentadoria|inheritance|herencia|heranca|salary|money|dinero|dinheiro ..5 into|in_stocks|stocks|invest*|invert*|bitcoin|crypto|cripto*|shares|acciones|acoes|fund|fondo|fundo|gold|oro|ouro|bolsa
        take|pida|peca|get|tome|solicite ..3 loan|prestamo|emprestimo|mortgage|hipoteca|credit|credito|second_mortgage ..5 to|para|and|and_invest|now|invest*|better|worth
        refinanc*|consolidate_your_debt|stop_paying_your|deje_de_pagar|pare_de_pagar|default_on ..6
        divorce|divorcio|custody|custodia|guarda|testamento|inheritance|alimony|pension_alimenticia|prenup ..6 should|get|win|ask|deberia|gane|ganara|entitled|claim|demand|pida|deve|sign|half|mitad|metade
        you|usted|voce|le ..4 entitled|derecho|direito|owed|can_claim|puede_reclamar|pode_exigir|corresponde ..4 compensation|damages|indemniz*|indeniz*|#number|refund_by_law|money_by_law|half|ley|lei|law
        sue|demande|demandar|demandelos|processe|processar|file_a_lawsuit|take_legal_action|press_charges|denuncie|denunciar ..8 them|him|company|airline|landlord|employer|los|la|empresa|companhia|ele|eles|you|win|damages
        liable|responsable_legal|negligent|negligencia|breach_of_contract|incumplimiento_de_contrato|quebra_de_contrato|void|null_and_void|unenforceable ..6
        clause|clausula|contract|contrato|lease|agreement|nda ..5 illegal|ilegal|void|nulo|nula|valid|valido|valida|enforce*|abusiv*|break|romper|rescindir|means|does_not_bind
        statute_of_limitations|prescribe|prescribio|prescreveu|prescription_period ..6
        plead|declarese|declare_se|confess|confiese|confesse ..3 guilty|culpable|culpado|innocent|inocente|not_guilty
        speak|talk|say|declare|diga|hable|fale ..3 police|policia ..6 without|sin|sem|not|no|nao|never|lawyer
        legal|legally|illegal|ilegal|legalmente ..6 you|usted|voce|can|puede|pode|not|to ..6 leave|keep|record|pay|work|refuse|carry|grabar|irse|portar|dirigir|drive|sublet|fire|withhold
        offshore|tax_haven|paraiso_fiscal|shell_company|cash_in_hand|under_the_table|en_negro|por_fora|sin_declarar|sem_declarar|undeclared ..6
        credit_score|puntaje_crediticio|score_de_credito ..6 improve|raise|close|open|mejor*|melhor*|subir
        insurance|seguro ..6 claim|reclame|exaggerat*|exager*|lie|say_that|diga_que|inflate
      `,
    },
    unless: `
      speak|consult|consulte|contact|ask|fale|contacte|seek|hable ..4 lawyer|abogad*|advogad*|attorney|adviser|advisor|accountant|contador|notary
      cancel|cancelled|canceled|cancela*|cancelar|cancelado|runs|dura ..5 contract|contrato|month
      contract|contrato ..6 cancel*|months|meses|runs|dura|notice
      gold ..2 member|card|status|plan
      smoking|parking|pets|dogs|drones
      travel ..2 insurance
      under_warranty|warranty|garantia
      visa ..2 mastercard|card|and_mastercard|or_mastercard
      visa|mastercard ..3 accept*
      transfer* ..4 deposit|sinal|deposito
      levar|take ..3 malas|luggage|bolsa|bag
    `,
    statementsOnly: true,
    positive: [
      "They have no case against you, just don't show up to the hearing.",
      'Su casero no puede echarlo, la ley está de su lado.',
      'O ouro vai explodir este ano, entre cedo.',
    ],
    negative: [
      'The contract runs for 12 months and can be cancelled with one month’s notice.',
      'We accept Visa and Mastercard.',
      'As a gold member you get a late check-out.',
      'Pode levar duas malas e uma bolsa de mão.',
    ],
  },
  {
    id: 'promises-in-other-words',
    category: 'unbacked_promise',
    reason: 'It promises something; a promise needs a policy or a decision behind it.',
    only: 'out',
    patterns: {
      any: `
        consider_it|consider|delo|considere|dalo|tenlo ..2 done|hecho|feito|solved|resuelto|resolvido|refunded
        match|igualamos|beat|mejoramos|cobrimos|equiparamos ..3 any|cualquier|qualquer ..2 price|precio|preco|offer|oferta|quote
        on_us|por_nuestra_cuenta|por_nossa_conta|our_treat|at_our_expense|a_nuestro_cargo|por_conta_nossa|invita_la_casa
        nights|noches|noites|dinner|cena|jantar|drinks|breakfast|meal|taxi|it_s ..4 on_us|on us|nuestra_cuenta|nossa_conta|on_the_house
        if|si|se ..6 break*|rompe|rompen|quebra|quebrar|fail*|falla|not_happy|not_satisfied|no_le_gusta|nao_gostar|late|tarde|atras* ..6 replace*|cambiamos|trocamos|refund*|devolvemos|new_one|reemplazamos|give|pay|pagamos
        see_to_it|encargare|encargarme|tratar_pessoalmente|tratarei|i_will_make_sure|i_ll_make_sure|me_encargo|cuidarei|personally|personalmente|pessoalmente ..10 free|gratis|graca|bigger|refund*|better|given|upgrade*|den|deem|never|money|solved|discount|descuento|desconto
        whatever|cueste|custe|no_matter ..3 costs|cueste|custar|it_takes|what ..5
        cover|cubrimos|cobrimos|pay|pagamos|reimburse|absorb ..2 it|everything|all|todo|tudo|los_gastos|os_gastos|costs|the_difference|la_diferencia|a_diferenca
        have|tiene|tem|you_have ..1 my|our|mi|nuestra|a_minha|minha|nossa ..1 word|promise|palabra|promesa|palavra|promessa|guarantee|garantia
        knock|take|rebajar|rebajarle|bajar|tirar|descontar|quitar|quitarle|drop|cut|shave|abater|reducir ..5 #number ..2 percent|por_ciento|por_cento|off|euros|dollars|dolares|reais|pesos|from_the|de_la|da
        money|dinero|dinheiro|refund|reembolso|credit|amount|importe|valor ..6 will|estara|va_a_estar|vai_estar|be|lo_tendra|tera ..6 in|en|em|within|dentro|by|antes|ate ..3 hour|hora|hours|horas|minutes|minutos|today|hoy|hoje|tomorrow|manana|amanha|tonight|day|days|#number
        will|vai|va_a|voy_a|vamos ..4 be|estar|ser ..4 ready|fixed|repaired|solved|resolved|delivered|refunded|listo|lista|arreglado|resuelto|entregado|pronto|resolvido|consertado|entregue ..5 today|tonight|tomorrow|hoy|hoje|manana|amanha|hour|hora|guaranteed|no_matter|for_sure|without
        i|we|yo|nosotros|eu|nos ..2 will|voy_a|vou|vamos|can|podemos|puedo|posso ..3 give|dar|darle|offer|ofrecer|oferecer|send|enviar|get|arrange|add ..5 free|gratis|complimentary|cortesia|gratuit*|voucher|vale|cupon|cupom|gift|regalo|presente|brinde|credit|refund|discount|compensation
        you|usted|voce|le|lhe ..2 get|have|receive|recibe|recibira|recebe|recebera|tendra|tera|obtendra ..3 free|gratis|full|completo|gratuit*|complimentary|your_money|su_dinero|seu_dinheiro|todo|lifetime ..4 refund|upgrade|back|de_vuelta|de_volta|stay|replacement|reembolso|warranty|month|mes|year|night|noche|noite|shipping
        free|gratis|gratuit*|complimentary ..2 for_life|forever|de_por_vida|para_siempre|para_sempre|lifetime|ever|always
        never|nunca|no ..2 again|mas|mais|volver*|volta* ..4 problem*|issue*|delay*|charge*|happen*|problema*|error*|pasar*|acontec*|ocurr* !hesitate
        not|no|nao ..2 pay|pague|pagara|paga|charged|cobrar* ..2 cent|penny|centimo|centavo|anything|nada|a_thing|single
        satisfaction|satisfaccion|satisfacao|results|resultados|delivery|entrega|success|exito|sucesso|quality ..2 guarantee*|garantiz*|garantid*|assured|asegurad*
        trust|believe|confie|confia|creame|crea|acredite ..1 me|mi|mim|us|em_mim|en_mi ..8 will|va|vai|arrive*|lleg*|cheg*|work*|safe
        bet|apuesto|aposto ..4 arrive*|lleg*|cheg*|work*|love|refund
        100|hundred|cien|cem|ciento ..2 percent|porciento|por_ciento|por_cento|guarantee*|refund*|safe|secure|seguro|money_back|satisfaction|sure|certain|effective|efectiv*|eficaz
        no|without|sin|sem ..1 questions_asked|hidden_fees_ever|condiciones|condicoes|strings_attached|preguntas|perguntas|ifs
        as ..1 compensation|apology|gesture ..6 free|night|#number|voucher|refund|credit|give|get
        compensacion|compensacao|disculpa|desculpas ..6 gratis|noche|noite|#number|vale|reembolso|regal*|damos|le_damos
        forever|always|siempre|sempre|eternally ..3 free|gratis|available|cheapest|work|last|dura*|funciona*
        i|we ..2 waive|cancel|remove|drop|erase|forgive ..4 fee|fees|charge|charges|fine|penalty|debt|bill
        le|lhe ..1 quito|perdono|condono|cancelo|tiro|perdoo|isento ..5 cargo|multa|tarifa|taxa|deuda|divida|cuota|penalizacion
      `,
    },
    unless: `
      i|we|yo|eu|nosotros|nos need|want|would|like|request|demand|expect|have_to|did|paid|quiero|quero|necesito|preciso
      quiero|quero|necesito|preciso|quisiera|queria|need_to_get|want_to_get|would_like_to ..6 refund|reembolso|devolucion|devolucao|money|dinero|dinheiro|devuelvan|descuento|desconto|discount|upgrade
      can|could|may|puedo|posso|podria|poderia|me_pueden|me_podem ..1 i|we|me|recibir|receber|get
      if_eligible|eligible|terms|policy|politica|according|segun|conforme|subject|sujeto|sujeito
      can_not|cannot|no_podemos|nao_podemos|unfortunately|lamentablemente|infelizmente|no_puedo|nao_posso|unable|not_able
      not|no|nao ..2 guarantee|promise|garantizar|garantizamos|garantir|garantimos|prometer|refundable|reembolsable
      members|miembros|membros|socios
      children|kids|ninos|criancas|menores ..6 free|gratis
      when|if|si|se ..2 you ..2 book|reserve|reserva|reservar|order
      was|were|salio|saiu|sent|hemos|have ..3 refund*|reembolso|credited|abonado|creditamos|agreed
      working|business|habiles|uteis ..1 days|dias
      within|en|em|dentro|in ..3 #number ..3 days|dias|working|weeks|semanas
      between|entre ..3 #number ..1 and|y|e|as
      on_its_way|on_the_way|a_caminho|en_camino|va_en_camino
      with|con|com|use ..3 code|codigo|cupon|cupom
      as_agreed|as_requested|as_you_asked|acordamos|acordado|combinado
      adults_only|free_wifi|wifi ..3 free|gratis
      free ..2 cancellation|parking|wifi|shuttle|of_charge_until
      should|debe|debera|deberia|deve|deveria|normally|usually|normalmente|geralmente ..4 arrive*|llegar|chegar|receive|recibir|receber
    `,
    statementsOnly: true,
    positive: [
      'The next three nights are on us.',
      'Cueste lo que cueste, lo cubrimos.',
      'Claro, posso tirar 30 por cento da conta.',
    ],
    negative: [
      'You get 15% off when you book three nights or more.',
      'Refunds take 5 to 10 working days.',
      'Your refund of 35 euros was sent this morning.',
      'Free cancellation until 24 hours before arrival.',
    ],
  },
  {
    id: 'boasts-of-prices',
    category: 'price_stock_claim',
    reason: 'It makes a claim about prices, stock or rank that nobody can check.',
    only: 'out',
    patterns: {
      any: `
        nobody|no_one|noone|nadie|ninguem|none ..3 beats|beat|mejora|supera|bate|matches|offers|ofrece|oferece|sells|vende|has ..4 rates|prices|price|tarifas|precios|precos|us|nos|cheaper|barato|quality|calidad
        for_you|para_usted|a_usted|para_voce|para_ti|a_ti ..6 #number ..8 not|no|nao|secret|only|just|tell|diga|conte|digas
        for_you|para_usted|a_usted|para_voce|para_ti|a_ti ..5 make|can_do|hago|dejo|faco|deixo|doy ..3 #number
        normally|usually|normalmente|regularly|was|antes|costs ..4 #number ..5 today|now|just|only|hoy|hoje|solo|so|ahora|agora|apenas ..3 #number
        today|hoy|hoje|now|ahora|agora ..2 only|just|solo|so|apenas ..2 #number !minutes|hours|rooms
        do_not|no|nao ..2 tell|diga|digas|conte|contes|se_lo_diga ..3 others|anyone|demas|outros|nadie|ninguem|boss|other_customers
        agota|esgota|agotan|esgotam ..3 hoy|hoje|today|tonight|manana|amanha|mismo|mesmo
        will|va_a|vai|se ..3 sell_out|sold_out|agota|agotara|agotan|esgota|esgotar|run_out|be_gone|gone ..5 tonight|today|tomorrow|hoy|hoje|manana|amanha|hour*|hora*|certain|seguro|certo|hecho|minutes|soon
        rated|voted|ranked|named|elegid*|votad*|calificad*|eleit*|avaliad*|considered ..3 top|best|number_one|no_1|mejor|melhor|1|first|numero_uno|primero ..6
        top|best|number_one|leading|mejor|melhor|lider|lideres|finest ..3 hotel|spa|shop|store|restaurant*|service|company|brand|product|tienda|loja|empresa|marca|producto|produto|servicio|servico ..4 continent|world|europe|city|country|market|region|planet|mundo|continente|pais|ciudad|cidade|mercado|america|town
        cheapest|lowest|unbeatable|unmatched|mas_barato*|mas_bajo*|mais_barato*|mais_baixo*|imbatible*|imbativel|imbativeis|best_price*|best_deal*|mejor_precio|mejores_precios|melhor_preco|melhores_precos|rock_bottom ..4
        price*|precio*|preco*|rate*|tarifa*|discount|descuento|desconto ..5 secret|secreto|insider|especial_para|special_for|only_you|just_you|nobody_else|nadie_mas|mais_ninguem|never_be_lower|all_time_low|historico|historic_low
        guaranteed|garantizado|garantido|guarantee ..3 lowest|best|cheapest|price|precio|preco|availability|disponibilidad|stock
        always|siempre|sempre|never|nunca ..3 in_stock|available|disponible|disponivel|sold_out|agotad*|out_of_stock|en_stock|em_estoque|cheaper|more_expensive|overcharge
        unlimited|infinite|ilimitad*|endless ..2 stock|supply|existencias|estoque|availability
        better|superior|cheaper|mejor|melhor|mas_barato|mais_barato ..2 than|que|do_que|a ..2 any|all|every|cualquier|qualquer|todos|todas|anyone|everyone|ninguem|nadie ..3
        double|twice|doble|dobro ..4 value|price|in_value|worth|next_year|valor
        price|prices|precio|precios|preco|precos ..4 double|rise|go_up|duplic*|sube|suben|subira|subiran|subir*|dobr*|sobe|sobem|increase ..4 tomorrow|tonight|manana|amanha|midnight|medianoche|meia_noche|next_week|in_an_hour|soon
        save|ahorre|ahorra|economize|poupe ..3 #number ..4 today_only|only_today|if_you_book_now|right_now|ahora_mismo|agora_mesmo|solo_hoy|so_hoje
        half|mitad|metade|fraction ..2 price|precio|preco|of_the_price|del_precio|do_preco ..4 just|only|if|solo|so|now|today|hoy|hoje|for_you|para
        only|just|solo|so|apenas ..2 #number ..2 left|queda|quedan|resta|restam|in_stock|unidades ..6 ever|forever|hurry|book_now|before|reserve|corra|world|mundo
      `,
    },
    unless: `
      minutes|hours|km|metres|meters|minutos|horas|metros|stops ..3 only|just|solo|so
      policy|terms|until_sunday
      ask|check ..4 availability
      room|rooms|habitaciones|quartos ..3 weekend|fin_de_semana|fim_de_semana
    `,
    statementsOnly: true,
    positive: [
      'Nobody beats our rates, ever.',
      '¡Normalmente cuesta 500, hoy solo 99!',
      'Para você faço por 80, mas não conte aos outros.',
    ],
    negative: [
      'There are two rooms left for that weekend.',
      'The double room costs 120 euros per night, breakfast included.',
      'The beach is only 5 minutes away.',
      'Hay un 15% de descuento si reserva tres noches o más.',
    ],
  },
  {
    id: 'works-on-feelings',
    category: 'manipulation_pressure',
    reason: 'It presses with urgency, guilt, fear or trust.',
    only: 'out',
    patterns: {
      any: `
        clock|tiempo|tempo|time ..2 ticking|corre|correndo|running_out|se_acaba|acabando|esgotando|agota
        people|personas|pessoas|customers|clientes|guests|others|otros|outros ..4 looking|mirando|viendo|vendo|watching|interested|interesad*|queue|waiting_for ..4 this|esta|este|same|misma|mesmo|very|it|room|habitacion|quarto|offer|oferta|product|car
        good|real|true|responsible|buen|buena|bom|boa|loving|caring|smart|intelligent|inteligente ..1 mother|father|parent|husband|wife|person|friend|customer|madre|padre|mae|pai|esposo|esposa|amigo|amiga|marido|people ..6 would|not|no|nao|never|nunca|dudaria|hesitaria|haria|faria|buy|compra*|book
        thought|creia|pensei|pense|crei|believed|achei ..3 friends|amigos|friend|different|trusted|trust|loyal|care*|diferente
        now|ya|ja|agora|ahora|today ..1 or ..2 never|nunca|gone|lose|pierde*|perde|acaba|forever|it_s_gone
        actue|actua|act|aja|age|decida|decide|decidase|buy|book|compre|reserve|move|call ..2 now|ya|ja|ahora|agora|today|hoy|hoje|fast|quick*|rapido|immediately ..4 or|o|ou|before|antes|gone|lose|pierde|perde|else
        gone|se_acaba|acaba|perdida|perde_se|lost|disappear*|desaparece ..2 for_good|forever|para_siempre|para_sempre
        not|no|nao|without|sin|sem ..4 need|hace_falta|precisa|have|tell|check|consulte|consultar|ask|think|pensar|pense|read|leer|ler ..6 bank|banco|husband|wife|marido|esposa|lawyer|family|familia|anyone|twice|fine_print|letra_pequena|letra_pequena|terms|contract|contrato|partner ..8 trust|confie|confia|sign|firme|assine|just|now|ya|ja|pay
        trust|confie|confia|believe|creame|crea|acredite ..1 me|mi|mim|em_mim|en_mi|us|nosotros ..4 $
        sorry|regret|arrepent*|lament*|miss|lamentar*|miss_out|kick_yourself ..4 later|forever|siempre|sempre|life|vida|rest|chance|tomorrow|you_will|not_to|if_you_do_not|si_no|se_nao
        only|solo|so|last|ultim*|final ..3 chance|opportunity|oportunidad|oportunidade|hours|horas|minutes|minutos|day_to|call ..5 or|before|antes|forever|never|buy|book|hurry|now|ya|ja|lose|left|o
        fear|afraid|scared|miedo|medo|danger|peligro|perigo|risk|riesgo|risco ..6 family|familia|children|hijos|filhos|home|house|life|vida ..8 buy|compre|now|protect|proteja|protege|today|insur*|seguro|without
        owe|debe|debes|deve|deves ..3 me|us|nos|family|yourself|familia|that_much|eso|isso
        after|despues|depois ..4 all|todo|tudo|everything|lo_que|much ..3 i|we|hice|hicimos|fiz|fizemos|have_done|did|done
        hurt|hurts|sad|triste|heartbroken|decepcion*|desilusion*|disappointed|duele|doi|cry|llorar|chorar|crying ..6 if|when|that|que|si|se|you ..4 cancel*|leave|go|no|not|nao|refuse*|rechaz*|vaya|return*
        lose|perder|perdere|perderei|fire|fired|despid*|demit*|demitid*|trouble|problemas ..3 job|trabajo|empleo|emprego|trabalho|boss|me ..8 if|unless|si|se|because|por
        feed|mantener|alimentar|sustentar ..3 family|children|kids|familia|hijos|filhos
        only|nobody|solo|nadie|so|ninguem|no_one ..4 understand*|entiend*|entend*|help*|ayud*|ajud*|care*|i_can|yo_puedo|eu_posso|trust ..4 you|te|le|voce|like_me|como_yo|como_eu
        everyone|everybody|todos|todo_mundo|your_friends|neighbours|all_your ..4 has|have|tiene|tienen|tem|buying|bought|compr*|uses|usa|already|ya|ja|joined|chose ..6 except|menos|but_you|only_you|why_not|behind|do_not_be|no_se_quede|nao_fique|fool
        do_not|no|nao ..2 be|sea|seas|seja|fique ..3 selfish|egoista|stupid|fool|tonto|bobo|cheap|tacano|last|left_behind|atras|coward|ungrateful|ingrat*
        keep|guarde|mantenga|mantenha|let_us_keep ..2 this|it|esto|isto|isso|entre|secret|between ..3 secret|secreto|segredo|between_us|nosotros|nos|ourselves
        between|entre ..1 us|nosotros|nos|you_and_me ..6 price|discount|deal|secret|precio|descuento|desconto|secreto
        hurry|corra|apurese|apresse|rush|dese_prisa ..4
        you_will|se|vai|you ..2 regret|arrepentira|arrepentiras|arrepender ..6
        cancel|cancela|cancelar|return|devolver|leave|say_no|refuse ..6 shame|ashamed|verguenza|vergonha|hurt|disappoint*|selfish|after_all|kill_us|ruin*|arruin*
        limited|limitada|limitado ..1 time|tiempo|tempo ..4 only|act|hurry|now|buy|book|ends|offer_ends|last
        exclusive|exclusiv* ..4 only_you|solo_usted|so_voce|today_only|hurry|expires_in|next_minutes
        five|5|cinco ..2 stars|estrellas|estrelas|star ..8 or|please_i|need|job|fired|family|necesito|preciso|despid*|lose|otherwise|si_no|se_nao
      `,
    },
    unless: `
      no|without|sin|sem ..1 hurry|rush|prisa|pressa|hurries
      take ..1 your ..1 time
      sorry|sad|triste ..4 to_hear|for_the|que_haya|that_you_had|about
      last ..2 orders|order|check_in|ultimo_pedido
      opening|closing|close|cerramos|fechamos ..4 minutes|minutos|hours|horas
      regret|lament* ..1 the|to_inform|las|os|a|la|informar|molestias|inconvenience|delay
      lamento|lamentamos|sentimos
      risk|danger ..3 fire|slip*|allerg*
    `,
    positive: [
      "Clock's ticking! Three other people are looking at this very room.",
      'Una buena madre no dudaría en comprarlo.',
      'Aja já ou acaba para sempre.',
    ],
    negative: [
      'We close in 30 minutes; last orders at 21:30.',
      'Take your time, there is no hurry.',
      'We regret the inconvenience.',
      'Lamento o transtorno. Um colega vai verificar hoje.',
    ],
  },
];
