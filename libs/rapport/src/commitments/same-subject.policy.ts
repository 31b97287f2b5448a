import type { CommitmentKind } from '@countersign/contracts';
import { folded } from './folded.policy.js';

/** Words that say nothing of what a promise is about. */
const SMALL = new Set(
  `about after again also been before being could every from have here just more much only order other over please shall should some sure than that
  their them then there these they this those time very want well when where which will with would your yours you're
  algo alguna alguno antes aqui cada como con cual cuando desde donde entre esta este esto estos hasta luego mas mismo mucho nuestra nuestro para pero
  porque puede sera sobre solo suya suyo tambien tiene todo usted ustedes vamos
  agora ainda algum aqui assim cada com como conosco depois dela dele desde essa esse estao estar fazer isso mais mesmo muito nossa nosso onde para pela
  pelo porque pode quando quem sera seus sobre sua suas tambem tenho todo toda todos vamos vocas voce voces`.split(
    /\s+/,
  ),
);
/** Letters in which two forms of a word agree: "invoice" and "invoices", "factura" and "facturas". */
const STEM = 5;

/** The words of a text that say what it is about, each shortened to its stem. */
export function subjectWords(text: string): Set<string> {
  const words = folded(text).match(/[a-z][a-z']{3,}/g) ?? [];
  return new Set(words.filter((word) => !SMALL.has(word)).map((word) => word.slice(0, STEM)));
}

/** Whether two promises of one kind are about the same thing. A call is a call and a refund a refund; of the others, both must say what, and share a word of it. */
export function sameSubject(kind: CommitmentKind, one: string, other: string): boolean {
  if (kind === 'call_back' || kind === 'refund') return true;
  const [mine, theirs] = [subjectWords(one), subjectWords(other)];
  if (mine.size === 0 || theirs.size === 0) return mine.size === theirs.size || kind !== 'send_document';
  return [...mine].some((word) => theirs.has(word));
}
