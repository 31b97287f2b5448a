import { useState } from 'react';
import { getRuleVersion, type Rules, type RuleSet } from '../../../api/rules.js';
import { fullTime } from '../../../lib/clock/local-time.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { Hosts } from './hosts.js';
import { TryText } from './try-text.js';

interface RulesOverviewProps {
  data: Rules;
  may: boolean;
  administers: boolean;
  onSave: (revision: number, content: RuleSet) => Promise<number>;
}

/** What is in force, what it was before, and a place to try a text. */
export function RulesOverview({ data, may, administers, onSave }: RulesOverviewProps) {
  const [problem, setProblem] = useState<unknown>();
  const restore = async (version: number): Promise<void> => {
    setProblem(undefined);
    const { revision } = data;
    await getRuleVersion(version)
      .then((content) => onSave(revision, content))
      .catch(setProblem);
  };
  return (
    <>
      <TryText />
      <Hosts {...{ data, may, administers, onSave }} />
      <h2>{t('History')}</h2>
      <p>
        {t('In force:')} <code>{data.policyVersion}</code>
        {data.version === 0 && t(', the rules as they come with the product.')}
      </p>
      {problem !== undefined && <ProblemBanner error={problem} />}
      <ul className="rules-history">
        {data.versions.map(({ version, note, by, confirmedBy, lowered, at }) => (
          <li key={version}>
            <span>
              <strong>{t('Version {{version}}', { version })}</strong> {t('by')} <bdi>{by}</bdi>
              {confirmedBy && (
                <>
                  {t(', confirmed by')} <bdi>{confirmedBy}</bdi>
                </>
              )}
              , <time dateTime={at}>{fullTime(at)}</time>: <bdi>{note}</bdi>
              {lowered.length > 0 && t(' (lowers {{lowered}})', { lowered: lowered.join(', ') })}
            </span>
            {may && version !== data.version && (
              <Button look="quiet" icon="undo" onClick={() => void restore(version)}>
                {t('Put version {{version}} into the draft', { version })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
