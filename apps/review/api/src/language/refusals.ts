import type { Sentences } from '@countersign/runtime';

/** What the server refuses with, in Spanish. */
export const REFUSALS: Sentences = {
  // Signing in, keys, limits.
  'Sign in to go on.': 'Entre para seguir.',
  'This workspace asks for a second factor. Set yours up to go on.':
    'Este espacio de trabajo pide un segundo factor. Configure el suyo para seguir.',
  'There were too many wrong keys. Try again in {{seconds}} s.':
    'Demasiadas claves equivocadas. Inténtelo otra vez dentro de {{seconds}} s.',
  'There were too many tries. Try again in {{seconds}} s.':
    'Demasiados intentos. Inténtelo otra vez dentro de {{seconds}} s.',
  'That was too much at once. Ask again in {{seconds}} s.':
    'Ha sido demasiado a la vez. Pregunte otra vez dentro de {{seconds}} s.',
  'No key may do this: a person does it, signed in.':
    'Ninguna clave puede hacer esto: lo hace una persona que ha entrado.',
  'This needs a key with the scope {{scope}}. Ask an administrator.':
    'Esto necesita una clave con el permiso {{scope}}. Pídasela a un administrador.',
  'This needs one of these roles: {{roles}}. Ask an administrator.':
    'Esto necesita uno de estos papeles: {{roles}}. Pídaselo a un administrador.',
  'This key is wrong, has expired or was revoked. Ask an administrator for another one.':
    'Esta clave no es correcta, ha caducado o se ha revocado. Pida otra a un administrador.',
  'This key may not be used from {{address}}. Ask an administrator.':
    'Esta clave no se puede usar desde {{address}}. Hable con un administrador.',
  'Nothing was {{wanted}}: this key was replaced, revoked or has expired.':
    'No se ha hecho nada: esta clave se ha sustituido o revocado, o ha caducado.',
  'This set-up link is not valid any more. Start Countersign again to get a new one.':
    'Este enlace de instalación ya no vale. Arranque Countersign otra vez para obtener uno nuevo.',
  'There is an administrator already. Sign in.': 'Ya hay un administrador. Entre.',
  '{{email}} has an account here already. Sign in.': '{{email}} ya tiene una cuenta aquí. Entre.',
  '{{email}} has an account here already.': '{{email}} ya tiene una cuenta aquí.',
  '{{provider}} does not answer. Sign in with a password, or try again later.':
    '{{provider}} no responde. Entre con una contraseña o inténtelo más tarde.',
  'You are not signed in there any more.': 'Ya no tiene sesión abierta allí.',
  'The password is not right.': 'La contraseña no es correcta.',
  'Invalid password': 'La contraseña no es correcta.',
  'Invalid email or password': 'El correo o la contraseña no son correctos.',
  'Invalid code': 'El código no es correcto.',
  'This account is closed.': 'Esta cuenta está cerrada.',
  'Nobody has invited this address.': 'Nadie ha invitado a esta dirección.',
  'The provider has not verified this address.': 'El proveedor no ha verificado esta dirección.',
  'Sign in with your passkey.': 'Entre con su llave de acceso.',
  'The device did not ask who holds it.': 'El dispositivo no preguntó quién lo tiene.',
  'You have {{count}} passkeys. Remove one first.': 'Tiene {{count}} llaves de acceso. Quite una antes.',
  'The passkey could not be kept. Begin again, within five minutes.':
    'La llave de acceso no se ha podido guardar. Empiece de nuevo, en menos de cinco minutos.',
  'This passkey is not there any more.': 'Esta llave de acceso ya no está.',

  // Requests.
  'The request could not be understood.': 'No se ha entendido la petición.',
  'There is nothing at this address.': 'No hay nada en esta dirección.',
  'This address does not do that.': 'Esta dirección no hace eso.',
  'The request is larger than 1 MiB.': 'La petición ocupa más de 1 MiB.',
  'Send JSON with content-type application/json.': 'Envíe JSON con content-type application/json.',
  'Something went wrong on our side. Nothing was changed; try again.':
    'Algo ha fallado por nuestra parte. No se ha cambiado nada; inténtelo otra vez.',
  'Some fields are wrong.': 'Algunos campos no son correctos.',
  'Send an Idempotency-Key header (8 to 200 characters) with every change.':
    'Envíe una cabecera Idempotency-Key (de 8 a 200 caracteres) con cada cambio.',
  'This Idempotency-Key was used for another request.': 'Esta Idempotency-Key se usó para otra petición.',
  'The same request is being carried out. Ask again in a moment.':
    'La misma petición se está llevando a cabo. Pregunte otra vez dentro de un momento.',
  'This was carried out, and its answer holds a secret that is told once. End what was made, and make another.':
    'Se ha llevado a cabo, y su respuesta guarda un secreto que solo se dice una vez. Anule lo que se creó y cree otro.',
  'The cursor is not one this API gave out.': 'Este cursor no lo ha dado esta API.',

  // Items, conversations, replies.
  'There is no such item.': 'No existe ese elemento.',
  'There is no such conversation.': 'No existe esa conversación.',
  'There is no such reply.': 'No existe esa respuesta.',
  'There is no such notice for you.': 'No hay ese aviso para usted.',
  'There is no such contact.': 'No existe ese contacto.',
  'There is no such file.': 'No existe ese archivo.',
  'There is no such document.': 'No existe ese documento.',
  'There is no such version.': 'No existe esa versión.',
  'There is no such prompt.': 'No existe esa petición al modelo.',
  'There is no such dead letter.': 'No existe ese mensaje atascado.',
  'There is no such saved reply.': 'No existe esa respuesta guardada.',
  'There is no such call to action.': 'No existe esa llamada a la acción.',
  'There is no such channel account.': 'No existe esa cuenta de canal.',
  'There is no such code in this list.': 'No existe ese código en esta lista.',
  'There is nobody with this id.': 'No hay nadie con este identificador.',
  'There is nobody active with this id.': 'No hay nadie activo con este identificador.',
  'This item is settled already.': 'Este elemento ya está resuelto.',
  'These messages were answered already.': 'Estos mensajes ya se respondieron.',
  'Somebody else is working on this item.': 'Otra persona está trabajando en este elemento.',
  'Your claim on this item has ended. Claim it again to go on.':
    'Este elemento ya no es suyo. Tómelo otra vez para seguir.',
  'The item changed since you loaded it: it covers other messages or has another draft.':
    'El elemento cambió desde que lo abrió: abarca otros mensajes o tiene otro borrador.',
  'This item covers a message that was not on your screen yet. It is shown in a moment.':
    'Este elemento abarca un mensaje que aún no estaba en su pantalla. Se muestra en un momento.',
  'The customer wrote again after this draft. Read it, then approve knowingly or wait for the new draft.':
    'El cliente escribió otra vez después de este borrador. Léalo y apruebe a sabiendas, o espere al nuevo borrador.',
  'The conversation is still being loaded. Try again in a moment.':
    'La conversación aún se está cargando. Inténtelo dentro de un momento.',
  'The channel gave no address for this person: nothing can be sent.':
    'El canal no dio ninguna dirección de esta persona: no se puede enviar nada.',
  'This conversation is paused. Hand it back or take it over to answer.':
    'Esta conversación está en pausa. Devuélvala o hágase cargo para responder.',
  'This contact blocked us.': 'Este contacto nos ha bloqueado.',
  'This contact asked for no more messages.': 'Este contacto pidió no recibir más mensajes.',
  'The customer wrote too long ago: until they write again the channel takes templates only.':
    'El cliente escribió hace demasiado: hasta que vuelva a escribir, el canal solo admite plantillas.',
  'A message arrived that was not on your screen yet. It is shown now.':
    'Ha llegado un mensaje que aún no estaba en su pantalla. Ya se muestra.',
  'What you approved is not what would be sent. The item was loaded again.':
    'Lo que aprobó no es lo que se enviaría. El elemento se ha cargado otra vez.',
  'A message is longer than the channel allows. Split it.':
    'Un mensaje es más largo de lo que permite el canal. Divídalo.',
  'This channel does not carry that.': 'Este canal no transporta eso.',
  'The judge gave no answer in time. Send it knowing that, or try again in a moment.':
    'El juez no respondió a tiempo. Envíelo sabiéndolo, o inténtelo dentro de un momento.',
  'There is no message to react to.': 'No hay mensaje al que reaccionar.',
  'This reason is in no list. Load the reasons again and choose one.':
    'Este motivo no está en ninguna lista. Cargue los motivos otra vez y elija uno.',
  'Say what was wrong with the draft, in 5 characters or more.':
    'Diga qué tenía de malo el borrador, con 5 caracteres o más.',
  'The reply has left or a later one was approved: it cannot be taken back.':
    'La respuesta ya ha salido o se aprobó una posterior: no se puede retirar.',
  'This conversation has an open item. Answer there.':
    'Esta conversación tiene un elemento abierto. Responda allí.',
  'The customer wrote since. Read it, then send again knowingly.':
    'El cliente ha escrito desde entonces. Léalo y vuelva a enviar a sabiendas.',
  'Nothing is set up that could do this. Take it off.':
    'No hay nada configurado que pueda hacer esto. Quítelo.',
  'It is known what became of this reply: there is nothing to resolve.':
    'Se sabe qué fue de esta respuesta: no hay nada que resolver.',
  'No drafts are written here while people answer themselves. Hand it back first.':
    'Aquí no se escriben borradores mientras responden personas. Devuélvala antes.',
  'There are {{count}} drafts of this one. Take one of them, or write by hand.':
    'Hay {{count}} borradores de esto. Tome uno de ellos o escriba a mano.',
  'An event of this conversation could not be processed. Until somebody has looked at it under Operations, nothing is sent.':
    'Un suceso de esta conversación no se pudo procesar. Hasta que alguien lo mire en Operaciones, no se envía nada.',
  'Name letters by id, or what they have in common.':
    'Nombre mensajes por su identificador, o lo que tienen en común.',
  'Choose a time that is not over yet.': 'Elija una hora que no haya pasado.',
  'It has to be decided before that: choose a time up to {{latest}}.':
    'Hay que decidirlo antes: elija una hora hasta {{latest}}.',

  // Colleagues.
  'You cannot ask yourself. Choose somebody else.': 'No puede preguntarse a sí mismo. Elija a otra persona.',
  'Somebody else has just said whose this is. Look at it again.':
    'Otra persona acaba de decir de quién es. Mírelo otra vez.',
  'You can take what is nobody’s, and give back your own. Ask a lead for anything else.':
    'Puede tomar lo que no es de nadie y devolver lo suyo. Para lo demás, pídaselo a un responsable.',
  'They do not work here any more, or may not answer anybody. Choose somebody else.':
    'Ya no trabaja aquí o no puede responder a nadie. Elija a otra persona.',
  'Somebody you mention does not work here any more, or may not read conversations. Take them out and save again.':
    'Alguien a quien menciona ya no trabaja aquí o no puede leer conversaciones. Quítelo y guarde otra vez.',
  'Somebody else changed who answers here. Look at it again.':
    'Otra persona cambió quién responde aquí. Mírelo otra vez.',
  'This person has no second factor.': 'Esta persona no tiene segundo factor.',
  'Nobody could administer the workspace any more. Make somebody else an administrator first.':
    'Nadie podría ya administrar el espacio de trabajo. Haga antes administrador a otra persona.',
  'This invitation is not open any more.': 'Esta invitación ya no está abierta.',
  'Say what colleagues shall call you.': 'Diga cómo le van a llamar sus compañeros.',
  'This link is not valid any more: it works once, for 72 hours. Ask an administrator for a new one.':
    'Este enlace ya no vale: sirve una vez, durante 72 horas. Pida uno nuevo a un administrador.',

  // Services that are away.
  'The service that keeps the ledger did not answer. Try again.':
    'El servicio que lleva las cuentas no respondió. Inténtelo otra vez.',
  'The service that keeps the documents did not answer. Try again.':
    'El servicio que guarda los documentos no respondió. Inténtelo otra vez.',
  'The service that remembers people did not answer. Try again.':
    'El servicio que recuerda a las personas no respondió. Inténtelo otra vez.',
  'The service that counts did not answer. Nothing is lost: it catches up. Try again.':
    'El servicio que cuenta no respondió. No se pierde nada: se pondrá al día. Inténtelo otra vez.',
  'The service that drafts did not answer. Try again.':
    'El servicio que escribe borradores no respondió. Inténtelo otra vez.',
  'The service that keeps the prompts did not answer. Try again.':
    'El servicio que guarda las peticiones no respondió. Inténtelo otra vez.',
  'The sending service did not answer. Try again.': 'El servicio de envío no respondió. Inténtelo otra vez.',
  'The sending service did not answer. Trying again is safe: the same decision counts once.':
    'El servicio de envío no respondió. Intentarlo otra vez es seguro: la misma decisión cuenta una vez.',
  'Somebody else changed it at the same moment. Look again.':
    'Otra persona lo cambió en el mismo momento. Mírelo otra vez.',

  // Versions, texts being written, silence, tests of channels.
  'Send If-Match with the ETag of what you read, like "3"; "0" where nothing was there.':
    'Envíe If-Match con el ETag de lo que leyó, como "3"; "0" donde no había nada.',
  'If-Match and the body name two versions. Send one of them.':
    'If-Match y el cuerpo nombran dos versiones. Envíe una de ellas.',
  'The cursor is not one this API gave out for this list.':
    'Este cursor no lo ha dado esta API para esta lista.',
  'It was sent or taken away meanwhile. Save it as a new one if it is still wanted.':
    'Mientras tanto se envió o se quitó. Guárdelo como uno nuevo si aún hace falta.',
  'This is being written in too many places. Choose one of them first.':
    'Esto se está escribiendo en demasiados sitios. Elija antes uno de ellos.',
  'You wrote something else in another tab or on another device. Both are kept: choose one.':
    'Escribió otra cosa en otra pestaña o en otro dispositivo. Se guardan las dos: elija una.',
  'This item has been decided.': 'Este elemento ya se ha decidido.',
  'This contact is silenced, so nothing is drafted. End the silence first.':
    'Este contacto está silenciado y no se escriben borradores. Termine antes el silencio.',
  'This contact is silenced. End the silence to answer.':
    'Este contacto está silenciado. Termine el silencio para responder.',
  'There is no such escalation.': 'No existe esa alerta.',
  'This escalation is over.': 'Esta alerta ya terminó.',
  '{{name}} took this escalation already.': '{{name}} ya tomó esta alerta.',
  'There is no such open item. Somebody may have decided it.':
    'No existe ese elemento abierto. Quizá alguien ya lo decidió.',
  'There is nobody with this id who could take an escalation.':
    'No hay nadie con este identificador que pueda tomar una alerta.',
  'Somebody silenced this contact already.': 'Alguien ya silenció este contacto.',
  'This contact is not silenced any more.': 'Este contacto ya no está silenciado.',
  'Choose a time that is not over yet and at most {{days}} days away.':
    'Elija una hora que no haya pasado y a {{days}} días como mucho.',
  'Somebody may be in danger here. Answer or close what is open first; then they can be silenced.':
    'Aquí alguien puede estar en peligro. Responda o cierre antes lo que está abierto; después se puede silenciar.',
  'Nobody with this address has written to this account. Write to it from there first, then send the test.':
    'Nadie con esta dirección ha escrito a esta cuenta. Escríbale antes desde allí y luego envíe la prueba.',
  'Several people answer to this. Name the number, or paste the address of the conversation’s page.':
    'A esto responden varias personas. Diga el número o pegue la dirección de la página de la conversación.',
  'This account was tested {{count}} times within {{minutes}} minutes. Wait a little, then try again.':
    'Esta cuenta se probó {{count}} veces en {{minutes}} minutos. Espere un poco e inténtelo otra vez.',
  'There is no such {{thing}}.': 'No existe eso ({{thing}}).',

  // Approving together.
  'This one is looked at by itself.': 'Esta se mira por separado.',

  // Views.
  'You have {{count}} views. Remove one to keep another.':
    'Tiene {{count}} vistas. Quite una para guardar otra.',
  'You have a view of this name already. Choose another name.':
    'Ya tiene una vista con este nombre. Elija otro.',
  'A lead decides which views everybody has.': 'Qué vistas tienen todos lo decide un responsable.',
  // What a channel takes of files.
  '{{name}} carries no files.': '{{name}} no lleva archivos.',
  '{{name}} takes no files of type {{type}}.': '{{name}} no admite archivos de tipo {{type}}.',
  '{{name}} takes {{files}} of {{mib}} MiB at most.': '{{name}} admite {{files}} de {{mib}} MiB como mucho.',
  pictures: 'imágenes',
  videos: 'vídeos',
  documents: 'documentos',
};
