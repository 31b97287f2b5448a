import type { CtaTexts } from '../../../api/ctas.js';
import { savedLanguages } from '../../../api/saved-replies.js';
import { t } from '../../../lib/language/t.js';
import { Area, Field } from '../../../ui/field.js';

interface CtaTextFieldsProps {
  texts: CtaTexts;
  onChange: (texts: CtaTexts) => void;
}

/** What it says in each language, and where the link leads; one left empty is not written. */
export function CtaTextFields({ texts, onChange }: CtaTextFieldsProps) {
  return savedLanguages().map(([code, name]) => {
    const { text = '', url = '' } = texts[code] ?? {};
    const set = (changed: { text: string; url: string }): void => onChange({ ...texts, [code]: changed });
    return (
      <fieldset key={code} className="ctas-language">
        <Area
          label={name}
          lang={code}
          rows={2}
          maxLength={1_000}
          value={text}
          onChange={(event) => set({ text: event.target.value, url })}
        />
        <Field
          label={t('Link, {{language}}', { language: name })}
          type="url"
          pattern="https://.+"
          maxLength={500}
          value={url}
          onChange={(event) => set({ text, url: event.target.value })}
        />
      </fieldset>
    );
  });
}
