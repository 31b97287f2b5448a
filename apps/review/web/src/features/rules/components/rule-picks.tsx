import { categoryName } from '../../../api/category-words.policy.js';
import type { OwnRule, RuleCategory, Severity } from '../../../api/rules.js';
import { t } from '../../../lib/language/t.js';
import { fitted } from '../rule-set.policy.js';
import { directionWords, severityWords } from '../rule-words.policy.js';
import { Pick } from '../../../ui/pick.js';

const SEVERITIES: readonly Severity[] = ['low', 'medium', 'high', 'critical'];

interface RulePicksProps {
  rule: OwnRule;
  category: RuleCategory;
  categories: readonly RuleCategory[];
  readOnly: boolean;
  onPick: (rule: OwnRule) => void;
}

/** What kind of risk a rule is about, whose words it reads, and how grave it is. */
export function RulePicks({ rule, category, categories, readOnly, onPick }: RulePicksProps) {
  return (
    <div className="rules-row">
      <Pick
        label={t('Kind')}
        value={rule.category}
        disabled={readOnly}
        choices={categories.map(({ id, floor }) => [id, `${categoryName(id)}${floor ? t(' (floor)') : ''}`])}
        onPick={(id) => onPick(fitted(rule, categories.find((one) => one.id === id) ?? category))}
      />
      <Pick
        label={t('Looks at')}
        value={rule.direction}
        disabled={readOnly}
        choices={directionsOf(category).map((direction) => [direction, directionWords()[direction]])}
        onPick={(direction) => onPick(fitted({ ...rule, direction }, category))}
      />
      <Pick
        label={t('Severity')}
        value={rule.severity}
        disabled={readOnly || category.floor}
        choices={SEVERITIES.map((severity) => [severity, severityWords()[severity]])}
        onPick={(severity) => onPick({ ...rule, severity })}
      />
    </div>
  );
}

function directionsOf(category: RuleCategory): OwnRule['direction'][] {
  const some = (['out', 'in'] as const).filter((direction) => category[direction] !== undefined);
  return some.length === 2 ? [...some, 'both'] : some;
}
