import { categoryName } from '../../api/category-words.policy.js';
import type { OwnRule, Severity } from '../../api/rules.js';
import { t } from '../../lib/language/t.js';

export const severityWords = (): Record<Severity | 'off', string> => ({
  low: t('low: shown'),
  medium: t('medium: shown, wants a second look'),
  high: t('high: stops a reviewer, a lead may override'),
  critical: t('critical: nobody may send it'),
  off: t('off: not looked for'),
});

/** A severity by its name alone. */
export const severityName = (severity: Severity | 'off'): string =>
  ({
    low: t('low'),
    medium: t('medium'),
    high: t('high'),
    critical: t('critical'),
    off: t('off'),
  })[severity];

export const directionWords = () =>
  ({
    in: t('what customers write'),
    out: t('what we send'),
    both: t('both'),
  }) as const;

export const verdictWords = () =>
  ({
    pass: t('passes'),
    review: t('wants a second look'),
    block: t('does not go out as it stands'),
  }) as const;

/** A rule in words, field by field and always in this order: to be laid beside another. One that is not there says nothing. */
export function ruleLines(rule: OwnRule | undefined): [label: string, text: string][] {
  return [
    [t('Reason, shown beside the words'), rule?.reason ?? ''],
    [t('Kind'), rule ? categoryName(rule.category) : ''],
    [t('Looks at'), rule ? directionWords()[rule.direction] : ''],
    [t('Severity'), rule ? severityWords()[rule.severity] : ''],
    [t('Phrases it looks for'), rule?.phrases.join('\n') ?? ''],
    [t('It must find'), rule?.positive.join('\n') ?? ''],
    [t('It must let through'), rule?.negative.join('\n') ?? ''],
  ];
}

/** How loud a severity is shown. */
export const toneOf = (severity: Severity | 'off'): 'neutral' | 'warn' | 'bad' =>
  severity === 'critical' || severity === 'high' ? 'bad' : severity === 'medium' ? 'warn' : 'neutral';
