const en = {
  promise: 'A person reviews every reply.',
  heading: 'How can we help?',
  welcome:
    'Write as many messages as you like. The reply comes here: you can leave and come back, this conversation waits for you.',
  conversation: 'Conversation',
  label: 'Your message',
  placeholder: 'Write a message…',
  send: 'Send',
  hint: 'Enter sends, Shift + Enter starts a new line',
  tooLong: '{n} characters too many',
  you: 'You',
  them: 'Reply',
  waiting: 'Waiting to be sent',
  sending: 'Sending',
  sent: 'Sent',
  delivered: 'Delivered',
  failed: 'Not sent',
  retry: 'Try again',
  discard: 'Delete',
  typing: 'Writing a reply…',
  today: 'Today',
  yesterday: 'Yesterday',
  newMessage: '1 new message',
  newMessages: '{n} new messages',
  latest: 'Go to the latest message',
  earlier: 'Show earlier messages',
  offline: 'You are offline. What you write is kept here and sent when you are back.',
  unreachable: 'No connection right now. What you write is kept here and sent by itself.',
  newThread: 'Your earlier conversation has expired. This is a new one.',
  close: 'Close chat',
};

/** Everything the page says. */
export type Strings = typeof en;

const es: Strings = {
  promise: 'Una persona revisa cada respuesta.',
  heading: '¿En qué podemos ayudarte?',
  welcome:
    'Escribe todos los mensajes que quieras. La respuesta llega aquí: puedes irte y volver, esta conversación te espera.',
  conversation: 'Conversación',
  label: 'Tu mensaje',
  placeholder: 'Escribe un mensaje…',
  send: 'Enviar',
  hint: 'Enter envía, Mayús + Enter empieza una línea nueva',
  tooLong: 'Sobran {n} caracteres',
  you: 'Tú',
  them: 'Respuesta',
  waiting: 'A la espera de envío',
  sending: 'Enviando',
  sent: 'Enviado',
  delivered: 'Entregado',
  failed: 'No enviado',
  retry: 'Reintentar',
  discard: 'Borrar',
  typing: 'Escribiendo una respuesta…',
  today: 'Hoy',
  yesterday: 'Ayer',
  newMessage: '1 mensaje nuevo',
  newMessages: '{n} mensajes nuevos',
  latest: 'Ir al último mensaje',
  earlier: 'Mostrar mensajes anteriores',
  offline: 'No tienes conexión. Lo que escribas se guarda aquí y se envía cuando vuelvas.',
  unreachable: 'Ahora no hay conexión. Lo que escribas se guarda aquí y se envía solo.',
  newThread: 'Tu conversación anterior ha caducado. Esta es nueva.',
  close: 'Cerrar el chat',
};

const pt: Strings = {
  promise: 'Uma pessoa revisa cada resposta.',
  heading: 'Como podemos ajudar?',
  welcome:
    'Escreva quantas mensagens quiser. A resposta chega aqui: pode sair e voltar, esta conversa espera por si.',
  conversation: 'Conversa',
  label: 'A sua mensagem',
  placeholder: 'Escreva uma mensagem…',
  send: 'Enviar',
  hint: 'Enter envia, Shift + Enter começa uma nova linha',
  tooLong: '{n} caracteres a mais',
  you: 'Você',
  them: 'Resposta',
  waiting: 'À espera de envio',
  sending: 'A enviar',
  sent: 'Enviada',
  delivered: 'Entregue',
  failed: 'Não enviada',
  retry: 'Tentar de novo',
  discard: 'Apagar',
  typing: 'A escrever uma resposta…',
  today: 'Hoje',
  yesterday: 'Ontem',
  newMessage: '1 mensagem nova',
  newMessages: '{n} mensagens novas',
  latest: 'Ir para a última mensagem',
  earlier: 'Mostrar mensagens anteriores',
  offline: 'Sem ligação à internet. O que escrever fica guardado aqui e é enviado quando voltar.',
  unreachable: 'Sem ligação neste momento. O que escrever fica guardado aqui e é enviado sozinho.',
  newThread: 'A sua conversa anterior expirou. Esta é nova.',
  close: 'Fechar o chat',
};

const TABLE: Record<string, Strings> = { en, es, pt };

/** The page's language: the first of the visitor's that we speak, else English. */
export function stringsFor(languages: readonly string[]): { language: string; strings: Strings } {
  for (const tag of languages) {
    const strings = TABLE[tag.toLowerCase().split('-', 1)[0] ?? ''];
    if (strings) return { language: tag, strings };
  }
  return { language: 'en', strings: en };
}

/** `{n} new messages` with its number. */
export function counted(text: string, n: number): string {
  return text.replace('{n}', String(n));
}
