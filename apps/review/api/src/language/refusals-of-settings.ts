import type { Sentences } from '@countersign/runtime';

/** What the server refuses with where the workspace itself is changed, and what it says of single fields, in Spanish. */
export const REFUSALS_OF_SETTINGS: Sentences = {
  // Calls to action, status, value.
  'This reply may not ask for anything: {{cause}}.': 'Esta respuesta no puede pedir nada: {{cause}}.',
  'It has not reached them yet.': 'Aún no les ha llegado.',
  'Somebody said what came of it meanwhile. Look again.':
    'Mientras tanto alguien dijo qué resultó. Mírelo otra vez.',
  'Nothing was saved: it cannot be used as it is.': 'No se ha guardado nada: no se puede usar tal como está.',
  "{{id}} is or was another one's name.": '{{id}} es o fue el nombre de otra.',
  'Somebody saved this call to action meanwhile.': 'Mientras tanto alguien guardó esta llamada a la acción.',
  'Somebody changed their status meanwhile. Look again.':
    'Mientras tanto alguien cambió su estado. Mírelo otra vez.',
  'They stand at {{to}} already.': 'Ya está en {{to}}.',
  'Nobody goes from {{from}} to {{to}}. A lead can correct what is recorded, saying why.':
    'Nadie pasa de {{from}} a {{to}}. Un responsable puede corregir lo registrado, diciendo por qué.',
  'This is there for a part of the people only, and not for you yet. An administrator sets for how many.':
    'Esto está disponible solo para una parte de las personas, y para usted todavía no. Un administrador fija para cuántas.',
  'Only a lead corrects where somebody stands.': 'Solo un responsable corrige dónde está alguien.',
  'This amount cannot be recorded as it is.': 'Este importe no se puede registrar tal como está.',
  'A lead records amounts as large as this, and refunds.':
    'Los importes tan grandes y las devoluciones los registra un responsable.',
  'This reference is recorded already, with another amount or for somebody else.':
    'Esta referencia ya está registrada, con otro importe o para otra persona.',
  '{{currency}} is no currency: write its code, like EUR.':
    '{{currency}} no es una moneda: escriba su código, como EUR.',
  'Words would be removed with the next night. Confirm it.':
    'La próxima noche se quitarían textos. Confírmelo.',
  'What there is of this contact is kept already.': 'Lo que hay de este contacto ya se conserva.',
  'There is no such hold any more.': 'Esa retención ya no existe.',
  'Somebody changed this meanwhile. Look again.': 'Mientras tanto alguien lo cambió. Mírelo otra vez.',
  'Amounts are recorded in {{currency}}: it stays.': 'Hay importes registrados en {{currency}}: se queda.',

  // Facts, documents, files.
  'Nothing was saved. {{problems}}.': 'No se ha guardado nada. {{problems}}.',
  'Somebody saved the facts meanwhile. Open them again.':
    'Mientras tanto alguien guardó los datos. Ábralos otra vez.',
  'A file of this reply cannot be sent.': 'Un archivo de esta respuesta no se puede enviar.',
  'Send the file itself as application/octet-stream.':
    'Envíe el archivo mismo como application/octet-stream.',
  'This kind of picture cannot be cleaned of what the camera wrote into it. Save it as JPEG.':
    'De este tipo de imagen no se puede borrar lo que la cámara escribió en ella. Guárdela como JPEG.',
  'This picture cannot be opened: it is damaged, or too large.':
    'Esta imagen no se puede abrir: está dañada o es demasiado grande.',
  'A file may have {{size}} MiB at most.': 'Un archivo puede ocupar {{size}} MiB como mucho.',
  'The file is empty.': 'El archivo está vacío.',
  'This link has ended. Open the conversation again.':
    'Este enlace ha caducado. Abra la conversación otra vez.',
  'This file was deleted after {{days}} days.': 'Este archivo se borró a los {{days}} días.',
  'The file cannot be read at the moment. Load it again.':
    'El archivo no se puede leer en este momento. Cárguelo otra vez.',
  'It has {{length}} characters; a document has {{most}} at most. Split it.':
    'Tiene {{length}} caracteres; un documento tiene {{most}} como mucho. Divídalo.',
  'There is nothing to find in it: write something under a heading.':
    'No hay nada que encontrar en él: escriba algo bajo un título.',
  'Somebody saved this document meanwhile. Open it again.':
    'Mientras tanto alguien guardó este documento. Ábralo otra vez.',
  'A language is a code like en or pt, a time zone one like Europe/Lisbon.':
    'Un idioma es un código como en o pt; una zona horaria, uno como Europe/Lisbon.',
  'Somebody else decided about this meanwhile. Look again.':
    'Mientras tanto otra persona decidió sobre esto. Mírelo otra vez.',
  'This promise is over already, or was never made. Look again.':
    'Esta promesa ya terminó o nunca se hizo. Mírelo otra vez.',
  'The words of a prompt are kept for 30 days; its digest remains.':
    'Las palabras de una petición se guardan 30 días; queda su huella.',

  // Numbers, models, rules, replies, terms, templates.
  'Say which number: metric=… Only what one person does has their rows.':
    'Diga qué número: metric=… Solo lo que hace una persona tiene sus filas.',
  'A workbook holds {{most}} rows, these are {{rows}}. Take CSV, or fewer days.':
    'Un libro admite {{most}} filas y estas son {{rows}}. Pida CSV, o menos días.',
  'Choose a range of 1 to {{days}} days, its first day first.':
    'Elija un intervalo de 1 a {{days}} días, con el primer día delante.',
  'You can see your own numbers. A lead sees everybody’s.':
    'Puede ver sus propios números. Un responsable ve los de todos.',
  'There is no profile "{{profile}}"; there are {{names}}.': 'No hay perfil «{{profile}}»; hay {{names}}.',
  'The profile "{{profile}}" cannot be used: {{missing}} is not set.':
    'El perfil «{{profile}}» no se puede usar: falta {{missing}}.',
  'The rules of a workspace have 200,000 characters at most.':
    'Las reglas de un espacio de trabajo tienen 200.000 caracteres como mucho.',
  'Another administrator has to confirm this.': 'Otro administrador tiene que confirmarlo.',
  'Nobody has confirmed this host.': 'Nadie ha confirmado este servidor.',
  'These rules are in force already.': 'Estas reglas ya están en vigor.',
  'Nothing was published: a rule is not as it must be.':
    'No se ha publicado nada: una regla no es como debe ser.',
  'Somebody changed the draft meanwhile. Open it again.':
    'Mientras tanto alguien cambió el borrador. Ábralo otra vez.',
  'Nothing was saved: a text cannot be used as it is.':
    'No se ha guardado nada: un texto no se puede usar tal como está.',
  "/{{shortcut}} is or was another reply's.": '/{{shortcut}} es o fue de otra respuesta.',
  'Somebody saved this reply meanwhile.': 'Mientras tanto alguien guardó esta respuesta.',
  'A place in this text is not filled. Write what belongs there.':
    'Falta rellenar un hueco de este texto. Escriba lo que va ahí.',
  'Somebody changed this entry meanwhile. Load it again.':
    'Mientras tanto alguien cambió esta entrada. Cárguela otra vez.',
  'This template cannot be sent as it is.': 'Esta plantilla no se puede enviar tal como está.',
  'This account names no business account, or its provider does not answer. Its settings are in docs/how-to.':
    'Esta cuenta no nombra una cuenta de empresa, o su proveedor no responde. Sus ajustes están en docs/how-to.',

  // Of single fields.
  'a newer message is part of the conversation': 'un mensaje más nuevo forma parte de la conversación',
  'the safety rules are others': 'las reglas de seguridad son otras',
  'the account it goes out through is another': 'la cuenta por la que sale es otra',
  'the recipient is another': 'el destinatario es otro',
  'what is done outside the conversation is another': 'lo que se hace fuera de la conversación es otra cosa',
  'the text of a message is another': 'el texto de un mensaje es otro',
  'an attached file is another': 'un archivo adjunto es otro',
  'the buttons of a message are others': 'los botones de un mensaje son otros',
  'a template or what fills it is another': 'una plantilla o lo que la rellena es otra cosa',
  'what goes with a message is another': 'lo que acompaña a un mensaje es otra cosa',
  'it covers other messages or has another draft': 'abarca otros mensajes o tiene otro borrador',
  'text, recipient, account or rules differ from what was rendered':
    'el texto, el destinatario, la cuenta o las reglas difieren de lo que se mostró',
  '{{app}} could not process {{event}} ({{code}})': '{{app}} no pudo procesar {{event}} ({{code}})',
  '{{length}} characters; this channel takes {{most}}': '{{length}} caracteres; este canal admite {{most}}',
  'must be a code of the reject reasons': 'tiene que ser un código de los motivos de rechazo',
  'must have 5 characters or more for the reason OTHER':
    'tiene que tener 5 caracteres o más para el motivo OTHER',
  'the customer has no such message, or deleted it': 'el cliente no tiene ese mensaje, o lo borró',
  'the file is gone, or another one: attach it again': 'el archivo ya no está, o es otro: adjúntelo otra vez',
  '{{place}} is not filled': 'falta rellenar {{place}}',
  'says nothing in any language': 'no dice nada en ningún idioma',
  'places are not filled here: write it out': 'aquí no se rellenan los huecos: escríbalo entero',
  'is no day of the calendar': 'no es un día del calendario',
  '{{day}} is in no calendar': '{{day}} no está en ningún calendario',
  '{{zone}} is no time zone': '{{zone}} no es una zona horaria',
  'latitude and longitude come together': 'la latitud y la longitud van juntas',
  'two hours have one name': 'dos horarios se llaman igual',
  'a weekday is named twice': 'un día de la semana aparece dos veces',
  'overlaps with other hours of the week': 'se solapa con otras horas de la semana',
  'overlaps with other hours of the day': 'se solapa con otras horas del día',
  'another special day is on the same date': 'otro día especial cae en la misma fecha',
  'the last day is before the first': 'el último día va antes que el primero',
  'what comes every year is one day': 'lo que se repite cada año es un solo día',
  '24:00 is the end of a day': '24:00 es el final de un día',
  'closes as it opens; the whole day is 00:00 to 24:00':
    'cierra cuando abre; el día entero es de 00:00 a 24:00',
  'must not be 0': 'no puede ser 0',
  'of a refund is negative': 'de una devolución es negativo',
  'that goes back is a refund': 'que se devuelve es una devolución',
  'must name the order, the booking or the refund': 'tiene que nombrar el pedido, la reserva o la devolución',
  '{{address}} is not an IP address or a range like 203.0.113.0/24':
    '{{address}} no es una dirección IP ni un rango como 203.0.113.0/24',
  'there is no template {{name}} in {{language}}': 'no hay plantilla {{name}} en {{language}}',
  '{{name}} in {{language}} cannot be sent from here: {{obstacle}}':
    '{{name}} en {{language}} no se puede enviar desde aquí: {{obstacle}}',
  '{{name}} has {{places}} places, and {{filled}} were filled':
    '{{name}} tiene {{places}} huecos y se rellenaron {{filled}}',
  'place {{index}} {{problem}}': 'el hueco {{index}} {{problem}}',
  'has a place in it that nobody has filled': 'tiene dentro un hueco sin rellenar',
  'the template reads otherwise by now': 'la plantilla ya dice otra cosa',

  // Tags and reasons.
  'Close reasons decide what happens to a conversation: they can be renamed, and none can be added.':
    'Los motivos de cierre deciden qué pasa con una conversación: se pueden renombrar y no se puede añadir ninguno.',
  'Say where {{code}} leads: every reject reason has a next step.':
    'Diga adónde lleva {{code}}: todo motivo de rechazo tiene un paso siguiente.',
  'Only a reject reason has a next step and an instruction.':
    'Solo un motivo de rechazo tiene paso siguiente e instrucción.',
  '{{code}} is needed and cannot be retired.': '{{code}} hace falta y no se puede retirar.',
  '{{code}} is needed and cannot be merged away.': '{{code}} hace falta y no se puede fundir.',
  'There is no such code to merge into.': 'No existe ese código en el que fundir.',
  'A code cannot be merged into itself.': 'Un código no se puede fundir consigo mismo.',
  '{{code}} is retired: bring it back first, or choose another one.':
    '{{code}} está retirado: recupérelo antes o elija otro.',

  // Causes a call to action is refused for.
  'somebody may be in danger, or something is urgent: nobody is asked for anything then':
    'alguien puede estar en peligro o algo es urgente: entonces no se pide nada a nadie',
  'they are in distress: they are not asked for anything now': 'está pasándolo mal: ahora no se le pide nada',
  'they said that they are no adult': 'dijo que no es adulto',
  'they have an open complaint': 'tiene una queja abierta',
  'they declined the last time they were asked': 'dijo que no la última vez que se le pidió',
  'a reply asks for one thing at most': 'una respuesta pide una cosa como mucho',
  'they were asked three times in the last seven days': 'se le pidió tres veces en los últimos siete días',
  'this call to action was taken away': 'esta llamada a la acción se quitó',
  'the last day of this call to action is over': 'el último día de esta llamada a la acción ya pasó',

  // What became of a reply.
  '{{name}} is sending it again.': '{{name}} la está enviando otra vez.',
  'The channel reported that it arrived.': 'El canal comunicó que llegó.',
  '{{name}} said that it arrived.': '{{name}} dijo que llegó.',
  '{{name}} gave it up.': '{{name}} la dio por perdida.',
  '{{name}} sent it again.': '{{name}} la envió otra vez.',
  'The item changed while the text was being judged.': 'El elemento cambió mientras se juzgaba el texto.',
  'This text may not be sent. Change the marked words.':
    'Este texto no se puede enviar. Cambie las palabras marcadas.',
  'A lead may send this text. Change the marked words, or hand the item over.':
    'Un responsable puede enviar este texto. Cambie las palabras marcadas o pase el elemento.',
  'Say why this text may be sent all the same, or change the marked words.':
    'Diga por qué se puede enviar el texto de todos modos, o cambie las palabras marcadas.',

  // Files that are read into documents.
  'Only these can be read: {{kinds}}.': 'Solo se pueden leer estos: {{kinds}}.',
  'There are no words in this file. A scanned page has to be read by a person first.':
    'No hay palabras en este archivo. Una página escaneada tiene que leerla antes una persona.',
  'This text has more than 4 MB. Split it.': 'Este texto ocupa más de 4 MB. Divídalo.',
  'This file is not UTF-8. Save it as UTF-8 and choose it again.':
    'Este archivo no está en UTF-8. Guárdelo como UTF-8 y elíjalo otra vez.',
  'This is not a table: {{cause}}.': 'Esto no es una tabla: {{cause}}.',
  'No row has a question in its first column and an answer in its second.':
    'Ninguna fila tiene una pregunta en la primera columna y una respuesta en la segunda.',
  'This PDF cannot be opened: it is damaged, too large, or needs a password.':
    'Este PDF no se puede abrir: está dañado, es demasiado grande o necesita contraseña.',

  // Webhooks.
  'This is not an address like https://example.org/hooks.':
    'Esto no es una dirección como https://example.org/hooks.',
  'The address has to begin with https://.': 'La dirección tiene que empezar por https://.',
  'The address may hold no user name or password: what is sent is signed, check the signature.':
    'La dirección no puede llevar usuario ni contraseña: lo que se envía va firmado, compruebe la firma.',
  'The address may hold no part behind a #: it is never sent.':
    'La dirección no puede llevar nada tras un #: nunca se envía.',
  'The address leads into a private network or to this machine: only addresses of the internet are called.':
    'La dirección lleva a una red privada o a esta máquina: solo se llama a direcciones de internet.',
  'The address has a host nobody knows: check how it is written.':
    'La dirección tiene un servidor que nadie conoce: compruebe cómo está escrita.',
  'There are {{count}} webhooks already. Remove one first.': 'Ya hay {{count}} webhooks. Quite uno antes.',
  'Somebody changed this webhook meanwhile. Look at it again.':
    'Mientras tanto alguien cambió este webhook. Mírelo otra vez.',
  'This webhook is switched off. Switch it on, and it is told again.':
    'Este webhook está apagado. Enciéndalo y se le volverá a avisar.',

  // Workspaces.
  'They also work in a workspace you do not administer, and sign in there with the same. Somebody who administers all of theirs can do this.':
    'También trabajan en un espacio que usted no administra y allí entran con lo mismo. Puede hacerlo quien administre todos los suyos.',
  'This address has an account here, with another password. Give that one.':
    'Esta dirección ya tiene una cuenta aquí, con otra contraseña. Escriba esa.',
  'You do not belong to this workspace.': 'Usted no pertenece a este espacio.',
  'Only whoever is signed in goes from one workspace to another.':
    'Solo quien ha iniciado sesión pasa de un espacio a otro.',
  'You have gone to another workspace meanwhile. Load the page again.':
    'Mientras tanto pasó a otro espacio. Vuelva a cargar la página.',
  'This workspace is suspended: nobody works in it until it is resumed. Ask an administrator.':
    'Este espacio está suspendido: nadie trabaja en él hasta que se reanude. Pregunte a un administrador.',
  'Administrators of the installation’s own workspace make others.':
    'Los administradores del espacio propio de la instalación crean los demás.',
  'The installation’s own workspace cannot be suspended.':
    'El espacio propio de la instalación no se puede suspender.',
  'This workspace is suspended already.': 'Este espacio ya está suspendido.',
  'An export of this workspace is being made already.':
    'Ya se está preparando una exportación de este espacio.',
  'There is no such export.': 'No existe esa exportación.',
  'This export has expired. Make another.': 'Esta exportación ha caducado. Haga otra.',
  'This export is not ready.': 'Esta exportación no está lista.',
  'This workspace is not suspended.': 'Este espacio no está suspendido.',
  'Whoever runs the installation suspended this workspace, and only they resume it.':
    'Quien administra la instalación suspendió este espacio, y solo quien la administra lo reanuda.',
  'There is no such workspace.': 'No existe ese espacio.',
  'Somebody else has just changed this workspace. Look at it again.':
    'Otra persona acaba de cambiar este espacio. Mírelo otra vez.',
  'There is a workspace with this id already, or there was one. Choose another id.':
    'Ya hay o hubo un espacio con este identificador. Elija otro.',
  'The installation’s own workspace cannot be deleted.':
    'El espacio propio de la instalación no se puede eliminar.',
  'Only a suspended workspace is deleted. Suspend it first.':
    'Solo se elimina un espacio suspendido. Suspéndalo primero.',
  'This workspace is to be deleted already.': 'Este espacio ya se va a eliminar.',
  'This workspace is to be deleted. Keep it first, then resume it.':
    'Este espacio se va a eliminar. Primero consérvelo y después reanúdelo.',
  'This workspace is being deleted or is deleted. Nothing of it can be changed any more.':
    'Este espacio se está eliminando o está eliminado. Ya no se puede cambiar nada de él.',
  'This is not the id of the workspace. Type it as it stands there.':
    'Este no es el identificador del espacio. Escríbalo tal como aparece.',
  'A contact of this workspace is under a legal hold. Resume it, lift the hold, and suspend it again.':
    'Un contacto de este espacio está bajo retención legal. Reanúdelo, levante la retención y vuelva a suspenderlo.',
  'Nobody has asked to delete this workspace.': 'Nadie ha pedido eliminar este espacio.',
  'Whoever runs the installation is deleting this workspace, and only they call it off.':
    'Quien administra la instalación está eliminando este espacio, y solo quien la administra lo impide.',
  'Whoever runs the installation suspended this workspace, and only they delete it.':
    'Quien administra la instalación suspendió este espacio, y solo quien la administra lo elimina.',
};
