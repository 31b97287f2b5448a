import { t } from '../../../lib/language/t.js';
import { languageName, languages } from '../languages.js';

interface LanguagePickProps {
  language: string;
  disabled?: boolean;
  onPick: (language: string) => void;
}

/** What a document, or a question, is written in. */
export function LanguagePick({ language, disabled, onPick }: LanguagePickProps) {
  const known = languages().some(([code]) => code === language);
  return (
    <label className="knowledge-language">
      {t('Language')}
      <select value={language} disabled={disabled} onChange={(event) => onPick(event.target.value)}>
        {!known && <option value={language}>{languageName(language)}</option>}
        {languages().map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
