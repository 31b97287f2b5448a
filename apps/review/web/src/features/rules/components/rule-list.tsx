import { categoryName } from '../../../api/category-words.policy.js';
import type { Rules, Severity } from '../../../api/rules.js';
import { t } from '../../../lib/language/t.js';
import { Tag } from '../../../ui/tag.js';
import { ownSeverity, severityNow, workedOn } from '../rule-set.policy.js';
import { severityName, toneOf } from '../rule-words.policy.js';

interface RuleListProps {
  data: Rules;
  current: string | undefined;
  hrefOf: (name: string) => string;
}

/** The workspace's own rules first, then those that come with the product. */
export function RuleList({ data, current, hrefOf }: RuleListProps) {
  const set = workedOn(data);
  return (
    <>
      <h2>{t('Of this workspace')}</h2>
      {set.rules.length === 0 && (
        <p className="field-hint">
          {t('None yet. Try a text on the right first: what comes with the product may find it already.')}
        </p>
      )}
      <ul>
        {set.rules.map(({ id, category, severity }) => (
          <Row key={id} {...{ id, category, severity, current }} href={hrefOf(id)} />
        ))}
      </ul>
      <h2>{t('With the product')}</h2>
      <ul>
        {data.shipped.map((rule) => {
          const severity = severityNow(rule, set);
          return (
            <Row
              key={rule.id}
              {...{ severity, current }}
              id={rule.id}
              category={rule.category}
              changed={severity !== ownSeverity(rule)}
              href={hrefOf(rule.id)}
            />
          );
        })}
      </ul>
    </>
  );
}

interface RowProps {
  id: string;
  category: string;
  severity: Severity | 'off';
  changed?: boolean;
  current: string | undefined;
  href: string;
}

function Row({ id, category, severity, changed = false, current, href }: RowProps) {
  return (
    <li>
      <a href={href} aria-current={id === current ? 'page' : undefined}>
        <span className="rules-name" translate="no">
          {id}
        </span>
        <Tag tone={toneOf(severity)}>{severityName(severity)}</Tag>
        <span className="rules-facts">
          {categoryName(category)}
          {changed && t(' · changed here')}
        </span>
      </a>
    </li>
  );
}
