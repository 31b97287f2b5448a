import { folded, sameSubject, type Sentence } from '@countersign/rapport';
import type { CommitmentKind } from '@countersign/contracts';
import type { Contradiction, SaidBefore } from './said-before.js';

/** "we cannot", "no podemos", "não fazemos", and what follows it. */
const NOT =
  /\b(?:(?:we|i) (?:can't|cannot|can not|won't|will not|are not able to|aren't able to|are unable to|am unable to|don't|do not|no longer)|it (?:is|will) not (?:be )?possible to|(?:is|are|will) (?:not|no longer) (?:be )?|isn't|there (?:is|are|will be) no|no (?:podemos|puedo|podremos|vamos a|voy a|hacemos|haremos|ofrecemos|damos|daremos|es posible|sera posible|hay|habra|tenemos)|ya no (?:\w+ )?|nao (?:podemos|posso|poderemos|vamos|vou|fazemos|faremos|oferecemos|damos|daremos|e possivel|sera possivel|ha|havera|temos|conseguimos))\b(.{0,60})/;

/** What each promise is called where it is denied. */
const CALLED: Readonly<Partial<Record<CommitmentKind, RegExp>>> = {
  call_back: /\b(?:call|phone|ring|llam\w+|telefone\w*|lig(?:ar|amos|aremos|acao)\w*)\b/,
  refund: /\b(?:refund\w*|reimburs\w*|money back|reembols\w*|devol\w*|reintegr\w*|estorn\w*)\b/,
  discount: /\b(?:discount\w*|\d+ ?% off|reduction|descuento\w*|rebaja\w*|desconto\w*)\b/,
  availability:
    /\b(?:hold|keep|reserve|held|available|guardar\w*|reservar\w*|mantener\w*|disponible\w*|segurar\w*|reservad\w*|manter|disponive\w+)\b/,
  send_document: /\b(?:send|e-?mail|enviar\w*|mandar\w*)\b/,
  appointment:
    /\b(?:come|visit|deliver|pick (?:you|it) up|see you|appointment|pasar|visitar\w*|entregar\w*|recoger\w*|ir|cita|buscar\w*|consulta)\b/,
};

/** A draft that says something promised is not done at all. */
export function denial(sentence: Sentence, { commitments }: SaidBefore): Contradiction | undefined {
  const denied = NOT.exec(folded(sentence.text))?.[1];
  if (!denied || sentence.text.endsWith('?')) return undefined;
  const broken = commitments.find(
    ({ kind, what }) =>
      CALLED[kind]?.test(denied) && (kind !== 'send_document' || sameSubject(kind, what, denied)),
  );
  if (!broken) return undefined;
  const { sentence: against, saidAt, dueAt } = broken;
  return { kind: 'FACT_CONFLICT', against, source: 'promise', saidAt, dueAt };
}
