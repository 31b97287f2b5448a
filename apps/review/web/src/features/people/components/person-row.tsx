import type { Person } from '../../../api/people.js';
import { ago } from '../../../lib/clock/age.policy.js';
import { useNow } from '../../../lib/clock/now.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Tag } from '../../../ui/tag.js';
import { roleNames } from '../role-words.policy.js';

/** @param onChange absent where one may only read */
export function PersonRow({ person, onChange }: { person: Person; onChange: (() => void) | undefined }) {
  const now = useNow(30_000);
  const { name, email, roles, active, sessions, seenAt, secondFactor } = person;
  return (
    <li className="people-row" data-active={active}>
      <span className="people-name">
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <span className="people-facts">{email}</span>
      </span>
      <span className="people-facts">
        {roleNames(roles)} {secondFactor && <Tag>{t('Second factor')}</Tag>}
      </span>
      <span className="people-facts">
        {!active && <Tag>{t('Deactivated')}</Tag>}
        {active && sessions === 0 && t('Signed in nowhere')}
        {active && sessions > 0 && (
          <span title={sessions === 1 ? t('On one device') : t('On {{sessions}} devices', { sessions })}>
            {seenAt ? t('Seen {{ago}}', { ago: ago(seenAt, now) }) : t('Signed in')}
          </span>
        )}
      </span>
      {onChange && (
        <Button look="quiet" aria-label={t('Change {{name}}', { name })} onClick={onChange}>
          {t('Change…')}
        </Button>
      )}
    </li>
  );
}
