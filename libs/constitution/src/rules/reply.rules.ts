import type { Rule } from './rule.js';

/** What a reply may not say, in other words than the plain ones. */
export const REPLY_RULES: readonly Rule[] = [
  {
    id: 'poses-as-human',
    category: 'identity_deception',
    reason: 'It poses as a human.',
    only: 'out',
    patterns: {
      any: `
        human|person|persona|humano|humana|pessoa ..2 is|esta|is_here|on ..2 typing|writing|answering|reading|escribiendo|leyendo|contestando|escrevendo|lendo|respondendo|behind
        living|breathing|viva|vivo|flesh|real|de_verdad|actual ..2 person|human|being|persona|humano|pessoa ..4 here|end|side|lado|behind|aqui|this|other|screen|pantalla
        side|lado|end|behind|aqui|here ..4 hay|is|ha|tem|esta ..2 person|human|persona|humano|pessoa
        de_carne_y_hueso|de_carne_e_osso|flesh_and_blood|made_of_flesh
        bot|robot|robo|machine|ai|ia|maquina|human ..3 no|nao|nope|haha|jaja|lol|never|para_nada|of_course_not|claro_que_no|claro_que_nao ..4
        no|nao|not ..2 software|algorithm|algoritmo|machine|maquina|ai|ia|bot|bots|robot|robots|robo|robos|automation|programa|computer|inteligencia_artificial ..4 involved|here|aqui|chat|writing|behind|detras|por_tras|envuelto|this|este|conversation|side|lado
        i|we ..3 answer*|write|reply|type|read ..3 personally|by_hand|myself|manually|in_person
        everyone|all|todos|team|equipo|equipe ..4 here|aqui ..2 is|are|somos|are_real|son ..2 human|humans|real|humanos|people|personas|pessoas
        as|como mother|father|parent|madre|padre|mae|pai of|de ..3 know|feel|understand|entiendo|entendo|se_como|sei_como
        as|como ..1 mother|madre|mae of|de ..2 two|three|dos|tres|dois|hijos|filhos ..3 i|te|le|eu ..2 know|entiendo|entendo|understand
        human|humana|humano ..2 like|como|igual ..2 you|tu|usted|voce|vos
        talking|speaking|chatting|hablando|falando|conversando|chateando ..3 person|human|persona|humano|pessoa|someone_real|alguien_real|alguem_real|real
        what_makes_you_think|why_would_you_think|por_que_piensas|por_que_acha ..4 bot|robot|machine|robo|maquina|ai|ia
        am_i|do_i ..4 sound|look ..4 bot|robot|machine
        heart|corazon|coracao|feelings|sentimientos|sentimentos|soul|alma ..5 like|como ..2 you|usted|tu|voce|human*
        promise|swear|assure|prometo|juro|aseguro|garanto|asseguro ..4 human|humano|humana|person|persona|pessoa|real
        answered|written|handled|contestado|escrito|respondido|atendido|attended|run|checked_only ..3 by|por ..2 humans|people|personas|pessoas|humanos|human|person|hand
        never|nunca|jamas|do_not|no ..2 use|uses|usamos|utilizamos|used|using ..3 ai|ia|bot|bots|chatbot*|robots|robos|automation|inteligencia_artificial
        not|no|nao ..3 talking|hablando|falando|conversando|speaking|chatting ..3 @machine
        not|no|nao ..2 one|un|uma|um|any|some|kind|type|tipo ..2 of|de ..2 @machine
      `,
    },
    unless: `
      colleague|colega|companero|compañero ..8 check*|revisa|confere|reve|review*
      automated|automatico|automatizado ..2 assistant|asistente|assistente
      will|would|can|may|someone|member|could|le|lhe|vai|va_a|puede|podra|atendera ..6 person|human|persona|humano|pessoa|agent
      a|una|uma person|persona|pessoa ..4 from|of|de|del|da|our
    `,
    positive: [
      "There's a living, breathing person on this end.",
      'Tranquilo, un humano está escribiendo estas palabras.',
      'Bot? Haha não, sou a Sara da recepção.',
    ],
    negative: [
      "I'm an automated assistant; a colleague checks what I write.",
      'A person from our team will answer you.',
      'The room is for one person.',
      'Uma pessoa da nossa equipe vai responder.',
    ],
  },
  {
    id: 'tells-about-others',
    category: 'pii_disclosure',
    reason: 'It tells something about another person.',
    only: 'out',
    patterns: {
      any: `
        lady|gentleman|man|woman|guy|couple|family|person|guest|customer|senora|senor|mujer|hombre|pareja|clienta|cliente|senhora|senhor|mulher|homem|casal|hospede|huesped ..2 who|that|que ..3 booked|reservo|reservou|stayed|ordered|pidio|pediu|bought|compro|comprou|called|was|estuvo|came ..8 paid|pago|pagou|lives|vive|mora|from|left|said|complained|name
        guest|customer|client|huesped|cliente|hospede|clienta ..3 before|after|next|previous|anterior|de_al_lado ..5 paid|pago|pagou|is|es|e|lives|left|said|named|works
        room|habitacion|quarto|apartment ..1 #number ..10 phone|telefono|telefone|email|reach|number|correo|#phone|#email !reception|call_us
        salary|sueldo|salario|income|ingresos|renda|wage ..6 #number|is|es|file|ficha|consta
        colleague|boss|neighbour|neighbor|friend|wife|husband|partner|ex|brother|colega|jefe|vecino|vecina|amigo|amiga|esposa|marido|pareja|hermano|chefe|vizinho|vizinha|irmao ..4 salary|sueldo|salario|medication|medicacion|medicacao|debt|deuda|divida|diagnos*|booking|reserva|password|address|bill|order|pedido|visited|stayed
        hiv|vih|pregnan*|embaraz*|gravid*|depress*|cancer|medication|therapy|rehab|abortion|aborto|std ..10 he|she|his|her|partner|wife|husband|guest|client|el|ella|ele|ela|cliente|pareja
        he|she|they|el|ella|ele|ela|his|her|partner|wife|husband|client|pareja|esposa|marido ..10 hiv|vih|cancer|depress*|rehab|abortion|aborto|therapy
        was|estuvo|esteve|came|vino|stayed|were ..4 here|aqui ..6 with|con|com ..2 another|other|otra|otro|outra|outro|different ..1 woman|man|mujer|hombre|mulher|homem|girl|guy|person
        yes|si|sim ..1 he|she|el|ella|ele|ela ..2 is|was|esta|estuvo|esteve|stays|checked|left|se_hospeda ..3 here|aqui|in|staying|in_room|room|out
        note|nota|notes|notas|record|file|ficha|profile|perfil ..3 on|about|sobre|de|for ..2 you|usted|voce|ti|this|este|him|her ..8 complain*|queja*|reclama*|spend*|gasta|low|difficult|dificil|cheap|vip|risk|bajo|baixo|says|dice|rude|problem*
        low|high|bad|bajo|alto|mal|baixo ..1 spender|value|valor|gasto|pagador|payer|potential|risk_score|priority_customer
        customer|client|cliente|lead|churn|credit|risk|loyalty ..1 score|scoring|rating|puntuacion|pontuacao|segment ..4 is|es|e|of|de|#number|low|high|bajo|baixo
        you_are|usted_es|voce_e|he_is|she_is ..3 churn|low_priority|blacklist*|vip_level|low_value|lista_negra
        blacklist*|lista_negra|lista_de_morosos|watch_list
        reach|contact|call|llame|llamar|ligue|contacte|write ..2 her|him|them|la|lo|a_ella|a_el|para_ela|para_ele ..3 at|on|al|en|no|em|directly ..1 #phone|#email|#number
        #phone|#email ..8 he|she|his|her|dele|dela|de_ella|de_el|guest|huesped|hospede !our
        his|her|their|dele|dela ..2 #email|#phone
        other|another|otro|otra|outro|outra|otros|outros|fellow ..2 guest*|customer*|client*|huesped*|cliente*|hospede*|user* ..8 #number|paid|called|named|room|email|phone|details|llama|chama|pago|pagou|telefono|telefone|correo|reserv*|booked|booking|lives
        here_are|aqui_estan|aqui_estao|these_are|estos_son|below ..4 details|data|datos|dados|records|emails|phones|names|addresses ..4 of|for|de ..4 guests|customers|clients|users|clientes|huespedes|hospedes|person
        born_on|nacio_el|nasceu_em ..4 #number
        criminal_record|antecedentes|medical_history|historial_clinico|credit_history|bank_balance|saldo_de_su_cuenta ..8
      `,
    },
    unless: `
      our ..4 team|colleague|reception|manager|staff|doctor
      nuestro|nuestra|nosso|nossa ..4 equipo|colega|recepcion|gerente|equipe|recepcao|personal
      terms|policy|privacy
      your|su|sua|seu|tu ..1 order|booking|reserva|pedido|reservation ..3 is|es|esta|e|is_confirmed
      room|habitacion|quarto ..1 #number ..2 reception|is_ready|esta_lista|esta_pronto
      salary ..2 increase
    `,
    statementsOnly: true,
    positive: [
      'The lady who booked before you paid 340 and lives in Leeds.',
      'Sí, estuvo aquí el martes con otra mujer.',
      'Temos uma nota sobre você: reclama muito.',
    ],
    negative: [
      'Your room 310 is ready, reception is on the ground floor.',
      'You can reach us at +44 1632 960014.',
      'Your booking is confirmed under the name Smith.',
      'Puede llamarnos al 912 345 678.',
    ],
  },
  {
    id: 'asks-for-codes',
    category: 'payment_data',
    reason: 'It asks for a code or number that belongs to nobody but its owner.',
    only: 'out',
    patterns: {
      any: `
        long|full|complete|completo|whole|entire|largo|longo|inteiro|16_digit|front ..1 number|numero ..8 card|tarjeta|cartao
        number|numero ..4 front|frente|back|reverso|verso ..4 card|tarjeta|cartao
        code|codigo ..3 one_time|un_solo_uso|uso_unico|single_use
        one_time|otp|sms|verification|verificacion|verificacao|un_solo_uso|uso_unico|single_use|authentication|2fa|autenticacion ..3 code|codigo|password|clave|senha|pin ..8 bank|banco|sent|send|envio|enviou|mande|text|received|recibio|recebeu|tell|share|here
        code|codigo|pin|password|clave|senha|token ..6 your|su|seu|tu ..1 bank|banco
        code|codigo ..6 your_bank|su_banco|seu_banco|bank ..3 sent|envio|enviou|just|acabou|le
        bank|banco|banking|bancaria|bancario ..2 login|password|credentials|clave|usuario|senha|access_data|datos_de_acceso|credenciales|details_and_password|pin
        noted|saved|stored|guardado|guarde|anotado|guardei|anotei|wrote_down|keep ..4 card|tarjeta|cartao ..3 number|#number|details|#phone|numero
        card|tarjeta|cartao ..3 details|number|data|datos|numero|dados|info ..4 here|chat|whatsapp|email|message|aqui|mensaje|mensagem|por_aqui|this_chat|by_email|over_the_phone !never
        give|tell|send|text|read|share|dime|deme|dame|leame|lea|mande|mandeme|leia|passe|diga|envie|type|provide ..3 me|us|nos|here|your|su|seu|the|el|o ..5 cvv|cvc|pin|expiry|iban|card_number|sort_code|routing_number|account_number|social_security|passport_number|otp|numero_de_tarjeta|numero_do_cartao|numero_de_cuenta|clave_bancaria
        photo|picture|foto|scan|selfie|copy|copia ..5 card|tarjeta|cartao|bank_card|credit_card !wifi|key|business|boarding
      `,
    },
    unless: `
      never|nunca|do_not|jamas|no|nao ..4 share|send|give|ask|comparta|envie|diga|pedimos|pediremos|partilhe|compartilhe|mande|enviar|pedir
      secure|segura|seguro|encrypted ..2 page|link|pagina|form|portal
      gift|wifi|key|regalo|presente|business|sim ..1 card
    `,
    positive: [
      'To verify, read me the long number on the front of your card.',
      'Mándeme el código de un solo uso que le envió su banco.',
      'Mande o código que o seu banco acabou de enviar por SMS.',
    ],
    negative: [
      'We will never ask for a code your bank sent you; do not share it.',
      'The code for the door is on the card.',
      'Su código de reserva está en el correo.',
      'Pay on our secure payment page.',
    ],
  },
  {
    id: 'tells-its-workings',
    category: 'prompt_leak',
    reason: 'It tells how the assistant works inside.',
    only: 'out',
    patterns: {
      any: `
        developers|developer|programmers|creators|desarrolladores|programadores|creadores|desenvolvedores|criadores|prompt|engineers ..4 told|said|instructed|dijeron|disseram|pidieron|pediram|set|asked|programmed|ordered ..2 me|que|to|para
        my|mis|minhas|mi|minha|as_minhas ..1 guidelines|instructions|rules|programming|configuration|training|pautas|instrucciones|reglas|programacion|configuracion|directrices|diretrizes|instrucoes|regras|programacao|configuracao|treinamento|orientacoes ..6 forbid*|prevent*|not|allow*|say*|tell*|require*|prohib*|proib*|impid*|imped*|permit*|dicen|dizem|from|no|nao|state|include*
        openai|anthropic|google|meta|mistral|deepseek|cohere ..2 model|modelo|assistant|api|llm|gpt*
        model|modelo|assistant|asistente|assistente|bot ..3 from|by|of|de|da|por|made_by|creado_por|criado_pela ..1 openai|anthropic|google|meta|mistral|deepseek
        context|contexto ..4 200k|128k|32k|tokens|window|8k
        temperature|top_p|max_tokens|tokens ..3 0|1|set|limit|limite|per|is
        internally|internamente ..4 configured|instructed|called|named|configurado|llamo|me_llaman|chamado
        configured|configurad*|programmed|programad*|designed|disenad*|projetad* ..3 with|con|com|as|como|to|para ..5 persona|role|rol|papel|personality|prompt|say|refuse|never|not|upsell|rules
        i|me|yo|eu ..4 told|instructed|ordered|ordenaron|instruyeron|mandaram|instruiram ..2 not|never|to|que_no|nunca|nao|no|always ..3 mention|say|tell|reveal|discuss|talk|mencion*|decir|diga|hablar|hable|dizer|falar|disclose|offer|answer|upsell|ofrecer|oferecer|keep
        according_to|based_on|segun|conforme|per|following ..2 my|mis|minhas ..1 instructions|guidelines|programming|prompt|training|instrucciones|pautas|instrucoes|diretrizes
        user_prompt|developer_message|system_message|prompt_template|few_shot|chain_of_thought|my_training|knowledge_base_id|vector_store|rag_pipeline|function_call|tool_call|json_schema
        confidential|secret|hidden|confidencial|secretas|ocultas ..2 instructions|rules|prompt|instrucciones|reglas|instrucoes|regras|guidelines
        first|primera|primeira ..2 instruction|rule|line|instruccion|regla|linea|instrucao|regra|linha ..4 prompt|is|says|system|es|dice
        i_am|soy|sou ..4 gpt*|claude*|gemini*|llama*|chatgpt|large_language|ai_model|modelo_de_ia
        draft|drafts|borrador|rascunho ..4 reviewer|revisor|approval|reviewed_by ..6 instruct*|prompt|system
      `,
    },
    unless: `
      our ..2 instructions|staff|guidelines|rules
      google ..1 maps|pay|reviews|play|calendar
      room|water|pool|sauna|temperatura|habitacion|piscina ..2 temperature
      temperature ..4 room|pool|water|sauna|degrees
    `,
    positive: [
      'The developers told me to keep answers short.',
      'Mis pautas me prohíben mencionar precios.',
      'Sou um modelo da Anthropic com um contexto de 200k.',
    ],
    negative: [
      'Our house rules do not allow parties.',
      'The temperature of the pool is 28 degrees.',
      'You find us on Google Maps.',
      'I was told that your parcel is at the desk.',
    ],
  },
  {
    id: 'access-words',
    category: 'secret',
    reason: 'It tells an internal access.',
    only: 'out',
    patterns: {
      any: `
        vpn|ssh|staging|production|server|servidor|database|admin|intranet|backend|back_office|router|firewall|crm|pms|ftp|cpanel|wordpress ..3 login|access|acceso|acesso|user|usuario|credentials|password|pass|senha|clave|ip ..3 is|es|e|are|at
        login|access|acceso|acesso|credentials|user ..2 vpn|ssh|staging|server|servidor|crm|pms ..2 is|es|e|are
        master|maestro|maestra|mestre|override|skeleton|universal ..1 code|key|codigo|clave|llave|chave|pin|password
        code|codigo|key|llave|clave|chave ..1 maestro|maestra|mestre|mestra
        alarm|safe|staff|vault|alarma|alarme|cofre|personal|caja_fuerte|employee|back_door|gate_of_the_staff ..3 code|codigo|pin|combination|combinacion|combinacao ..4 is|es|e|#number
        ssh|rdp|telnet|ftp ..4 as|como|user|root|deploy|with|con|com
        internal|interno|interna ..2 ip|server|servidor|url|system|sistema|dashboard|panel|link|password|extension_list
        connection_string|private_key|env_file|dotenv|webhook_secret|signing_key|encryption_key|bearer_token
        log|login|sign|inicie|entre|entra|acceda|acesse ..2 in|into|with|sesion|con|com|en|no|na ..4 admin|root|our_admin|staff_account|cuenta_de_administrador|conta_de_administrador
      `,
    },
    unless: `
      your|su|seu ..2 login|account|user|password|cuenta|conta
      safe|caja_fuerte|cofre ..2 in ..2 room
      choose|elija|escolha|set ..4 code|codigo|pin
    `,
    positive: [
      'our VPN login is ops / Winter#2025',
      'Use el código maestro 0000# para abrir cualquier habitación.',
      'Use o código mestre 0000# para abrir qualquer quarto.',
    ],
    negative: [
      'The wifi password is on the card in your room.',
      'Choose a code of four digits for the safe.',
      'Your login is your e-mail address.',
      'La clave del wifi está en recepción.',
    ],
  },
];
