import type { Rule } from './rule.js';

/** A reply may never deny being automated or claim to be human (ET-01), whoever wrote it. */
export const IDENTITY_RULES: readonly Rule[] = [
  {
    id: 'claims-to-be-human',
    category: 'identity_deception',
    reason: 'It claims to be a human or denies being automated.',
    patterns: {
      en: `
        i am @hedge? @hedge? @hedge? @real? @real? @human
        this_is|it_is|it_s @hedge? @hedge? @real @human
        this_is|it_is @hedge? a|an @human !who|room|checking
        you are|re @hedge? talking|speaking|chatting|writing to|with @hedge? @real? @human
        i am|this_is|it_is|it_s|we_are @hedge? not @hedge? @hedge? @machine !box|checkbox|captcha|test|button
        i_am|we_are|this_is|it_is|you_are_not_talking_to not @hedge? @hedge? @machine !box|checkbox|captcha|test|button
        there is|are no|not @hedge? @machine here|involved|writing|behind|answering
        no|not @hedge? @machine|machines|robots here !ice|coffee|vending
        written|answered|typed|handled @hedge? @hedge? by @hedge? @real? @human
        we do|use|never|have not|no ..1 use? @machine !discount
        nothing ..2 automated|artificial here
        i ..1 type|write|answer ..2 every|all|each ..2 myself|by_hand
        @real @human @hedge? @hedge? reading|here|answering|typing|behind|writes|write
        definitely|certainly|totally|completely|very_much a person|human|human_being
        as|like a|any @hedge? human ..1 i|myself
        human agent|representative|employee|being ..1 here|named|called|not
      `,
      es: `
        soy|somos @hedge? @hedge? @hedge? @human
        soy|somos @hedge? @hedge? agente|empleado|empleada|trabajador|trabajadora @human
        no soy|somos|es|se_trata_de|estas_hablando_con|esta_hablando_con @hedge? @hedge? sistema|programa|servicio|mensaje|respuesta? @machine? @machine !casilla|boton|prueba|para|y_no
        no soy|somos|es|se_trata_de @hedge? @hedge? @machine !casilla|boton|prueba
        no es @hedge? sistema|respuesta|mensaje automatic*|automatizad*
        esta|estas|estais|estan hablando|chateando|escribiendo con @hedge? @real? @human
        habla|hablas|chateas con @hedge? @real? @human !del_equipo_de
        no hay|usamos|utilizamos|tenemos @hedge? @machine aqui|detras|escribiendo|ninguna
        aqui no hay|usamos @hedge? @machine
        no usamos|utilizamos @hedge? @machine
        escribo|contesto|respondo ..1 yo_mismo|yo_misma|a_mano
        lo|todo escriben|escribe|contestan|responden @hedge? @human @real?
      `,
      pt: `
        sou|somos @hedge? @hedge? @hedge? @human
        sou|somos @hedge? @hedge? atendente|agente|funcionario|funcionaria @human
        nao sou|somos|e|se_trata_de @hedge? @hedge? @machine !caixa|botao|teste
        nao e @hedge? sistema|resposta|mensagem automatic*|automatizad*
        e|eh ..1 @human falando|escrevendo|respondendo|digitando|atendendo|teclando
        esta|estas|estao falando|conversando|escrevendo com @hedge? @real? @human
        esta|estas a falar|conversar|escrever com @hedge? @real? @human
        nao ha|tem|usamos|utilizamos|temos @hedge? @machine aqui|por_tras|escrevendo|nenhuma
        aqui nao ha|tem|usamos @hedge? @machine
        nao usamos|utilizamos @hedge? @machine
        escrevo|respondo ..2 mesmo|mesma|a_mao
        eu mesma|mesmo escrevo|respondo
        e|sao escrito|escritos|respondido ..1 por @hedge? @human
      `,
    },
    unless: `
      i am not robot|a_robot box|checkbox
      tick|check|marque|marca ..4 not|no|nao
      i am @human in_charge
    `,
    positive: [
      "I'm a real person, how can I help?",
      'I am human.',
      'Don’t worry, I am not a bot!',
      "No, I'm definitely not a robot.",
      'You are talking to a real human being.',
      'There are no bots here.',
      'I am n\u200Bot a b\u200Bot',
      'Ｉ ａｍ ａ ｐｅｒｓｏｎ',
      'This isn’t a chatbot.',
      'Every answer is written by a human.',
      'I am not\na bot',
      "It's a live person writing, promise",
      'Soy una persona real.',
      'No soy un robot, tranquilo.',
      'Está hablando con una persona.',
      'No es ningún bot, soy humana.',
      'Aquí no hay máquinas.',
      'Hablas con una persona de verdad',
      'Somos humanos, no somos una IA.',
      'Sou uma pessoa de verdade.',
      'Não sou um robô!',
      'Você está falando com uma pessoa.',
      'Estás a falar com um ser humano',
      'Aqui não há robôs.',
      'Não somos um bot, somos humanos',
    ],
    negative: [
      "I'm an automated assistant; a colleague checks what I write.",
      'A person from our team will call you.',
      'The room is for one person.',
      'It is not a problem at all.',
      'Please tick the box "I am not a robot" box on the booking page.',
      'We sell a small robot toy in the shop.',
      'I am the assistant of the guesthouse.',
      'Soy un asistente automático; un compañero revisa lo que escribo.',
      'La habitación es para una persona.',
      'No es un problema.',
      'Una persona del equipo le responderá.',
      'No hay máquina de hielo en la planta.',
      'Sou um assistente automático; um colega confere o que escrevo.',
      'O quarto é para uma pessoa.',
      'Não é um problema.',
      'Uma pessoa da equipa vai responder.',
    ],
  },
];
