import {
  CATEGORIES,
  sellingIn,
  ticketLeaks,
  verdictOf,
  type Category,
  type Finding,
} from '@countersign/constitution';
import type { DraftFinding, DraftVerdict } from '@countersign/contracts';
import { sourcesOf, type SourcesBasis } from './draft-sources.js';
import type { DraftInput, DraftResult } from './drafter.js';

type Ready = Extract<DraftResult, { state: 'ready' }>;
type Told = Pick<Ready, 'bubbles' | 'evidence' | 'language' | 'findings' | 'stages' | 'actions'>;
type Basis = SourcesBasis & Pick<DraftInput, 'policy' | 'dangers'>;

/** How a text sounds is no risk: it is told, and counts for nothing. */
const STYLE = 'style';

/** More than a reviewer reads; the gravest first. */
const MOST = 20;
const RANK = { critical: 0, high: 1, medium: 2, low: 3 };

/** What a draft was found to hold, and what that comes to. */
export interface Screened {
  findings: DraftFinding[];
  verdict: DraftVerdict;
  /** It holds something nobody may send: there is no draft. */
  stopped: boolean;
}

/**
 * What the rules say of a draft (CO-08), and what that comes to with what was told of it before: by a stage, or by a model that judged it. A judge that is
 * there and did not answer makes it a matter for a second look (CO-01).
 */
export function screenDraft(input: Basis, draft: Told): Screened {
  const { bubbles, language, findings: told = [], actions = [] } = draft;
  const text = bubbles.join('\n');
  const ruled = input.policy.check(text, { direction: 'out', sources: sourcesOf(input, draft), language });
  // To somebody in danger nothing is sold (ET-06).
  const found = input.dangers?.length ? [...ruled, ...sellingIn(text)] : ruled;
  // A ticket is shown to be edited: what leaks in it stops its approval, never the words beside it.
  const leaked = actions.flatMap(({ ticket }) => (ticket ? ticketLeaks(input.policy, ticket) : []));
  const gravest = [...found, ...leaked]
    .toSorted((one, other) => RANK[one.severity] - RANK[other.severity])
    .slice(0, MOST);
  const judge = judgeOf(draft);
  const { risk, verdict } = verdictOf([
    ...found,
    ...leaked,
    ...told.filter(({ category }) => category !== STYLE),
  ]);
  return {
    findings: gravest.map(shown),
    verdict: {
      ...{ risk, policyVersion: input.policy.version, judge },
      verdict: judge === 'not-judged' && verdict === 'pass' ? 'review' : verdict,
    },
    stopped: found.some(({ overridable }) => !overridable) || told.some(isJudgedFinal),
  };
}

function judgeOf({ stages = [] }: Told): DraftVerdict['judge'] {
  const outcome = stages.find(({ step }) => step === 'judge')?.outcome;
  if (outcome === undefined || outcome === 'skipped') return 'off';
  return outcome === 'failed' ? 'not-judged' : 'judged';
}

/** The judge found what nobody may send. */
function isJudgedFinal({ layer, severity, category }: DraftFinding): boolean {
  const line = CATEGORIES[category as Category] as { floor?: true } | undefined;
  return layer === 'judge' && (severity === 'critical' || line?.floor === true);
}

function shown({ rule, category, severity, layer, words, reason }: Finding): DraftFinding {
  return { rule, category, severity, layer, words, reason };
}
