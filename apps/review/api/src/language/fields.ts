import type { Sentences } from '@countersign/runtime';

/** What is said of a field that is not as it has to be, in Spanish: in the library's words, and in ours where it has none. */
export const FIELDS: Sentences = {
  '{{field}} must be a string': '{{field}} tiene que ser un texto',
  '{{field}} must be an integer number': '{{field}} tiene que ser un número entero',
  '{{field}} must be a number conforming to the specified constraints': '{{field}} tiene que ser un número',
  '{{field}} must be a boolean value': '{{field}} tiene que ser true o false',
  '{{field}} must be an array': '{{field}} tiene que ser una lista',
  '{{field}} must be an object': '{{field}} tiene que ser un objeto',
  '{{field}} must be an email': '{{field}} tiene que ser una dirección de correo',
  '{{field}} must be a UUID': '{{field}} tiene que ser un UUID',
  '{{field}} must be a valid ISO 8601 date string': '{{field}} tiene que ser una fecha ISO 8601',
  '{{field}} must be a URL address': '{{field}} tiene que ser una dirección web',
  '{{field}} must be one of the following values: {{values}}':
    '{{field}} tiene que ser uno de estos valores: {{values}}',
  'each value in {{field}} must be one of the following values: {{values}}':
    'cada valor de {{field}} tiene que ser uno de estos: {{values}}',
  'each value in {{field}} must be a string': 'cada valor de {{field}} tiene que ser un texto',
  'each value in {{field}} must be a UUID': 'cada valor de {{field}} tiene que ser un UUID',
  'each value in {{field}} must be an integer number':
    'cada valor de {{field}} tiene que ser un número entero',
  'each value in {{field}} must match {{pattern}} regular expression':
    'cada valor de {{field}} tiene que tener la forma {{pattern}}',
  'each value in {{field}} must be longer than or equal to {{least}} characters':
    'cada valor de {{field}} tiene que tener {{least}} caracteres o más',
  'each value in {{field}} must be shorter than or equal to {{most}} characters':
    'cada valor de {{field}} tiene que tener {{most}} caracteres o menos',
  'each value in nested property {{field}} must be either object or array':
    'cada valor de {{field}} tiene que ser un objeto',
  'nested property {{field}} must be either object or array': '{{field}} tiene que ser un objeto o una lista',
  '{{field}} must match {{pattern}} regular expression': '{{field}} tiene que tener la forma {{pattern}}',
  '{{field}} must be longer than or equal to {{least}} characters':
    '{{field}} tiene que tener {{least}} caracteres o más',
  '{{field}} must be shorter than or equal to {{most}} characters':
    '{{field}} tiene que tener {{most}} caracteres o menos',
  '{{field}} must not be less than {{least}}': '{{field}} no puede ser menor que {{least}}',
  '{{field}} must not be greater than {{most}}': '{{field}} no puede ser mayor que {{most}}',
  '{{field}} must contain at least {{least}} elements': '{{field}} tiene que tener {{least}} elementos o más',
  '{{field}} must contain no more than {{most}} elements':
    '{{field}} tiene que tener {{most}} elementos o menos',
  "All {{field}}'s elements must be unique": 'Ningún elemento de {{field}} puede repetirse',
  'property {{field}} should not exist': '{{field}} no existe',
  '{{field}} should not be empty': '{{field}} no puede estar vacío',

  '{{field}} must be 1 to 40 small letters, digits, - and _':
    '{{field}} debe tener de 1 a 40 letras minúsculas, cifras, - y _',
  '{{field}} must not be blank': '{{field}} no puede estar en blanco',
  '{{field}} must be a day such as 2026-11-10': '{{field}} tiene que ser un día como 2026-11-10',
  '{{field}} must be a day like 2027-01-31': '{{field}} tiene que ser un día como 2027-01-31',
  '{{field}} must have at least {{least}} characters': '{{field}} tiene que tener {{least}} caracteres o más',
  '{{field}} must be a code of three capitals, like EUR':
    '{{field}} tiene que ser un código de tres mayúsculas, como EUR',
  '{{field}} needs a letter or a digit': '{{field}} necesita una letra o una cifra',
  '{{field}} must be up to 30 of a-z, 0-9 and -': '{{field}} admite hasta 30 caracteres de a-z, 0-9 y -',
  '{{field}} must be a SHA-256 in hex': '{{field}} tiene que ser un SHA-256 en hexadecimal',
  '{{field}} must be two letters, like en, es or pt': '{{field}} tiene que ser dos letras, como en, es o pt',
  '{{field}} must not hold control characters': '{{field}} no puede llevar caracteres de control',
  'must not hold control characters': 'no puede llevar caracteres de control',
  '{{field}} must be lower-case letters, digits, ., _ and -': '{{field}} admite minúsculas, cifras, ., _ y -',
  '{{field}} must be 1 to 40 of A-Z, a-z, 0-9, _ and -':
    '{{field}} admite de 1 a 40 caracteres de A-Z, a-z, 0-9, _ y -',
  '{{field}} must be 2 to 40 of A-Z, 0-9 and _, a letter first':
    '{{field}} admite de 2 a 40 caracteres de A-Z, 0-9 y _, con una letra delante',
  '{{field}} must be an address that begins with https://':
    '{{field}} tiene que ser una dirección que empiece por https://',
  '{{field}} must be a known one, or own: and a label of up to 40 characters':
    '{{field}} tiene que ser una conocida, o own: y una etiqueta de hasta 40 caracteres',
  'a text must not be blank': 'un texto no puede estar en blanco',
  '{{field}} must name who gets the test: a number, a handle or the conversation’s page':
    '{{field}} tiene que nombrar quién recibe la prueba: un número, un alias o la página de la conversación',
  '{{field}} must be the code of an edit tag': '{{field}} tiene que ser el código de una etiqueta de edición',
  '{{field}} must be the id of a person, or me':
    '{{field}} tiene que ser el identificador de una persona, o me',
  '{{field}} must be a code such as en': '{{field}} tiene que ser un código como en',
  '{{field}} must be the id of an item or a conversation':
    '{{field}} tiene que ser el identificador de un elemento o de una conversación',
};
