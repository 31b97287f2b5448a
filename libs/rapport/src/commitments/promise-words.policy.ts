import type { CommitmentKind } from '@countersign/contracts';
import type { PromiseLanguage } from './due-words.policy.js';

/** How a language promises, as patterns over folded text. */
export interface PromiseWords {
  /** "we will": the writer or the business speaks of what they are going to do. 1: who. */
  governor: RegExp;
  /** "the technician will". */
  others: RegExp;
  /** Verbs that need a governor before them, or a time in the sentence. */
  verbs: readonly [CommitmentKind, RegExp][];
  /** Whole sayings that promise by themselves. */
  sayings: readonly [CommitmentKind, RegExp][];
  /** Between a governor and its verb, or right before a verb: then it is no promise. */
  denied: RegExp;
  /** Somewhere before the verb: an offer, a habit, something past, a wish of theirs. */
  open: RegExp;
  /** It happened already. */
  past: RegExp;
  /** A first person among words that say it in one: "llamaré". */
  one: RegExp;
  /** What may be sent that makes it more than a document. */
  somebody: RegExp;
  answers: RegExp;
}

const any = (words: string): RegExp => new RegExp(`\\b(?:${words})(?!\\w)`, 'g');

/** Future forms: a stem and its endings, "vamos a", "vou". Present ones count where a time is said. */
function es(stem: string, infinitive: string, present: string): string {
  return `${stem}(?:e|emos|a|an)|(?:voy|vamos|va|van) a (?:\\w+ a )?${infinitive}(?:te|le|les|os|lo|la|los|las|selo|telo|tela|sela)?|${present}`;
}
function pt(stem: string, infinitive: string, present: string): string {
  return `${stem}(?:ei|emos|a|ao)|(?:vou|vamos|vai|vao|irei|iremos|ira) (?:te |lhe |lhes |\\w+ e )?${infinitive}(?:-lhe|-te|-vos|-lhes)?|${infinitive}-(?:lhe|te|vos|lhes)-(?:ei|emos)|(?:estarei|estaremos|estara|vou estar|vamos estar) (?:te |lhe )?${infinitive.slice(0, -1)}ndo|${present}`;
}

const EN: PromiseWords = {
  governor:
    /\b(i|we|our team|the team|someone from our team|somebody from our team|[a-z]+ from our team|my colleague|a colleague|one of our (?:\w+)|our \w+|[a-z]+ and i|reception|the reception|the office|the shop|the manager|our manager)(?:'ll| will| shall| should|'m going to| am going to|'re going to| are going to| is going to| promise to| can promise to|'d be sure to| plan to|'m| am|'re| are| is| have arranged to)?\b(?= (?:also |then |gladly |happily |just |definitely |certainly |personally |be sure to |make sure to |try to |do our best to |aim to )*)/g,
  others:
    /\b(?:he|she|they|it|the (?:\w+ )?(?:technician|engineer|driver|courier|doctor|plumber|electrician|mechanic|installer|colleague|team|parcel|package|order|delivery|replacement|room|table|item|product|money|refund|amount|invoice|receipt|contract|link|quote|document|documents|file|voucher|discount)|your (?:\w+ )?(?:parcel|package|order|delivery|replacement|room|table|item|money|refund|deposit|invoice|receipt|contract|link|quote|document|documents|file|voucher|discount|appointment|car|bike|key|keys)|you)(?:'ll| will| shall| should| is going to| are going to| is| are)?\b/g,
  verbs: [
    [
      'refund',
      any(
        '(?:refund|reimburse|credit)(?:ing)?|pay(?:ing)? (?:you |it )?back|(?:return|give|transfer|send)(?:ing)? (?:you )?(?:back )?(?:the|your) (?:full |whole )?(?:money|amount|payment|deposit)|(?:issue|process|make|arrange|start)(?:ing)? (?:you )?(?:a|the|your) (?:full |partial )?refund|cancel the charge',
      ),
    ],
    [
      'discount',
      any(
        '(?:give|offer|apply|grant|promise|guarantee|take|knock|deduct|add|get|put)(?:ing)? (?:\\S+ ){0,6}?(?:discount|off|reduction|coupon|voucher|rebate)|waive|reduce the price|lower the price',
      ),
    ],
    [
      'call_back',
      any(
        '(?:call|phone|ring|telephone)(?:s|ing)?(?! (?:the|our|a|an|their|his|her|him|them|it)\\b)(?: you)?(?: back)?|give you a (?:quick )?(?:call|ring|bell)|reach you by phone|return your call',
      ),
    ],
    [
      'appointment',
      any(
        'see(?:ing)? you|meet(?:ing)?(?: with)? you|expect(?:ing)? you|picks? (?:you|it|them|the \\w+) up|picking (?:you|it|them) up|picks? up|collects?|collecting|comes? (?:by|over|to|round|out|and)|be (?:there|with you|at your|on site)|visit(?:ing)?|delivers?|delivering|arrives?|ships?|install(?:ing)?|repair(?:ing)?|be waiting for you|stop by|drop (?:it )?(?:off|by)|send (?:you )?(?:someone|somebody|(?:a|an|the|our) (?:technician|engineer|driver|courier|plumber|electrician|colleague|mechanic))',
      ),
    ],
    [
      'availability',
      any(
        '(?:hold|keep|reserve|save|block|set aside|put aside)(?:ing)?(?: (?:it|this|that|them|one|the|your|a|an|two|\\d)\\b)|have (?:it|them|one|the \\w+|your \\w+|a (?:new )?\\w+) (?:ready|in stock|available|back)|be (?:ready|available|in stock|back in stock|restocked)|restock(?:ing)?',
      ),
    ],
    ['send_document', any('(?:send|email|e-mail|mail|forward|post|whatsapp|text|share|attach)(?:s|ing)?')],
    [
      'deliver_info',
      any(
        'let you know|(?:get|come|be) back (?:to|with) you|getting back to you|update you|updating you|keep you (?:posted|informed|updated|up to date)|inform(?:ing)? you|tell you|notify(?:ing)? you|confirm(?:ing)?|answer(?:ing)?(?: you| your)?|reply(?:ing)?|respond(?:ing)?|be in touch|get in touch|find out|look into|have (?:an answer|news|an update|more (?:news|information))|advise you|clarify|write (?:to )?you|follow up|message you|give you (?:an (?:answer|update)|news|the details|feedback)',
      ),
    ],
  ],
  sayings: [
    [
      'appointment',
      any(
        "look(?:ing)? forward to (?:seeing|welcoming|meeting) you|(?:will|'ll|going to) be (?:delivered|picked up|collected|installed|repaired)|you are (?:now )?booked(?: in)?|your (?:appointment|visit|booking|table|meeting|viewing|check-in) (?:is|will be|has been) (?:confirmed |booked |set |scheduled |reserved )?(?:for|on|at|tomorrow|today)|see you (?:on|at|tomorrow|next|this|tonight|later|then)|(?:we(?:'ve| have) )?(?:booked|scheduled|put) you(?: in| down)? (?:for|on|at)|(?:courier|technician|driver|engineer|delivery|parcel|package|order|replacement)\\w* (?:will|is going to) (?:arrive|come|be|reach|visit|call|pick)|(?:parcel|package|order|delivery|replacement|it) (?:arrives|gets (?:there|to you)) ",
      ),
    ],
    [
      'call_back',
      any(
        "expect (?:our|my|a|the) (?:phone )?call|(?:will|'ll|going to) (?:be (?:called|phoned)|(?:get|receive) a (?:phone )?call)",
      ),
    ],
    [
      'refund',
      any(
        "(?:will|'ll|going to) be (?:refunded|reimbursed|credited)|(?:refund|money|deposit|amount|payment) (?:will|is going to) (?:be|arrive|reach|show|appear|come)|(?:will|are going to|'ll) (?:receive|get|have) (?:your|the|a) (?:\\w+ )?(?:refund|money|deposit)",
      ),
    ],
    [
      'discount',
      any(
        "(?:discount|voucher|coupon|\\d+ ?%) (?:will|is going to) be (?:applied|given|deducted|taken off|added)|(?:will|'ll) (?:receive|get|have) (?:a |an |the )?(?:\\S+ )?(?:\\d+ ?% |\\d+ percent )?(?:\\w+ )?(?:discount|off|voucher)|(?:will|'ll) be (?:discounted|waived)",
      ),
    ],
    [
      'availability',
      any(
        "(?:room|table|item|place|seat|car|bike|product|size|order|it) (?:is|will be|are) (?:being )?(?:held|kept|reserved|on hold|available|ready|back in stock|in stock|set aside)|(?:will|'ll|is going to) be (?:back in stock|in stock|available|restocked|ready|held|reserved)|(?:have|has|'ve|'s) (?:reserved|held|kept|blocked|set aside)|held for you|reserved for you|we are holding|we're holding",
      ),
    ],
    [
      'send_document',
      any(
        "(?:will|'ll|going to) be (?:sent|emailed|e-mailed|mailed)|(?:invoice|receipt|contract|link|quote|documents?|file|voucher|confirmation|form|report|tickets?|e-mail|email) (?:will|is going to|are going to) (?:be|arrive|reach|come|follow)|(?:will|'ll) (?:receive|get|have) (?:your|the|a|an|our) (?:\\w+ )?(?:invoice|receipt|contract|link|quote|document|documents|file|voucher|confirmation|email|e-mail|form|report|tickets?)",
      ),
    ],
    [
      'deliver_info',
      any(
        "(?:will|'ll) (?:be (?:informed|notified|updated|contacted)|hear (?:back )?from us|hear from me|have (?:an answer|a reply|news)|(?:get|receive) (?:an answer|a reply|an update|news|a response))",
      ),
    ],
  ],
  denied:
    /\b(?:won't|will not|cannot|can't|can not|not|never|unable|don't|do not|doesn't|didn't|you to|you can|you could|you may|you should|you must|please|to us|to me|can(?! (?:promise|guarantee|confirm))|could|may|might|would|used to)\b/,
  open: /\b(?:if|unless|would you like|do you want|shall we|should we|may we|could we|can we|shall i|can i|should i|usually|always|normally|typically|generally|would|whenever|every|each|please)\b/,
  past: /\b(?:yesterday|last (?:week|night|month|year|time|\w+day)|ago|already)\b/,
  one: /^(?:i|[a-z]+ and i)$/,
  somebody:
    /\b(?:technician|engineer|driver|courier|plumber|electrician|colleague|mechanic|someone|somebody)\b/,
  answers: /\b(?:an? (?:answer|update|reply|message)|update|news|more information|the answer|an? word)\b/,
};

const ES: PromiseWords = {
  governor:
    /\b(yo|nosotros|nuestro equipo|mi companer[oa]|un companer[oa]|una companera|el equipo|la recepcion|nuestr[oa] \w+)(?!\w)/g,
  others:
    /\b(?:el tecnico|la tecnica|el repartidor|el mensajero|el transportista|el medico|el paquete|el pedido|tu pedido|su pedido|tu paquete|el reembolso|el dinero|la factura|el enlace|la habitacion|la mesa)(?!\w)/g,
  verbs: [
    [
      'refund',
      any(
        `(?:${es('reembolsar', 'reembolsar', 'reembolsamos|reembolso')}|${es('reintegrar', 'reintegrar', 'reintegramos|reintegro')}|${es('abonar', 'abonar', 'abonamos|abono')}|(?:${es('devolver', 'devolver', 'devolvemos|devuelvo')})(?= (?:\\w+ ){0,3}(?:dinero|importe|deposito|pago|fianza|monto|total|euros|senal|anticipo))|(?:${es('har', 'hacer', 'hacemos|hago')}|${es('tramitar', 'tramitar', 'tramitamos|tramito')}|${es('procesar', 'procesar', 'procesamos|proceso')}|${es('emitir', 'emitir', 'emitimos|emito')}) (?:el|un|tu|su) (?:reembolso|reintegro|abono|devolucion))`,
      ),
    ],
    [
      'discount',
      any(
        `(?:${es('har', 'hacer', 'hacemos|hago')}|${es('aplicar', 'aplicar', 'aplicamos|aplico')}|${es('dar', 'dar', 'damos|doy')}|${es('ofrecer', 'ofrecer', 'ofrecemos|ofrezco')}|${es('descontar', 'descontar', 'descontamos|descuento')}|${es('rebajar', 'rebajar', 'rebajamos|rebajo')})(?= (?:\\S+ ){0,4}?(?:descuento|rebaja|\\d+ ?%|cupon|vale|bonificacion|por ciento))`,
      ),
    ],
    [
      'call_back',
      any(
        `(?:${es('llamar', 'llamar', 'llamamos|llamo')}|(?:estoy|estamos) llamando)(?! (?:al|a la|a los|a nuestr\\w) )|${es('telefonear', 'telefonear', 'telefoneamos|telefoneo')}|(?:${es('devolver', 'devolver', 'devolvemos|devuelvo')}|${es('har', 'hacer', 'hacemos|hago')}|${es('dar', 'dar', 'damos|doy')}) (?:la|una|tu|su) llamada`,
      ),
    ],
    [
      'appointment',
      any(
        `${es('esperar', 'esperar', 'esperamos|espero')}|(?:nos )?${es('ver', 'ver', 'vemos')}|(?:${es('pasar', 'pasar', 'pasamos|paso')})(?! (?:el|la|los|las|un|una) (?:factura|presupuesto|enlace|contrato|documento|recibo|lista|formulario|foto|ubicacion|datos))|${es('visitar', 'visitar', 'visitamos|visito')}|${es('recoger', 'recoger', 'recogemos|recojo')}|${es('llegar', 'llegar', 'llega')}|${es('entregar', 'entregar', 'entregamos|entrego')}|${es('ir', 'ir', 'iremos')}|(?:${es('estar', 'estar', 'estaremos')})(?= (?:alli|ahi|contigo|en tu|en su))|${es('recibir', 'recibir', 'recibimos')}|${es('instalar', 'instalar', 'instalamos')}|${es('reparar', 'reparar', 'reparamos')}`,
      ),
    ],
    [
      'availability',
      any(
        `${es('guardar', 'guardar', 'guardamos|guardo')}|${es('reservar', 'reservar', 'reservamos|reservo')}|${es('mantendr', 'mantener', 'mantenemos|mantengo')}|${es('apartar', 'apartar', 'apartamos|aparto')}|${es('bloquear', 'bloquear', 'bloqueamos|bloqueo')}|(?:${es('tendr', 'tener', 'tenemos')})(?= (?:\\w+ ){0,4}?(?:lista?s?|disponibles?|en stock|de nuevo|preparad[oa]))|(?:estara|estaran|va a estar) (?:\\w+ )?(?:lista?s?|disponibles?|preparad[oa]|reservad[oa]|en stock)`,
      ),
    ],
    [
      'send_document',
      any(
        `${es('enviar', 'enviar', 'enviamos|envio')}|${es('mandar', 'mandar', 'mandamos|mando')}|${es('remitir', 'remitir', 'remitimos|remito')}|(?:${es('pasar', 'pasar', 'pasamos|paso')})(?= (?:el|la|los|las|un|una) (?:factura|presupuesto|enlace|contrato|documento|recibo|lista|formulario|foto|ubicacion|datos))|${es('adjuntar', 'adjuntar', 'adjuntamos|adjunto')}|${es('reenviar', 'reenviar', 'reenviamos|reenvio')}`,
      ),
    ],
    [
      'deliver_info',
      any(
        `${es('avisar', 'avisar', 'avisamos|aviso')}|${es('confirmar', 'confirmar', 'confirmamos|confirmo')}|${es('informar', 'informar', 'informamos|informo')}|${es('responder', 'responder', 'respondemos|respondo')}|${es('contestar', 'contestar', 'contestamos|contesto')}|${es('dir', 'decir', 'decimos|digo')}|${es('contar', 'contar', 'contamos|cuento')}|${es('escribir', 'escribir', 'escribimos|escribo')}|${es('comunicar', 'comunicar', 'comunicamos|comunico')}|${es('notificar', 'notificar', 'notificamos|notifico')}|${es('consultar', 'consultar', 'consultamos|consulto')}|(?:${es('dar', 'dar', 'damos|doy')}|${es('tendr', 'tener', 'tenemos|tengo')}) (?:\\w+ )?(?:respuesta|noticias|novedades|informacion)|(?:${es('mantendr', 'mantener', 'mantenemos')}) (?:al tanto|informad[oa])|${es('actualizar', 'actualizar', 'actualizamos')}|(?:${es('pondr', 'poner', 'ponemos|pongo')}) en contacto|${es('contactar', 'contactar', 'contactamos|contacto')}|${es('averiguar', 'averiguar', 'averiguo')}`,
      ),
    ],
  ],
  sayings: [
    [
      'appointment',
      any(
        'nos vemos|(?:tu|su|la) cita (?:es|queda|esta|sera)|(?:te|le|os|les) espero|(?:la|tu|su) (?:visita|reserva|mesa|reunion) (?:queda|es|sera|esta) (?:confirmada |reservada |agendada )?(?:para|el|manana|hoy)|(?:queda|quedas|hemos quedado|quedamos) (?:agendad[oa] |confirmad[oa] )?(?:para )?(?:el|manana|hoy)|(?:te|le) (?:he|hemos) (?:agendado|apuntado|citado)|(?:el|tu|su) (?:pedido|paquete|envio) llega',
      ),
    ],
    [
      'refund',
      any(
        '(?:recibiras|recibira|tendras|tendra|vas a recibir|va a recibir) (?:el|tu|su|la) (?:reembolso|dinero|importe|devolucion|deposito|abono)|(?:reembolso|dinero|importe|devolucion|abono) (?:llegara|estara|se hara|se realizara|se efectuara)',
      ),
    ],
    [
      'discount',
      any(
        '(?:garantizar|garantizamos|garantizo|prometo|prometemos) (?:\\S+ ){0,4}?(?:descuento|rebaja)|(?:tendras|tendra|recibiras|recibira) (?:un|el) (?:\\S+ )?(?:descuento|\\d+ ?%)|el descuento se aplicara|se (?:te|le) aplicara',
      ),
    ],
    [
      'availability',
      any(
        '(?:he|hemos|ha|han) (?:reservado|guardado|apartado|bloqueado)|(?:queda|quedan|esta|estan) (?:reservad[oa]s?|guardad[oa]s?|apartad[oa]s?|bloquead[oa]s?)(?: (?:a tu nombre|a su nombre|para ti|para usted))?(?= (?:hasta|para))',
      ),
    ],
    [
      'send_document',
      any(
        '(?:recibiras|recibira|tendras|tendra|vas a recibir|va a recibir) (?:el|la|los|las|tu|su|un|una) (?:\\w+ )?(?:factura|recibo|contrato|presupuesto|enlace|documentos?|formulario|correo|confirmacion|entradas?|bono|justificante|certificado|informe)|(?:factura|recibo|contrato|presupuesto|enlace) (?:llegara|se enviara)',
      ),
    ],
    [
      'deliver_info',
      any(
        '(?:tendras|tendra|recibiras|recibira) (?:una |nuestra |la )?(?:respuesta|noticias|novedades|informacion)|tendras noticias|sabras algo',
      ),
    ],
  ],
  denied:
    /\b(?:no|nunca|jamas|tampoco|puedes|podrias|puede|podria|podriamos|podemos(?! garantizar)|puedo(?! garantizar)|debes|debe|por favor|si)\b(?=[^,;]{0,24}$)/,
  open: /\b(?:si (?:quieres|quiere|prefieres|prefiere|te|le|lo|la|es|hay|necesit\w+|todo|no)|siempre|normalmente|habitualmente|suele|solemos|cada|generalmente|quieres que|quiere que|desea que|te gustaria)\b/,
  past: /\b(?:ayer|anoche|anteayer|anteanoche|(?:la semana|el mes|el \w+) pasad[oa]|hace \w+ (?:minutos?|horas?|dias?|semanas?))\b/,
  one: /^(?:\w+re|voy\b.*|\w+o|doy)$/,
  somebody:
    /\b(?:un tecnico|al tecnico|una tecnica|alguien|un companero|un repartidor|un mensajero|una persona)\b/,
  answers: /\b(?:una? (?:respuesta|mensaje|actualizacion)|la respuesta|noticias|mas informacion|novedades)\b/,
};

const PT: PromiseWords = {
  governor:
    /\b(eu|nos|a gente|nossa equipe|a equipe|minha colega|meu colega|um colega|uma colega|noss[oa] \w+|a recepcao)(?!\w)/g,
  others:
    /\b(?:o tecnico|a tecnica|o entregador|o motoboy|o motorista|o medico|o pacote|o pedido|seu pedido|sua encomenda|a encomenda|o reembolso|o dinheiro|a fatura|a nota|o link|o quarto|a mesa)(?!\w)/g,
  verbs: [
    [
      'refund',
      any(
        `(?:${pt('reembolsar', 'reembolsar', 'reembolsamos|reembolso')}|${pt('estornar', 'estornar', 'estornamos|estorno')}|${pt('ressarcir', 'ressarcir', 'ressarcimos')}|(?:${pt('devolver', 'devolver', 'devolvemos|devolvo')})(?= (?:\\w+ ){0,3}(?:dinheiro|valor|deposito|pagamento|quantia|total|sinal|caucao))|(?:${pt('far', 'fazer', 'fazemos|faco')}|${pt('processar', 'processar', 'processamos')}|${pt('emitir', 'emitir', 'emitimos')}|${pt('realizar', 'realizar', 'realizamos')}|${pt('solicitar', 'solicitar', 'solicitamos')}) (?:o|um|seu|o seu) (?:reembolso|estorno))`,
      ),
    ],
    [
      'discount',
      any(
        `(?:${pt('dar', 'dar', 'damos|dou')}|${pt('aplicar', 'aplicar', 'aplicamos|aplico')}|${pt('far', 'fazer', 'fazemos|faco')}|${pt('oferecer', 'oferecer', 'oferecemos|ofereco')}|${pt('conceder', 'conceder', 'concedemos')}|${pt('descontar', 'descontar', 'descontamos')}|${pt('abater', 'abater', 'abatemos')})(?= (?:\\S+ ){0,4}?(?:desconto|abatimento|\\d+ ?%|cupom|vale|por cento))`,
      ),
    ],
    [
      'call_back',
      any(
        `(?:${pt('ligar', 'ligar', 'ligamos|ligo|liga')})(?! para (?:[oa]|nosso|nossa) (?!senhor))|${pt('telefonar', 'telefonar', 'telefonamos|telefono')}|(?:${pt('retornar', 'retornar', 'retornamos|retorno')}) (?:a|sua|a sua) (?:ligacao|chamada)|(?:${pt('far', 'fazer', 'fazemos|faco')}|${pt('dar', 'dar', 'damos|dou')}) (?:uma|a) (?:ligacao|chamada)`,
      ),
    ],
    [
      'appointment',
      any(
        `${pt('esperar', 'esperar', 'esperamos|espero')}|(?:${pt('aguardar', 'aguardar', 'aguardamos')}) (?:voce|o senhor|a senhora|por voce)|(?:nos )?${pt('ver', 'ver', 'vemos')}|${pt('visitar', 'visitar', 'visitamos|visito')}|(?:${pt('passar', 'passar', 'passamos|passo')})(?= (?:ai|na|no|pel[oa]|em|ate))|${pt('buscar', 'buscar', 'buscamos|busco')}|${pt('chegar', 'chegar', 'chega')}|${pt('entregar', 'entregar', 'entregamos|entrego')}|(?:${pt('ir', 'ir', 'iremos')})(?= (?:ate|ai|a sua))|(?:${pt('estar', 'estar', 'estaremos')})(?= (?:ai|la|em sua|na sua|com voce))|(?:${pt('receber', 'receber', 'recebemos')}) (?:voce|o senhor|a senhora)|${pt('instalar', 'instalar', 'instalamos')}|${pt('consertar', 'consertar', 'consertamos')}`,
      ),
    ],
    [
      'availability',
      any(
        `${pt('guardar', 'guardar', 'guardamos|guardo')}|${pt('reservar', 'reservar', 'reservamos|reservo')}|(?:${pt('manter', 'manter', 'mantemos|mantenho')})(?= (?:o|a|os|as|sua|seu) )|${pt('segurar', 'segurar', 'seguramos|seguro')}|${pt('separar', 'separar', 'separamos|separo')}|${pt('bloquear', 'bloquear', 'bloqueamos')}|(?:${pt('ter', 'ter', 'temos')})(?= (?:\\w+ ){0,4}?(?:pront[oa]s?|disponive(?:l|is)|em estoque|de volta))|(?:estara|estarao|vai estar|vai ficar|ficara) (?:\\w+ )?(?:pront[oa]s?|disponive(?:l|is)|reservad[oa]|separad[oa]|em estoque)`,
      ),
    ],
    [
      'send_document',
      any(
        `${pt('enviar', 'enviar', 'enviamos|envio')}|${pt('mandar', 'mandar', 'mandamos|mando|manda')}|${pt('encaminhar', 'encaminhar', 'encaminhamos|encaminho')}|${pt('remeter', 'remeter', 'remetemos')}|${pt('anexar', 'anexar', 'anexamos|anexo')}|${pt('reenviar', 'reenviar', 'reenviamos|reenvio')}|(?:${pt('passar', 'passar', 'passamos|passo')})(?= (?:o|a|os|as|um|uma) (?:nota|orcamento|link|contrato|documento|recibo|lista|formulario|foto|localizacao|dados|boleto))`,
      ),
    ],
    [
      'deliver_info',
      any(
        `${pt('avisar', 'avisar', 'avisamos|aviso|avisa')}|${pt('confirmar', 'confirmar', 'confirmamos|confirmo')}|${pt('informar', 'informar', 'informamos|informo')}|${pt('responder', 'responder', 'respondemos|respondo')}|${pt('retornar', 'retornar', 'retornamos|retorno')}|${pt('dir', 'dizer', 'dizemos|digo')}|${pt('falar', 'falar', 'falo')}|${pt('contatar', 'contatar', 'contatamos')}|${pt('contactar', 'contactar', 'contactamos')}|${pt('escrever', 'escrever', 'escrevemos|escrevo')}|${pt('comunicar', 'comunicar', 'comunicamos')}|${pt('notificar', 'notificar', 'notificamos')}|${pt('verificar', 'verificar', 'verificamos|verifico')}|(?:${pt('entrar', 'entrar', 'entramos|entro')}) em contato|(?:${pt('dar', 'dar', 'damos|dou')}|${pt('ter', 'ter', 'temos|tenho')}|${pt('trar', 'trazer', 'trazemos')}) (?:\\w+ )?(?:resposta|noticias|novidades|retorno|um retorno|informacoes)|(?:${pt('manter', 'manter', 'mantemos')}) (?:\\w+ )?informad[oa]|${pt('atualizar', 'atualizar', 'atualizamos')}`,
      ),
    ],
  ],
  sayings: [
    [
      'appointment',
      any(
        'nos vemos|ate (?:amanha|terca|quarta|quinta|sexta|segunda|sabado) as|(?:sua|a) (?:consulta|visita|reserva|mesa|reuniao) (?:e|fica|ficou|sera|esta) (?:confirmada |marcada |agendada |reservada )?(?:para|n[ao]|amanha|hoje)|(?:fica|ficou|esta) (?:combinado|marcado|agendado|confirmado) (?:para|n[ao])|te espero|agendei voce|(?:o|seu|sua|a) (?:pedido|pacote|encomenda|entrega) chega',
      ),
    ],
    [
      'refund',
      any(
        '(?:voce )?(?:recebera|vai receber|tera) (?:o|seu|o seu) (?:reembolso|dinheiro|valor|estorno|deposito)|(?:reembolso|estorno|dinheiro|valor) (?:sera|vai ser|cai|caira|entra|estara|vai cair)',
      ),
    ],
    [
      'discount',
      any(
        '(?:garantir|garantimos|garanto|prometo|prometemos) (?:\\S+ ){0,4}?(?:desconto|abatimento)|(?:tera|vai ter|recebera|vai receber|ganha) (?:um |o )?(?:\\S+ )?(?:desconto|\\d+ ?%)|o desconto sera aplicado|sera aplicado',
      ),
    ],
    [
      'availability',
      any(
        '(?:fica|ficam|esta|estao|ficou) (?:reservad[oa]s?|guardad[oa]s?|separad[oa]s?|bloquead[oa]s?)(?: (?:em seu nome|para voce|no seu nome))?(?= (?:ate|para))',
      ),
    ],
    [
      'send_document',
      any(
        '(?:recebera|vai receber|tera) (?:o|a|os|as|seu|sua|um|uma) (?:\\w+ )?(?:nota|recibo|contrato|orcamento|link|documentos?|formulario|e-mail|email|confirmacao|boleto|comprovante|ingressos?|laudo|relatorio)|(?:nota fiscal|nota|recibo|contrato|orcamento|link|boleto) (?:chega|chegara|sera enviad[oa])',
      ),
    ],
    [
      'deliver_info',
      any('(?:tera|vai ter|recebera|vai receber) (?:uma |nossa |a )?(?:resposta|noticias|novidades|retorno)'),
    ],
  ],
  denied:
    /\b(?:nao|nunca|jamais|tampouco|pode|poderia|poderiamos|podemos|posso|deve|por favor|se)\b(?=[^,;]{0,24}$)/,
  open: /\b(?:se (?:quiser|preferir|voce|o senhor|a senhora|for|houver|precisar|tudo|nao)|sempre|normalmente|geralmente|costumamos|cada|quer que|gostaria que|deseja que)\b/,
  past: /\b(?:ontem|anteontem|(?:semana|mes|\w+) passad[oa]|ha \w+ (?:minutos?|horas?|dias?|semanas?))\b/,
  one: /^(?:\w+ei|(?:vou|irei|estarei)\b.*|\w+o|dou)$/,
  somebody: /\b(?:um tecnico|o tecnico|uma tecnica|alguem|um colega|um entregador|uma pessoa)\b/,
  answers: /\b(?:uma? (?:resposta|mensagem|atualizacao)|a resposta|noticias|mais informacoes|novidades)\b/,
};

/** How each language promises. */
export const PROMISE_WORDS: Readonly<Record<PromiseLanguage, PromiseWords>> = { en: EN, es: ES, pt: PT };
