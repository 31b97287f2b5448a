import type { DraftFinding, MissingFact } from '@countersign/contracts';

const MOST = 10;
const LONGEST = 300;
/** What the rules and the judge call a claim that nothing backs. */
const UNBACKED: readonly string[] = ['ungrounded_fact', 'price_stock_claim'];

/** What a reply would need to know and nothing says (SV-18): questions without an answer, and words nothing backs. */
export function missingIn({ findings = [], missing = [] }: Told): MissingFact[] | undefined {
  const unbacked = findings
    .filter(({ category }) => UNBACKED.includes(category))
    .map(({ words }): MissingFact => ({ kind: 'unbacked', words }));
  const all = [...missing, ...unbacked].filter(({ words }) => /\S/.test(words)).slice(0, MOST);
  return all.length > 0 ? all.map((one) => ({ ...one, words: one.words.slice(0, LONGEST) })) : undefined;
}

/** What came of drafting, as far as this looks. */
interface Told {
  findings?: readonly DraftFinding[];
  missing?: readonly MissingFact[];
}
