import { useState } from 'react';
import type { ContactStanding, WantedMove } from '../../../api/funnel.js';
import { ruleWords, statusWords } from '../../../api/funnel-words.policy.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';

interface SuggestionProps {
  standing: ContactStanding;
  onTake: (wanted: WantedMove) => Promise<void>;
}

/** A move by what happened: one click takes it, and nothing happens without (FU-05). */
export function Suggestion({ standing: { suggestion, version }, onTake }: SuggestionProps) {
  const [problem, setProblem] = useState<unknown>();
  if (!suggestion) return null;
  const { to, because } = suggestion;
  const reason = ruleWords(because);
  return (
    <>
      <p className="standing-suggestion">
        {t('Suggested: {{reason}}.', { reason })}
        <Button onClick={() => void onTake({ to, reason, base: version }).catch(setProblem)}>
          {t('Move to {{status}}', { status: statusWords(to) })}
        </Button>
      </p>
      {problem !== undefined && <ProblemBanner error={problem} />}
    </>
  );
}
