import type { IntentWords } from './intent-words.js';

/** Words of money, trouble and talk, folded, in three languages. */
export const CARE_WORDS: IntentWords = {
  price: {
    sure: ["how much|(?:what|which) (?:is|are|'s|would|does|do) (?:the |your |it |a |they )?(?:price|rate|cost|fee)s?|what(?:'s| is) the (?:price|rate|cost)|price (?:of|for|list|per)|rates? (?:for|per)|(?:would|does|do|will) (?:it|that|a|the|they)[^.?!]{0,20} cost|cheap\\w*|discount|cuanto (?:cuesta\\w*|vale\\w*|es|seria\\w*|costaria\\w*|sale|cobran|me saldria)|(?:que|cual es el|los|sus) precios?|precio (?:de|por|para)|tarifas?|descuento|quanto (?:custa\\w*|e|fica\\w*|seria|sai|cobram|custaria)|(?:qual o|qual e o|os) precos?|preco (?:de|da|do|por|para)|diaria|desconto"],
    hint: ['price|cost|fee|precio|costo|coste|preco|custo|valor|expensive|caro'],
  },
  payment_methods: {
    sure: ['(?:how|where) (?:can|do|could|should) (?:i|we) pay|(?:pay|payment) (?:by|with|in|methods?|options?|on arrival|in cash)|(?:do you|can you) (?:take|accept)[^.?!]{0,20}(?:cards?|cash|express|visa|paypal|cheques?|mastercard|apple pay|bizum|pix)|(?:take|accept) (?:american express|amex|visa|credit|cards?|cash|paypal)|(?:como|donde) (?:puedo |se puede |podemos |se )?pag\\w+|(?:pagar|pago) (?:con|en|por|a la llegada)|(?:formas?|metodos?|medios?) de pago|(?:aceptan|aceptais|admiten)[^.?!]{0,15}(?:tarjeta|efectivo|express|visa|paypal|bizum)|(?:como|onde) (?:posso |podemos |se )?pag\\w+|(?:pagar|pagamento) (?:com|em|por|na chegada)|(?:formas?|metodos?|meios?) de pagamento|aceit\\w+[^.?!]{0,15}(?:cartao|dinheiro|express|visa|paypal|pix)'],
    hint: ['pay|payment|pagar|pago|pagamento|card|tarjeta|cartao|cash|efectivo|paypal|pix|bizum'],
  },
  payment_proof: {
    sure: ["(?:here|attached|sending|sent|attach|this) (?:is|you)?[^.?!]{0,12}(?:receipt|proof|transfer slip|confirmation of payment)|(?:receipt|proof|screenshot) of (?:the |my |our )?(?:payment|transfer|bank)|(?:i|we)(?:'ve| have) (?:just )?(?:paid|transferred|made the (?:transfer|payment))|comprobante|justificante (?:de|del)|(?:ya|acabo de) (?:he )?(?:pag\\w+|hecho la transferencia|hacer la transferencia|transferi\\w*)|comprovante|comprovativo|(?:ja|acabei de) (?:paguei|pagar|fiz a transferencia|fazer a transferencia|fazer o pix|fiz o pix)"],
    hint: ['receipt|transfer|transferencia|recibo'],
  },
  payment_trouble: {
    sure: ["charged (?:me |us )?(?:twice|double|two times|wrong\\w*|too much|again)|(?:double|wrong|duplicate) charge|overcharged|(?:card|payment|transaction)[^.?!]{0,25}(?:declined|rejected|failed|fails|refused|not go(?:ing)? through|didn't go|doesn't go|not accepted|not work\\w*|isn't working)|(?:not|n't|still|where is|where's|waiting for|want)[^.?!]{0,25}(?:refund|money back)|(?:charge|payment) (?:i|we) (?:don't|didn't|did not|do not) (?:recogni[sz]e|make|authori[sz]e)|can(?:'t|not) pay|unable to pay|cobrad[oa]s? (?:dos veces|doble|de mas|mal|otra vez)|cargo (?:duplicado|doble|que no reconozco)|me (?:han|habeis) cobrado (?:dos|de mas|mal|doble)|(?:tarjeta|pago)[^.?!]{0,25}(?:rechazad\\w+|rechaza|denegad\\w+|falla\\w*|da error|no (?:pasa|funciona|va))|no (?:me )?(?:deja|puedo|consigo) pagar|(?:no|aun no|todavia no|sigo|donde esta|quiero|falta)[^.?!]{0,25}(?:devuelto|devolucion del dinero|reembolso|devuelto el dinero|mi dinero)|cobrad[oa]s? (?:duas vezes|em dobro|a mais|errado)|cobranca (?:duplicada|dupla|indevida|que nao reconheco)|cobraram (?:duas|a mais|errado|em dobro)|(?:cartao|pagamento)[^.?!]{0,25}(?:recusad\\w+|recusa|negad\\w+|falh\\w+|da erro|nao (?:passa|funciona|foi))|nao consigo pagar|(?:nao|ainda nao|cade|onde esta|quero|falta)[^.?!]{0,25}(?:reembolso|estorno|dinheiro de volta|meu dinheiro)"],
    hint: ['refund|reembolso|estorno|devolucion|charged|cobrado|declined|rechazad\\w+|recusad\\w+'],
  },
  invoice: {
    sure: ['invoices?|vat (?:number|invoice|receipt)|tax id|billing (?:address|details)|facturas?(?!cion)|cif|nif|datos fiscales|notas? fiscal\\w*|faturas?|recibo (?:com|fiscal)|cnpj|cpf na nota'],
    hint: ['bill|receipt|recibo|conta|company details'],
  },
  complaint: {
    sure: ["complain\\w*|complaint|unacceptable|disgusting|filthy|appalling|outrageous|(?:very|so|really|deeply|extremely) (?:disappoint\\w+|unhappy|upset|angry)|terrible|horrible|awful|worst|a (?:disgrace|joke|scam)|(?:never|not) (?:coming|come) back|rude|fed up|had enough|ridiculous|reclamacion(?:es)?|queja(?:rme|s)?|inaceptable|decepcionad\\w+|sucisim\\w+|asqueros\\w+|pesim\\w+|horrible|verguenza|indignad\\w+|hart[oa]|ya esta bien|estafa|una porqueria|maleducad\\w+|reclama(?:cao|coes|r)|queixa\\w*|inaceitave\\w+|decepcionad\\w+|imund\\w+|nojent\\w+|pessim\\w+|horrive\\w+|vergonha|indignad\\w+|fart[oa]|ja chega|golpe|descaso|absurdo|mal[- ]educad\\w+"],
    hint: ['disappoint\\w+|unhappy|dirty|noisy|noise|problem|bad|suci\\w+|ruido|problema|mal|molest\\w+|suj\\w+|barulh\\w+|ruim|demora\\w*|nobody|nadie|ninguem'],
  },
  feedback: {
    sure: ['(?:we|i) (?:really |absolutely )?(?:loved|enjoyed)|(?:had|was) (?:an? )?(?:wonderful|great|amazing|lovely|fantastic|perfect)[^.?!]{0,15}(?:stay|time|weekend|night|experience)|staff (?:was|were) (?:so |very )?(?:\\w+ )?(?:kind|friendly|fantastic|great|lovely|amazing|helpful)|(?:leave|write|left) (?:you )?(?:a )?review|suggestion|feedback|(?:nos|me) (?:encant\\w+|gusto mucho)|(?:personal|trato|equipo) (?:fue |es |ha sido )?(?:maravillos\\w+|excelente|encantador|estupend\\w+|amable)|sugerencia|dejar una resena|(?:adorei|adoramos|gostamos muito|gostei muito)|(?:equipe|equipa|atendimento) (?:foi |e )?(?:maravilhos\\w+|excelente|otim\\w+|simpatic\\w+)|sugest\\w+|deixar uma avaliacao'],
    hint: ['lovely|wonderful|amazing|maravillos\\w+|excelente|maravilhos\\w+|otim[oa]'],
  },
  emergency: {
    sure: ["ambulances?|emergenc(?:y|ies)(?! exit)|fire(?! ?(?:place|works|wall))|smoke in|on fire|gas leak|smell(?:s)? (?:of )?gas|heart attack|unconscious|collaps\\w+|(?:can't|cannot|not) breath\\w*|bleeding|(?:is|are|been|being) (?:attacked|robbed|threatened)|call (?:the )?(?:police|911|112)|drown\\w*|ambulancias?|emergencias?(?! cerca)|incendio|fuego|humo en|fuga de gas|huele a gas|infarto|inconsciente|desmay\\w+|no (?:puede |puedo )?respira\\w*|sangra\\w*|llam\\w+ a la policia|ahog\\w+|emergencia|incendio|fumaca|vazamento de gas|cheiro de gas|ataque cardiaco|desmai\\w+|nao (?:consegue |consigo )?respira\\w*|sangrando|cham\\w+ a policia|afog\\w+|socorro"],
    hint: ['help me|please help|ayuda|ajuda|urgent\\w*|urgencia'],
  },
  human: {
    sure: ["(?:speak|talk|chat|write|put me through|transfer me|connect me) (?:directly )?(?:to|with) (?:an? |the |your |some)?(?:real |actual |live )?(?:human|person|people|someone|somebody|one|agent|manager|colleague|representative|receptionist|supervisor|operator)|(?:a |real |actual )(?:human|person)(?: please| being|,? not)|(?:get|give|want|need) (?:me )?(?:a |the |your )(?:human|manager|supervisor|agent|person|real person)|no (?:more )?(?:bots?|robots?|machines?)|hablar con (?:un |una |el |la |algun\\w* |su )?(?:persona|human\\w|alguien|agente|encargad\\w|responsable|gerente|director\\w*|compane\\w+|operador\\w*|recepcion\\w*)|(?:paseme|pasame|ponme|pongame|comuniqueme|me pasa\\w*) con|(?:una persona|alguien) (?:real|de verdad)|que me (?:llame|atienda) (?:una persona|alguien)|falar com (?:um |uma |o |a |algum\\w* |seu )?(?:pessoa|human\\w|alguem|atendente|agente|gerente|responsavel|diretor\\w*|supervisor\\w*|operador\\w*|funcionari\\w|colega|recepcao)|(?:uma pessoa|alguem) (?:real|de verdade)|(?:me passa|me passe|passe-me|transfere|transfira)[^.?!]{0,10} (?:para|com|a) |atendimento humano|atendente"],
    hint: ['human|humano|manager|gerente|encargad[oa]|supervisor'],
  },
  greeting: {
    sure: ['^\\W*(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening)|greetings|hola|buenas|buenos dias|buenas (?:tardes|noches)|muy buenas|que tal|ola|oi|oie|bom dia|boa (?:tarde|noite))(?: (?:there|everyone|all|team|hola|a todos|tudo bem|que tal|pessoal|gente))*\\W*$'],
    hint: ['^\\W*(?:hi|hello|hey|good (?:morning|afternoon|evening)|hola|buenas|buenos dias|ola|oi|bom dia|boa (?:tarde|noite))'],
  },
  thanks: {
    sure: ['^\\W*(?:ok(?:ay)?[, ]+|great[, ]+|perfect[, ]+|vale[, ]+|perfecto[, ]+|ta[, ]+|otimo[, ]+|perfeito[, ]+|genial[, ]+)?(?:thanks?(?: you)?|thx|cheers|many thanks|(?:muchas |mil )?gracias|(?:muito )?obrigad[oa]|valeu)(?: (?:a lot|so much|very much|for [^.?!]{1,40}|again|por [^.?!]{1,40}|de verdad|mesmo|pel[oa][^.?!]{1,40}))?\\W*$'],
    hint: ['thanks?|thank you|gracias|obrigad[oa]|valeu'],
  },
  goodbye: {
    sure: ["^\\W*(?:(?:good)?bye|see you|take care|good night|hasta (?:luego|pronto|manana)|adios|chao|nos vemos|tchau|ate (?:logo|mais|breve|amanha)|adeus)[^?]{0,30}$|(?:have a (?:nice|good|great) (?:day|evening|weekend))|que (?:tenga|tengas|pase|vaya)[^.?!]{0,12}(?:bien|dia|tarde|semana)|tenha um(?:a)? bo[am]"],
    hint: ['bye|adios|tchau|hasta luego|ate logo'],
  },
  affirm: {
    sure: ["^\\W*(?:yes|yep|yeah|yup|sure|ok(?:ay)?|correct|exactly|of course|sounds good|that works|perfect|agreed|si|vale|claro|de acuerdo|correcto|exacto|perfecto|por supuesto|sim|claro|pode ser|certo|isso|exato|perfeito|combinado|com certeza)(?:[ ,.!]+(?:please|that works|sounds good|that's (?:fine|right|correct)|it does|perfect|thanks?|por favor|perfecto|gracias|me parece bien|eso es|esta bien|pode ser|esta bem|esta certo|perfeito|obrigad[oa]|isso mesmo|go ahead|adelante))*\\W*$"],
    hint: ['^\\W*(?:yes|si|sim|ok|vale)\\b'],
  },
  deny: {
    sure: ["^\\W*(?:no|nope|nah|not really|nao|para nada|de jeito nenhum|nothing else|nada mas|mais nada)(?:[ ,.!]+(?:thanks?(?: you)?|gracias|obrigad[oa]|that's (?:fine|all|it)[^.?!]{0,10}|it's fine|esta bien|asi esta bien|es todo|eso es todo|nada mas|esta bem[^.?!]{0,7}|assim esta bom|e so isso|mais nada|not now|ahora no|agora nao|i don't think so))*\\W*$"],
    hint: ['^\\W*(?:no|nao|nope)\\b'],
  },
}; // prettier-ignore
