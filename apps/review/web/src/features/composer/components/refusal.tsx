import type { Problem } from '../../../api/http.js';
import { problemWords } from '../../../api/problem-words.policy.js';
import { t } from '../../../lib/language/t.js';
import { Banner } from '../../../ui/banner.js';
import { Button } from '../../../ui/button.js';
import { changedWords } from '../changed-words.policy.js';

export interface RefusalProps {
  problem: Problem;
  /** Names of what is another than it was when the last decision was refused. */
  changed: ReadonlySet<string>;
  /** Who may say why a text goes out all the same, and who may only ask them (CO-03). */
  onOverride: () => void;
  onHandOver: () => void;
  /** Sends what nobody judged. */
  onUnjudged: () => void;
}

/** What the server said no with to the last decision, what changed since, and what can be done now. */
export function Refusal({ problem, changed, onOverride, onHandOver, onUnjudged }: RefusalProps) {
  const { title, next, list } = problemWords(problem);
  const lines = changed.size > 0 ? changedWords(changed) : list;
  const ways = {
    needs_reason: <Button onClick={onOverride}>{t('Say why it may be sent…')}</Button>,
    not_judged: <Button onClick={onUnjudged}>{t('Send it unjudged')}</Button>,
    needs_lead: (
      <Button icon="person" onClick={onHandOver}>
        {t('Hand it to a lead…')}
      </Button>
    ),
  }[problem.code];
  return (
    <Banner tone="bad" urgent title={title} actions={ways}>
      {changed.size > 0 && <p>{t('Changed since you looked:')}</p>}
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {next}
    </Banner>
  );
}
