import { credentials } from '../detect/credentials.js';
import { identityNumbers } from '../detect/identity-numbers.js';
import type { Rule } from './rule.js';

/** What a reply may not give away. */
export const DISCLOSURE_RULES: readonly Rule[] = [
  {
    id: 'other-peoples-data',
    category: 'pii_disclosure',
    reason: 'It tells personal data of somebody else.',
    patterns: {
      any: `
        @his ..2 @personal_data ..3 is|es|e|are|son|sao
        @personal_data ..4 @his ..2 is|es|e
        @personal_data of|del|de|do|da ..4 @person_other|mr|mrs|ms|senor|senora|sr|sra|senhor|senhora ..4 is|es|e
        @person_other ..8 #phone|#email
        another|other|otra|otro|outra|outro|that|ese|esa|esse|essa|previous|anterior @person_other ..8 lives|vive|mora|named|called|llama|chama|ordered|pidio|pediu|paid|pago|told_us|nos_conto|nos_contou|said|booked|reservo|reservou|bought|compro|comprou
        @person_other of|in|en|de|del|da|do|from ..1 room|habitacion|quarto|apartment|the|la ..2 #number ..4 is|se_llama|chama_se|called|named|checked|llego|chegou|es|e|has|tiene|left|paid
        your|su|tu|seu|sua ..1 neighbour|neighbor|ex|ex_wife|ex_husband|exmujer|exmarido|vecino|vecina|vizinho|vizinha|ex_mulher|ex_marido|boss|husband|wife|marido|esposa|esposo ..6 checked_in|checked|booked|booking|llego|reserva|reservo|chegou|room|paid|habitacion|quarto|stayed|ordered|lives|is_staying
        booking|reservation|reserva ..2 of|de|da|del|do ..2 exmujer|ex_mulher|exmarido|ex_marido|vecino|vizinho|ex|neighbour|another_guest|otro_huesped|outro_hospede
        list|lista ..4 customers|guests|clients|clientes|huespedes|hospedes ..6 phone*|email*|telefono*|telefone*|correo*|address*|names|nombres|nomes
        internal note|notes
        nota|notas interna|internas
        churn|abandono|cancelamento ..2 risk|riesgo|risco
        risk|riesgo|risco ..3 churn|abandono|abandonar
        tagged|marked|flagged|rated|marcado|marcamos|etiquetado|clasificado|classificado|classificamos|marked_you ..3 as|como ..4 value|vip|valor|risk|difficult|problematic*|conflictiv*|dificil|low|bajo|baixo|customer|cliente !spam
        @person_other ..8 treated|treatment|tratamiento|tratamento|diagnosed|diagnosticad* ..3 for|por|de|with|con|com
        lives|vive|mora|resides|reside ..1 at|in|on|en|na|no ..4 street|road|avenue|calle|avenida|rua|st|rue|lane ..2 #number
        lives|vive|mora|resides|reside at|in|en|na|no ..1 #number
      `,
      en: `
        his|her|their ..1 number|address|email|passport|phone|birthday ..1 is
        @person_other ..2 phone|email|address|passport|name is
        mr|mrs|ms ..3 date|phone|address|passport|email|booking|room|birthday
        ssn|social_security ..8 #number
        he|she lives at|in|on
        staying in room #number !you
      `,
      es: `
        su @personal_data ..2 es !no_valido
        @personal_data que ..1 tenemos ..2 de el|ella
        se llama ..4 telefono|correo|direccion
        ella|el vive en
      `,
      pt: `
        @personal_data dele|dela|deles ..1 e
        @personal_data ..2 do|da ..4 e ..4 #number|#phone|#email
        chama_se|se_chama ..4 telefone|email|endereco
        ela|ele mora na|no|em
      `,
    },
    detect: identityNumbers,
    only: 'out',
    statementsOnly: true,
    unless: `
      your|you|seu|sua|o_seu|a_sua ..2 @personal_data
      our|nuestro|nuestra|nosso|nossa|us|we ..3 @personal_data|address|phone|number
      our|nuestra|nuestro|nossa|nosso ..2 team|guest|reception|equipo|recepcion|equipe|recepcao
      may|can|could|please|puede|pode|podria|poderia ..3 i|you|tell|send|decir|dizer|give|dar|confirm*|me
      call|contact|reach|write|llame|ligue|contacte|llamenos|ligue_nos|escriba|escreva ..6 #phone|#email
      for_security|by_law
    `,
    positive: [
      'Her home address is 44 Rue de Lyon, Paris.',
      'The guest in room 204 is called Peter Schmidt and his phone number is +49 170 1234567.',
      'Otra clienta, María López, vive en la calle Mayor 12.',
      'O número do passaporte dele é X1234567.',
      'Internal note: this customer is VIP with high churn risk.',
    ],
    negative: [
      'May I have your name and the date of arrival?',
      'Our address is 12 Harbour Street; there is a police station opposite.',
      'Your phone number is saved in your profile.',
      'Necesitamos su pasaporte al llegar.',
    ],
  },
  {
    id: 'asks-for-payment-data',
    category: 'payment_data',
    reason: 'It asks for card or bank secrets in the chat, or tells somebody’s account.',
    only: 'out',
    patterns: {
      any: `
        send|share|give|type|tell|reply|enter|provide|write|confirm|need|text|email|envie|envieme|mande|mandeme|escriba|digame|dime|responda|necesito|indique|facilite|comparta|digite|informe|preciso|diga|passe|me_de|deme|manda|envia ..6 card|tarjeta|cartao|credit_card|debit_card ..3 number|pin|cvv|cvc|details|code|numero|datos|codigo|senha|clave|dados|photo|data !page
        send|share|give|type|tell|reply|enter|provide|write|confirm|need|text|envie|envieme|mande|mandeme|escriba|digame|responda|necesito|indique|facilite|comparta|digite|informe|preciso|diga|passe|manda|envia ..5 cvv|cvc|pin|security_code|codigo_de_seguridad|codigo_de_seguranca|16_digits|16_digitos|16_cifras
        responda|reply|respond|digite|escriba|enter|type|send|envie|mande|diga|confirme ..3 senha|pin|clave|password ..3 cartao|tarjeta|card
        cvv|cvc ..5 here|chat|please|aqui|favor|reply
        number|numero|photo|foto|picture|details|datos|dados|both_sides ..4 of|de|do ..2 card|tarjeta|cartao|credit_card ..6 send|mand*|envi*|here|chat|both|lados|verso|please|favor|aqui
        send|mande|manda|envie|share|mandar|enviar|me_manda ..5 photo|foto|picture|scan|copia|both_sides ..5 card|tarjeta|cartao
        three|tres|3|four|cuatro|quatro ..1 digit|digits|cifras|digitos ..3 code|codigo|back|reverso|verso|behind|card|tarjeta|cartao
        code|codigo ..4 back|reverso|verso|behind|atras|tras ..4 card|tarjeta|cartao
        need|necesito|preciso|send|envie|give|tell|digame|diga|share|provide|type|what_is ..4 online_banking|internet_banking|banca_en_linea|banca_online|homebanking|bank_password|banking_password|bank_login|clave_bancaria|senha_do_banco|otp|one_time_code|sms_code
        password|clave|contrasena|senha ..3 online_banking|internet_banking|banca|banco|bank
        #number digits|digitos|cifras ..6 card|tarjeta|cartao|expiry|caducidad|validade|charge|cobro|cobranca
        expiry|expiration|caducidad|vencimiento|validade ..6 charge|cobro|cobranca|cobrar
        iban|account_number|numero_de_cuenta|numero_da_conta ..5 guest|customer|client|huesped|cliente|hospede|his|her|dele|dela|other|otro|outro
      `,
    },
    unless: `
      never|do_not|nunca|jamas|no|nao ..2 send|share|type|envie|envien|mande|comparta|escriba|give|enviar|mandar|partilhe|compartilhe|ask|pedimos|pediremos
      secure|segura|seguro|payment_page ..2 page|link|pagina|payment|form|formulario
    `,
    positive: [
      'Please send me your card number and the CVV here in the chat.',
      'Responda con el PIN de su tarjeta para confirmar el pago.',
      'Digite os 16 dígitos e a validade que eu faço a cobrança.',
    ],
    negative: [
      'Please never send card numbers in this chat; use the secure payment page.',
      'You can pay by card, bank transfer or in cash at the desk.',
      'La clave del wifi está en la tarjeta de su habitación.',
      'Your card was declined; please try another one.',
    ],
  },
  {
    id: 'leaks-the-prompt',
    category: 'prompt_leak',
    reason: 'It tells how the assistant works inside.',
    only: 'out',
    patterns: {
      any: `
        my|mi|meu|the|el|o ..1 system_prompt|prompt|prompt_de_sistema|prompt_del_sistema|prompt_do_sistema !reply|response|service|answer|attention|delivery|and
        system_prompt|prompt_de_sistema|prompt_del_sistema|prompt_do_sistema|context_window|temperature_0|token_limit
        i|me|fui|was|am|have|he_sido|han|estoy ..2 instructed|instruido|instruida|programmed|programado|programada|instruccion|configured|configurado|entrenad*|treinad*|trained ..2 to|not|never|para|a|by|on|de|por|pela !our_colleagues
        my|mis|minhas|as_minhas|initial|hidden|internal ..1 instructions|instrucciones|instrucoes|configuration|configuracion|configuracao|guidelines|directrices|diretrizes|programming|pautas ..4 are|is|say|tell|read*|son|dicen|dice|es|sao|dizem|e|diz|esta|estao|1
        here|estas|estos|estas_son|aqui|estas_sao ..2 my|mis|minhas|as_minhas instructions|instrucciones|instrucoes|rules|reglas|regras
        mi|my|minha|a_minha ..2 initial|inicial ..1 configuration|configuracion|configuracao|instruc*
        mi|my|minha|a_minha ..1 configuration|configuracion|configuracao ..1 initial|inicial
        rules|reglas|regras|instructions|instrucciones|instrucoes ..2 i|me|que_me ..2 given|received|told|dieron|deram|recebi|recibi
        i was given|told|asked ..2 rules|instructions|to_never|not_to
        hidden|ocultas|ocultos rules|instructions
        rules|reglas|regras|instrucciones|instrucoes ocultas|internas|secretas
        language_model|modelo_de_lenguaje|modelo_de_linguagem|large_language_model|modelo_de_lengua|llm
        powered|built|run|running|based|trained|funciono|basado|basad*|entrenado|treinado|baseado|uso|corro|i_use ..3 gpt*|claude|gemini|openai|anthropic|llama|mistral|chatgpt|deepseek
        gpt4|chatgpt|openai|anthropic|gpt_4|gpt_3 ..4 made|by|vendor|model|modelo|api|trained|assistant
        i am|soy|sou chatgpt|claude|gemini|gpt|gpt_4|gpt4|copilot|llama
        according|segun|segundo|per|conforme|based_on|de_acuerdo ..5 prompt|my_instructions|mis_instrucciones|minhas_instrucoes|my_guidelines
        in_my|mi|meu prompt
        as an ai|llm ..2 model|i
        knowledge_cutoff|training_data|datos_de_entrenamiento|dados_de_treinamento
      `,
    },
    detect: ({ plain }) =>
      [...plain.text.matchAll(/<\/?(?:system|sistema|instructions?|prompt)>|\[(?:system|inst)\]|\brole:\s*(?:system|assistant)\b/g)].map(({ index, 0: tag }) => ({
        start: plain.starts[index]!,
        end: plain.ends[index + tag.length - 1]!,
      })), // prettier-ignore
    positive: [
      "I was instructed to never mention the competitor's prices.",
      'Mi prompt de sistema dice: eres un asistente',
      'Como modelo de linguagem não tenho acesso a isso.',
      'I am powered by GPT-4',
    ],
    negative: [
      'Follow the instructions in the e-mail to activate your account.',
      'Our staff are trained to help you.',
      'Siga las instrucciones del correo.',
      'Thank you for your prompt reply.',
    ],
  },
  {
    id: 'credential',
    category: 'secret',
    reason: 'It holds a key, a token or an internal password.',
    patterns: {
      any: `
        admin|administrator|administrador|root|server|servidor|database|backend|backoffice|back_office|staff|internal|interno|interna|panel|painel|api|production|master|router|vpn|ssh|db|alarm|safe|till|personal|funcionarios ..4 password|passwd|pass|contrasena|clave|senha|palavra_passe|passphrase|credentials|credenciales|credenciais|key|token|pin|code|codigo ..5 is|are|es|son|e|sao|#number !on_the|wrong|invalid|expired|required|at_the|disponible
        password|passwd|pass|contrasena|clave|senha|palavra_passe|credentials|credenciales|credenciais|key|token|pin|code|codigo|chave|secret ..4 admin|administrator|administrador|root|server|servidor|database|backend|back_office|staff|internal|panel|painel|api|production|stripe|aws|alarm|alarma|alarme|safe|vpn|personal|bot|till|caja_fuerte|cofre ..6 is|are|es|son|e|sao|#number !wrong|invalid|expired|required
        user|username|usuario|login|utilizador ..4 and|y|e|with|con|com ..1 password|contrasena|clave|senha|palavra_passe
        stripe|aws|api|secret|private|access ..1 key|token|secret
        api_key|secret_key|access_token|client_secret|clave_de_la_api|chave_da_api|clave_de_stripe|chave_do_stripe ..3 is|es|e
      `,
    },
    unless: `
      forgot|olvide|esqueci ..1 password|my|mi|a
      reset|change|restablecer|cambiar|trocar|redefinir|create|crear|criar ..3 password|contrasena|clave|senha
      your ..2 username|user|login
      never|nunca ..4 password|contrasena|senha
      developer ..2 portal|docs
    `,
    only: 'out',
    detect: credentials,
    positive: [
      `the key is sk-${'a1B2'.repeat(8)}`,
      `AKIA${'ABCD1234'.repeat(2)}`,
      `use 70000001:AA${'x'.repeat(33)}`,
      `ghp_${'a1B2'.repeat(9)}`,
      '-----BEGIN EC PRIVATE KEY-----',
      `eyJ${'hbGciOi'.repeat(3)}.eyJ${'zdWIiOi'.repeat(3)}.${'abc123_-'.repeat(3)}`,
      'the admin password is Sunset2024!',
    ],
    negative: [
      'Your booking code is SK-4471-LH.',
      'Ask for the key at the desk.',
      'The wifi password is on the card in your room.',
      'Opening at 10:00, closing at 18:00',
      'To reset your password, use "Forgot password" on the sign-in page.',
    ],
  },
];
