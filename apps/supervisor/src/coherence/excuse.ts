import { folded, promisesIn, sentencesOf, type Sentence } from '@countersign/rapport';
import { figuresIn } from './figures.policy.js';
import type { Contradiction, SaidBefore } from './said-before.js';

/** Replies looked back on. */
const BACK = 10;
/** An apology for a delay is good manners; the third one is a repetition. */
const APOLOGIES = 2;

const APOLOGY =
  /\b(?:(?:sorry|apolog\w+) (?:again )?for (?:the |our |my |this |any )?(?:\w+ )?(?:delay|late|wait)\w*|(?:disculp\w+|perdon\w*|sentimos|lamentamos|siento) (?:\w+ )?(?:por )?(?:la |el |nuestra )?(?:demora|retraso|tardanza|espera)|(?:desculp\w+|perdao|lamentamos|sentimos) (?:\w+ )?(?:pel[ao] |a |o )?(?:demora|atraso|espera))\b/;
/** Said as a reason for something that did not happen. */
const AS_REASON =
  /\b(?:sorry|apolog\w*|delay\w*|late|unfortunately|because|due to|since|couldn't|could not|haven't|have not|not been able|unable|still|lamentablemente|desafortunadamente|disculp\w*|perdon\w*|retras\w*|demora\w*|por culpa|debido|porque|ya que|no hemos|no pudimos|no he|todavia|aun|infelizmente|desculp\w*|atras\w*|devido|nao conseguimos|nao pudemos|nao consegui|ainda|por causa)\b/;
const REASONS: readonly RegExp[] = [
  /\b(?:technical (?:problem|issue|difficult|fault)\w*|(?:system|server|computer|platform|software|website|internet|printer|phone line)s? (?:is|are|was|were|has been|went|keeps?) (?:being )?(?:down|slow|broken|offline|not working|failing|crash\w*)|problemas? tecnic\w*|fallo tecnico|(?:sistema|servidor|internet) (?:esta|estaba|ha estado|se) (?:\w+ )?(?:caid\w|lent\w|cayo|fora do ar|instavel)|sistema (?:caiu|fora do ar|instavel)|instabilidade)/,
  /\b(?:high (?:volume|demand|number)|(?:very|extremely|so|really) busy|(?:a lot|lots|so many) (?:of )?(?:requests|messages|orders|calls|customers)|short[- ]staffed|mucho trabajo|much[oa]s (?:mensajes|solicitudes|pedidos|consultas)|alto volumen|alta demanda|gran (?:volumen|cantidad|demanda)|falta de personal|muita demanda|alto volume|grande volume|muit[oa]s (?:mensagens|pedidos|solicitacoes)|muito trabalho)\b/,
  /\b(?:(?:colleague|manager|technician|driver|i|boss|team) (?:is|was|am|has been|are|were) (?:off )?(?:ill|sick|unwell|on holiday|on leave|away|out)|enferm\w*|de baja|de vacaciones|doente|de ferias|de licenca|afastad\w)\b/,
  /\b(?:(?:supplier|courier|carrier|warehouse|manufacturer|bank|post office|delivery company)\b.{0,40}(?:delay|late|slow|not (?:yet )?(?:answer|repl|sent|confirm)|problem|issue)|(?:proveedor|transportista|mensajeria|almacen|fabrica|banco|correos)\b.{0,40}(?:retras|demora|tarde|no ha|problema)|(?:fornecedor|transportadora|correio|armazem|banco|fabrica)\b.{0,40}(?:atras|demora|nao |problema))/,
  /\b(?:(?:still |are |am |been )?waiting (?:for|on|to hear)|(?:seguimos|estamos|todavia) (?:esperando|a la espera|pendientes)|(?:estamos|continuamos|ainda) (?:aguardando|esperando|a espera))\b/,
  /\b(?:traffic|weather|storm|snow|strike|power cut|trafico|lluvia|tormenta|huelga|apagon|nieve|transito|chuva|tempestade|greve|queda de energia|falta de luz)\b/,
  /\b(?:because of the (?:bank )?holidays?|due to the (?:bank )?holidays?|por (?:el|los|las) (?:festivos?|feriados?|fiestas)|por causa do feriado|devido ao feriado)\b/,
];
const INSTEAD = {
  en: 'Thank you for your patience.',
  es: 'Agradecemos la paciencia.',
  pt: 'Agradecemos a paciência.',
} as const;

/** The same excuse as in an earlier reply. */
export function repeatedExcuse(sentence: Sentence, said: SaidBefore): Contradiction | undefined {
  const excuse = excuseOf(sentence.text);
  if (excuse === undefined) return undefined;
  const earlier = said.replies
    .slice(-BACK)
    .toReversed()
    .flatMap(({ text, at }) => sentencesOf(text).map((one) => ({ text: one.text, at })))
    .filter(({ text }) => excuseOf(text) === excuse);
  if (earlier.length < (excuse === 'apology' ? APOLOGIES : 1)) return undefined;
  const { text: against, at: saidAt } = earlier[0]!;
  const { language, now, zone } = said;
  const alone =
    promisesIn(sentence.text, { language, at: now, zone }).length === 0 &&
    figuresIn(folded(sentence.text)).length === 0;
  return {
    kind: 'REPEATED_EXCUSE',
    against,
    source: 'reply',
    saidAt,
    ...(alone && { suggestion: INSTEAD[language] }),
  };
}

/** Which excuse a sentence makes, if any. */
function excuseOf(text: string): number | 'apology' | undefined {
  const words = folded(text);
  if (words.endsWith('?')) return undefined;
  const reason = AS_REASON.test(words) ? REASONS.findIndex((pattern) => pattern.test(words)) : -1;
  if (reason >= 0) return reason;
  return APOLOGY.test(words) ? 'apology' : undefined;
}
