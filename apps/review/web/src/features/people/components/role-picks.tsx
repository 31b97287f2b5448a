import type { Role } from '../../../api/people.js';
import { t } from '../../../lib/language/t.js';
import { roleWords } from '../role-words.policy.js';

interface RolePicksProps {
  roles: readonly Role[];
  onChange: (roles: Role[]) => void;
}

/** Which roles somebody holds, each with what it means. */
export function RolePicks({ roles, onChange }: RolePicksProps) {
  const flip = (role: Role): void =>
    onChange(roles.includes(role) ? roles.filter((held) => held !== role) : [...roles, role]);
  return (
    <fieldset className="people-roles">
      <legend>{t('Roles')}</legend>
      {roleWords().map(({ role, name, may }) => (
        <label key={role} className="choice">
          <input type="checkbox" checked={roles.includes(role)} onChange={() => flip(role)} />
          <span>
            {name}
            <span className="people-may">{may}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
