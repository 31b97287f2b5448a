import { useState, type ComponentProps, type ReactNode } from 'react';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Field } from '../../../ui/field.js';
import './password-field.css';

type PasswordFieldProps = Omit<ComponentProps<typeof Field>, 'label' | 'type'> & { hint?: ReactNode };

export function PasswordField(props: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <div className="password-field">
      <Field label={t('Password')} type={shown ? 'text' : 'password'} spellCheck={false} {...props} />
      <Button
        look="quiet"
        aria-pressed={shown}
        aria-label={t('Show password')}
        onClick={() => setShown(!shown)}
      >
        {shown ? t('Hide') : t('Show')}
      </Button>
    </div>
  );
}
