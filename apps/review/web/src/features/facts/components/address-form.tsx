import { useId } from 'react';
import { t } from '../../../lib/language/t.js';
import { Pick } from '../../../ui/pick.js';
import type { AddressChoice } from '../facts-form.policy.js';

/** The forms themselves are words of their languages, and stand untranslated. */
const FORMS = {
  es: [
    ['tu', 'tú'],
    ['usted', 'usted'],
    ['vos', 'vos'],
  ],
  pt: [
    ['voce', 'você'],
    ['tu', 'tu'],
    ['senhor', 'o senhor, a senhora'],
  ],
} as const;

interface AddressFormProps {
  address: AddressChoice;
  readOnly: boolean;
  onChange: (address: AddressChoice) => void;
}

/** How the house addresses people where the language leaves the choice (SV-10). */
export function AddressForm({ address, readOnly, onChange }: AddressFormProps) {
  const id = useId();
  const free = ['', t('As they address us')] as const;
  return (
    <section className="facts-lines" aria-labelledby={id}>
      <h3 id={id}>{t('How people are addressed')}</h3>
      <p className="field-hint">
        {t('Drafts keep to it in every sentence; one that does not is marked where it is read.')}
      </p>
      <div className="facts-address">
        <Pick
          label={t('In Spanish')}
          value={address.es}
          choices={[free, ...FORMS.es]}
          disabled={readOnly}
          onPick={(es) => onChange({ ...address, es })}
        />
        <Pick
          label={t('In Portuguese')}
          value={address.pt}
          choices={[free, ...FORMS.pt]}
          disabled={readOnly}
          onPick={(pt) => onChange({ ...address, pt })}
        />
      </div>
    </section>
  );
}
