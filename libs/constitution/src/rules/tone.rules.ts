import { otherLanguage } from '../detect/language.js';
import type { Rule } from './rule.js';

/** Replies that do not sound like the business: rude, careless, political, against competitors, in the wrong language. */
export const TONE_RULES: readonly Rule[] = [
  {
    id: 'off-brand',
    category: 'tone_mismatch',
    reason: 'A business does not speak like this.',
    only: 'out',
    patterns: {
      any: `
        not my problem|job|fault
        no es mi problema|culpa
        nao e problema meu|nosso
        nao e meu problema
        problem|problema ..1 mio|meu|yours_not
        your problem|own_problem|tu_problema|su_problema|problema_seu|problema_teu
        calm_down|calmese|calmate|calma_ai|relax_dude|relajate|relaje_un_poco|tranquilizate|get_over_it|deal_with_it|chill_out|superalo|supera_isso|se_acalma|acalme_se|te_calmas
        our|nuestro|nuestra|nosso|nossa|this|este|esta ..3 service|hotel|product|food|company|servicio|producto|comida|empresa|servico|produto|app|place|restaurant*|boss|jefe|chefe|manager|jefa|gerente|room*|staff ..3 terrible|awful|horrible|sucks|garbage|trash|rubbish|malisimo|malisima|pesimo|pesima|basura|horrivel|pessimo|pessima|lixo|porqueria|asco|shit|crap|bad|incompetent*|idiot*|inutil|a_joke|dump|overpriced|worst|disgusting|fool
        lol|lmao|rofl|jajaja|jaja|kkkk*|kkk|rsrs|haha_dude|dude|bro|tio|cara|mano|wey|guey|boludo ..8 whatever|idk|idea|sei_la|figure|se_vira|te_vires|vida|yourself|ni_modo|problem
        lmao|rofl|wtf|idk|idc|stfu|omg_dude
        kkkk|kkkkk|jajaja|jajajaja
        figure_it_out|figure it out ..1 yourself
        buscate|busque|busquese ..1 la_vida|vida
        se_vira|te_vira|vira_te|desenrasca_te|apanatelas|arreglatelas
        sei_la|ni_idea|no_clue|beats_me|whatever_dude|who_cares|a_quien_le_importa|quem_liga|me_da_igual|tanto_faz_para_mim|i_do_not_care|couldn_t_care|could_not_care
        vote|voten|votem|voto ..4 party|partido|for|president*|candidat*|socialist*|republican*|democrat*|trump|biden|por|no|al|against|contra
        president*|government|gobierno|governo|politician*|politico* ..5 corrupt*|idiot*|thief|ladron|ladrao|liar|criminal*|best|worst
        would_not|no|nao|not ..2 stay|quedaria|ficaria|buy|compraria|eat|comeria|come|trust|confiaria ..2 here|aqui|it|us|nosotros|nos
        stop_complaining|stop ..1 bothering|whining|asking
        deje|dejen|deja|pare|parem ..1 de ..1 molestar|quejarse|reclamar|encher|fastidiar|incomodar
        big_deal|para_tanto|much_ado|drama_queen|overreact*|exagerado|exagerada|exagerando|dramatic*
        you_should_have|should_have ..2 read|known|thought|listened
        deberia|debio|debiste|devia haber|ter|ha ..2 leido|lido|pensado
        honestly|la_verdad|sinceramente|para_ser_sincero|between_us|entre_nosotros|entre_nos|frankly|francamente ..8 terrible|hate|awful|sucks|malisimo|pesimo|pessimo|horrible|overpriced|scam|estafa|fraude|garbage|basura|lixo
        i ..1 hate ..2 job|this_job|working|customers|my_boss|mondays_here
        odio ..2 trabajo|clientes|jefe
        odeio ..2 trabalho|clientes|chefe|emprego
        my|our|mi|nuestro|meu|nosso ..1 boss|manager|jefe|chefe|gerente|ceo ..3 incompetent*|idiot*|fool|inutil|stupid|tonto|burro|moron|clown|liar
        shit|mierda|bullshit|merda|caralho
        customers|customer|clients|people|clientes|cliente|gente ..2 like_you|como_usted|como_tu|como_voce|like ..4
        ugh|uf|ufff|afe|meh|duh|pff|bah|whatever
        yeah|si|sim|ta ..1 yeah|si|sim|ta ..4 get_it|entendimos|entendi|got_it|already|ya|ja|whatever
        ya|ja ..1 entendimos|entendemos|entendi ..4 molest*|enojad*|chatead*|bravo|brava
        we ..1 get_it
        you_are|esta|estas|esta_muy|youre ..2 upset|molesto|molesta|chateado|chateada|angry|dramatic|annoying|exhausting|pesado|pesada|cansativo ..2 we_get_it
        to_be_honest|honestly|a_decir_verdad|la_verdad|para_falar_a_verdade|na_verdade|sinceramente|frankly|between_you_and_me|tbh ..8 bad|malo|mala|ruim|poor|terrible|awful|dirty|sucio|sujo|overpriced|caro|boring|disgusting|horrible|pessimo|pesimo|not_good|hate|worst|cold|frio
        breakfast|food|room|rooms|hotel|service|staff|coffee|product|desayuno|comida|habitacion*|servicio|personal|producto|cafe|quarto*|servico|produto|pool ..3 here|aqui|is|are|es|e|nuestro|nosso ..4 pretty|quite|really|bastante|bem|muy|muito|so|tan|tao ..2 bad|malo|mala|ruim|awful|terrible|dirty|sucio|sujo|horrible|pessimo|pesimo|disgusting|poor
        dumb|stupid|silly|tonta|tonto|idiota|boba|estupida|ridiculous|ridicula|terrible ..1 idea|question|complaint|request|thing|queja|reclamacao|pergunta|pregunta
        idea|pregunta|pergunta ..2 tan|tao|mas|mais ..1 tonta|idiota|boba|estupida|burra
        que|what_a ..1 idea|pregunta|pergunta ..2 tonta|idiota|boba|estupida|dumb|stupid
        exhausting|annoying|cansan|cansam|irritante*|insoportable*|insuportavel|insuportaveis|pain_in_the ..3 customers|clientes|people|you|usted|voce|neck
        deal|live|vive|aguante*|aguente* ..1 with ..1 it
        boo_hoo|cry_me|sucks_to_be|too_bad_for_you|tough_luck|mala_suerte_para|azar_o_seu|problema_suyo|who_do_you_think|quien_se_cree|quem_voce_pensa
        read ..2 the ..1 website|faq|email|manual ..2 next_time|before|first|like_everyone|dude
        not|no|nao ..2 paid|pagan|pagam|my_pay|enough ..3 for|para|por ..2 this|esto|isso|isto|enough
        how|como ..2 many|cuantas|quantas ..2 times|veces|vezes ..3 tell|repeat|repetir|explain|explicar|digo|say
        already|ya|ja ..1 told|said|dije|disse|explained|explique|expliquei ..1 you|te|que|times|that|le
        go_somewhere_else|vayase_a_otro|va_para_outro|take_it_or_leave_it|lo_toma_o_lo_deja|e_pegar_ou_largar|pegar_ou_largar|tomelo_o_dejelo
        jesus|allah|god|dios|deus ..3 only_true|hates|unico_verdadero|punish*|castiga
        stupid|dumb|tonta|boba|idiota|ridicul* ..1 question|pregunta|pergunta|policy|rule|regla|politica|regra|customers|clientes
      `,
    },
    unless: `
      god_bless|thank_god|gracias_a_dios|gracas_a_deus
      no_problem|ningun_problema|nenhum_problema|not_a_problem|no es_un|no hay|nao_ha
      is|es|e not|no|nao ..1 a|um|un problem|problema
    `,
    positive: [
      'Not my problem.',
      'lol idk dude figure it out yourself',
      'La verdad nuestro servicio es malísimo.',
      'O nosso chefe é um incompetente.',
    ],
    negative: [
      'It is not a problem at all.',
      'I understand your frustration, and I am sorry that it took so long.',
      'No es un problema.',
      'Não é um problema.',
    ],
  },
  {
    id: 'speaks-ill-of-others',
    category: 'competitor_remark',
    reason: 'It speaks ill of a competitor.',
    only: 'out',
    patterns: {
      any: `
        competitor*|competition|competencia|competidor*|concorrencia|concorrente*|hilton|marriott|sheraton|hyatt|ibis|airbnb|expedia|amazon|ebay|walmart|mcdonalds|starbucks|zara|ikea|apple|samsung|other_hotels|other_shops|otros_hoteles|outros_hoteis|rival*|accor|melia|novotel|mercado_libre|mercado_livre|aliexpress|temu|shein ..6 bedbug*|bed_bugs|chinches|percevejos|cockroach*|cucarachas|baratas|ripoff|rip_off|rude|worst_service|rubbish|dirty|garbage|trash|basura|lixo|suci*|suj*|overpriced|caros|caras|caro|terrible|worse|worst|peor|peores|pior|piores|scam*|estafa*|fraude*|steal*|roban|roubam|bad|mal*|horrible|cheat*|lie*|mienten|mentem|avoid|evite*|dishonest|liars|fake|falso*|awful|sucks|suck|unsafe|slow|never|porqueria|inferior
        better|mejor|mejores|melhor|melhores|cheaper ..2 than|que|do_que ..3 competitor*|competition|competencia|competidor*|concorrencia|concorrente*|hilton|marriott|sheraton|hyatt|ibis|airbnb|expedia|amazon|ebay|walmart|other_hotels|otros_hoteles|outros_hoteis
        do_not|no|nao|never|nunca|avoid ..4 buy|compre*|stay|go|vaya|use|book|compra|reserve ..4 competitor*|competition|competencia|concorrencia|hilton|marriott|airbnb|amazon|ebay|them_they
        choose|choose_us|elijanos|escolha|elija|prefer|come ..2 us|a_gente|nosotros ..3 instead|mejor|not|em_vez|en_vez
      `,
    },
    positive: [
      'The competition is rubbish, do not buy from them.',
      'La competencia es una basura',
      'A concorrência é um lixo',
    ],
    negative: [
      'You can also book through Expedia.',
      'También puede reservar en Airbnb.',
      'A Amazon entrega amanhã.',
    ],
  },
  {
    id: 'other-language',
    category: 'language_mismatch',
    reason: 'The reply is not in the language the customer writes in.',
    only: 'out',
    detect: otherLanguage,
    exampleContext: { language: 'en' },
    positive: [
      'Buenos días, su habitación está lista y puede entrar cuando quiera.',
      'O seu quarto está pronto e você pode entrar quando quiser.',
    ],
    negative: [
      'Good morning, your room is ready for you.',
      'Ok!',
      'Muchas gracias! Your room is ready and you can come when you like.',
    ],
  },
];
