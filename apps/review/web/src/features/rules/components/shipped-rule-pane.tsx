import { saidByServer } from '../../../api/said-by-server.policy.js';
import { useState } from 'react';
import { categoryName } from '../../../api/category-words.policy.js';
import type { RuleSet, Severity, ShippedRule } from '../../../api/rules.js';
import { t } from '../../../lib/language/t.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { ownSeverity, severityNow, withChange } from '../rule-set.policy.js';
import { severityWords } from '../rule-words.policy.js';
import { Pick } from '../../../ui/pick.js';

interface ShippedRulePaneProps {
  rule: ShippedRule;
  set: RuleSet;
  may: boolean;
  onSave: (content: RuleSet) => Promise<number>;
}

const CHOICES = ['critical', 'high', 'medium', 'low', 'off'] as const;

/** A rule that comes with the product: what it finds, and how grave this workspace takes it. */
export function ShippedRulePane({ rule, set, may, onSave }: ShippedRulePaneProps) {
  const [problem, setProblem] = useState<unknown>();
  const own = ownSeverity(rule);
  const pick = (severity: Severity | 'off'): void => {
    setProblem(undefined);
    const change = severity === own ? undefined : severity;
    void onSave(withChange(set, rule.id, change)).catch(setProblem);
  };
  return (
    <div className="rules-form">
      <h2>{rule.id}</h2>
      <p>
        {saidByServer(rule.reason)} <span className="rules-facts">{categoryName(rule.category)}</span>
      </p>
      {rule.floor ? (
        <p className="field-hint">
          {t('A floor rule ({{own}}): nobody may lower it, switch it off or override it.', { own })}
        </p>
      ) : (
        <Pick
          label={t('Severity in this workspace')}
          value={severityNow(rule, set)}
          disabled={!may}
          choices={CHOICES.map((one) => [
            one,
            `${severityWords()[one]}${one === own ? t(' (as it came)') : ''}`,
          ])}
          onPick={pick}
        />
      )}
      {problem !== undefined && <ProblemBanner error={problem} />}
      <Examples title={t('It finds')} texts={rule.positive} />
      <Examples title={t('It lets through')} texts={rule.negative} />
    </div>
  );
}

function Examples({ title, texts }: { title: string; texts: readonly string[] }) {
  return (
    <section className="rules-examples">
      <h3>{title}</h3>
      <ul>
        {texts.slice(0, 12).map((text) => (
          <li key={text} dir="auto">
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
