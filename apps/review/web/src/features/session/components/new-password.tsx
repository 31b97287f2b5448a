import type { ComponentProps } from 'react';
import { t } from '../../../lib/language/t.js';
import { Icon } from '../../../ui/icon.js';
import type { PasswordRule } from '../password.policy.js';
import { PasswordField } from './password-field.js';

interface NewPasswordProps extends ComponentProps<typeof PasswordField> {
  rules: PasswordRule[];
  /** Somebody tried to go on: what is missing is marked. */
  tried: boolean;
}

/** A password nobody had before, with what makes it a good one. */
export function NewPassword({ rules, tried, ...field }: NewPasswordProps) {
  return (
    <PasswordField autoComplete="new-password" required hint={<Rules {...{ rules, tried }} />} {...field} />
  );
}

function Rules({ rules, tried }: { rules: PasswordRule[]; tried: boolean }) {
  return (
    <ul className="password-rules">
      {rules.map(({ words, met }) => (
        <li key={words} className={met ? 'met' : tried ? 'unmet' : ''}>
          <Icon name={met ? 'check' : tried ? 'close' : 'dot'} />
          {words}
          <span className="visually-hidden">{met ? t(' (met)') : t(' (not yet)')}</span>
        </li>
      ))}
    </ul>
  );
}
