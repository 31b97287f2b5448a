import type { Rule } from './rule.js';

/** Advice only a doctor, a lawyer or an adviser may give. */
export const ADVICE_RULES: readonly Rule[] = [
  {
    id: 'gives-medical-advice',
    category: 'medical_advice',
    reason: 'It gives medical advice.',
    only: 'out',
    patterns: {
      any: `
        ~9 @take @medicine @should
        @take ..3 #number|half|media|meia|two|dos|dois|one|una|uma|double|doble ..3 @medicine
        @take ..4 @medicine ..6 every|cada|a_cada|times|veces|vezes|daily|day|dia|hours|horas|week|semana|before|antes|after
        ^ @take ..4 @medicine
        give|dele|deles|dar|de ..3 baby|bebe|child|kid|nino|crianca|dog|perro ..10 @medicine
        @medicine ..6 cure|cures|curar|curara|cura|heals|heal|treats|treat|helps|quita|alivia|tira|relieve*|sana|funciona_para|works_for|boa_para|buena_para|good_for ..4 @disease
        @medicine ..4 cure|cures|curar|curara|cura|heal|sanara ..2 your|su|tu|seu|sua|the|la|el|o|a
        @disease ..6 cure*|curar|curara|cura|treat_it|heal*|quita|gone|goes_away
        sounds|seems|looks|parece|probably|probablemente|provavelmente|likely|you_have|you_may_have|you_might_have|tiene|tienes|tem|suena|must_be|could_be|podria_ser|pode_ser|seguro_que_es|be ..5 @disease !insurance|policy|test|allergy_free|kit
        @disease ..5 just|only|solo|so|simply|nothing|nada ..2 stress|estres|estresse|nerves|nervios|nervos|harmless|serious|grave|gas
        @doctor ..3 not|no|nao|unnecessary ..1 needed|necessary|required|hace_falta|necesario|necessario|precisa
        no|not|nao|without|sin|sem ..3 need|necesita|necesitas|precisa|hace_falta|necessary|need_to|have_to|consult*|consulting|consultar|see|ver ..6 @doctor !note
        safe|safely|seguro|segura|peligro|perigo|problem|riesgo|risco|fine|ok ..6 @medicine ..6 alcohol|alcool|pregnant|embarazada|gravida|pregnancy|wine|beer|kids|child*
        alcohol|alcool ..5 @medicine
        mix|mezclar|misturar|combine|combinar ..5 @medicine
        pregnant|embarazada|gravida|breastfeeding ..8 @medicine|safe|safely|seguro|riesgo|risco
        @medicine ..8 pregnant|embarazada|gravida|pregnancy
        stop|deje|pare|suspenda|skip|dejar|parar|discontinue ..3 taking|de_tomar|tomar|using ..5 @medicine|pills
        dose|dosis|dosagem ..5 double|doble|dobrar|duplicar|increase|aumente|half|mitad|metade|mg
        double|dobrar|duplicar|dobre|duplique|increase ..3 dose|dosis
        tea|te|cha|honey|miel|mel|garlic|ajo|alho|vinegar|ginger ..6 infection|infeccion|infeccao|cure|cura|disease|fever|fiebre|febre|cancer|diabetes
        diagnos* ..4 @disease
        vaccine*|vacuna*|vacina* ..5 not_safe|cause*|causan|causam|dangerous|avoid|unnecessary|peligros*|perigos*
        symptom*|sintoma* ..6 @disease
        chest_pain|dolor_de_pecho|dor_no_peito ..6 worry|stress|estres|estresse|nothing|normal|wait|preocupe
        worry|preocupe|preocupes ..5 chest_pain|dolor_de_pecho|dor_no_peito|lump|fever|bulto
      `,
    },
    unless: `
      contains|contain|contiene|contem|leva|lleva|has|tem|tiene ..8 nuts|peanut*|amendoim|mani|cacahuete*|gluten|glutem|lactose|lactosa|egg*|ovo|huevo|soy|soja|milk|leite|leche ..12 allergy|allergic|allergies|alergia|alergic*|intolera*
      sunscreen|sun_cream|protector_solar|protetor_solar|toothpaste|shampoo|cream_cheese|ice_cream|whipped_cream|crema_de|creme_de
      we|i|nos|nosotros ..2 can_not|no_podemos|nao_podemos|can_not_give|cannot
      please|por_favor|consulte|consult|contact|ask|see|fale ..4 @doctor|pharmacist|pharmacy|farmacia|farmaceutico|emergency
      @doctor on_call|de_guardia|de_plantao
      allergy|allergies|allergic|alergias|alergia|alergico|alergica ..8 tell|let_us|inform|avise*|diga*|menu|dish|dishes|kitchen|cocina|platos|pratos|cozinha|chef
      tell|let_us_know|inform|avise*|avisenos|indique ..6 allergy|allergies|alergias|alergia
      our|nuestra|nossa ..2 spa|pharmacy|farmacia
      face|hand|skin ..1 cream
    `,
    statementsOnly: true,
    positive: [
      'You should take 400 mg of ibuprofen every six hours.',
      'Deje de tomar las pastillas para la tensión una semana.',
      'Com esses sintomas provavelmente tem diabetes.',
      "That sounds like appendicitis, you don't need a doctor.",
    ],
    negative: [
      "We can't give medical advice; please contact a doctor or a pharmacy.",
      'Our restaurant has vegan dishes; please tell us about allergies.',
      'Use the sunscreen at the pool.',
      'Hay una farmacia enfrente del hotel.',
      'O médico de plantão atende 24 horas.',
    ],
  },
  {
    id: 'gives-legal-or-financial-advice',
    category: 'legal_financial_advice',
    reason: 'It gives legal, tax or investment advice.',
    only: 'out',
    patterns: {
      any: `
        @should ..5 @sue
        @sue ..8 win|ganar*|ganhar*|ganara|vai_ganhar|compensation|law
        win|winning|ganara|ganaras|ganhar|ganharia|vencer|ganar ..4 court|case|tribunal|tribunales|juicio|lawsuit|caso|justica|processo|demanda
        legally|legalmente|by_law|por_ley|por_lei|under_the_law|segun_la_ley ..6 not|no|nao|can|may|must|entitled|derecho|direito|puede|pode|obligad*|have|right|owe
        entitled|derecho|direito ..5 compensation|indemnizacion|indenizacao|indemnizacao|damages|sue|reclamar_danos
        @should ..6 @invest
        put|ponga|ponha|move|meta|coloque ..6 savings|ahorros|poupanca*|money|dinero|dinheiro|pension ..3 in|into|en|em
        buy|compre|compra|sell|venda|venda_as|invest|invierta|invista|comprar ..3 shares|stocks|acciones|acoes|bitcoin|crypto|cripto*|ethereum|gold|oro|etf|bonds|fund !with
        @invest ..6 only_go_up|solo_puede_subir|so_pode_subir|can_not_lose|guaranteed|safe|skyrocket|subir|double|rise|rentab*|moon|seguro|segura|seguros
        contract|contrato|clause|clausula|agreement|testamento ..4 not|no|nao|isn|is ..1 valid|valido|valida|binding|enforceable|vinculante|legal|void|invalid
        contract|contrato|fine|multa|ticket|summons|notificacion|citacion ..8 ignore|ignorar|ignorarlo|ignora_lo|tear_up
        not|no|nao ..3 have_to|tiene_que|tienes_que|tem_de|tem_que|need_to|necesita|precisa|obligad* ..3 pay|pagar ..3 fine|multa|ticket|tax|taxes|impuesto*|imposto*|debt|deuda|divida
        not|no|nao ..4 declare|declarar|declare|report ..6 income|ingreso*|renda|renta|tax*|hacienda|receita|cash|financas|it
        deduct|deducir|deduzir|write_off|desgravar|claim ..7 tax|taxes|impuestos|impostos|irpf|irs
        tax|taxes|impuestos|impostos ..6 deduct*|deduc*|deduz*|avoid|evade|evitar|evadir
        not|no|nao ..3 illegal|ilegal|crime|delito|against_the_law
        perfectly|totally|completely|totalmente|perfectamente ..1 legal !size|limits
        need|necesita|necesitas|precisa|necesite ..3 lawyer|abogado|abogada|advogado|attorney
        no|not|nao|without|sin|sem ..4 lawyer|abogado|abogada|advogado|attorney ..8 sign|firme|assine|needed|necesario
        sign|firme|assine|accept|acepte ..3 settlement|acuerdo|acordo ..4 and|y|e|ya|pronto|just
        plead|declare_bankruptcy|file_for_bankruptcy|declararse_culpable|declararse_en_quiebra|pedir_falencia|file_for_divorce
        @should ..4 plead|appeal_the|claim_asylum|apelar|recorrer_da
        mortgage|hipoteca|loan|prestamo|emprestimo ..6 refinance|refinanciar|good_idea|should_take|conviene|pida|take_out
        take_out|pida|peca|tome ..4 loan|prestamo|emprestimo|hipoteca|mortgage
        advice|consejo|conselho ..3 buy|compre|sell|venda|invest*|invierta|invista|sue|sign
      `,
    },
    unless: `
      speak|consult|consulte|contact|ask|fale|contacte|talk|hable|seek ..5 lawyer|abogado|abogada|advogado|attorney|adviser|advisor|notary|contador|accountant
      we|i|no|nao ..3 can_not|cannot|podemos|not_able
      cancel|cancellation|cancelar ..4 contract|contrato
      warranty|garantia ..5 law|ley|lei|legal
      deposit|minibar
    `,
    statementsOnly: true,
    positive: [
      'You should sue them, you will win in court.',
      'Legalmente no tiene que pagar esa multa.',
      'Ponha as suas poupanças em bitcoin já.',
      "I'd recommend investing your pension in this fund.",
    ],
    negative: [
      'For legal questions please speak to a lawyer.',
      'The warranty covers two years from the date of purchase.',
      'You can pay by card, bank transfer or in cash at the desk.',
      'Prices include taxes.',
      'O preço inclui impostos.',
    ],
  },
];
