import type { Scope } from '../../../api/api-keys.js';
import { t } from '../../../lib/language/t.js';
import { scopeWords } from '../scope-words.policy.js';

interface ScopePicksProps {
  scopes: readonly Scope[];
  onChange: (scopes: Scope[]) => void;
}

/** What the key may do, each scope with what it means. */
export function ScopePicks({ scopes, onChange }: ScopePicksProps) {
  const flip = (scope: Scope): void =>
    onChange(scopes.includes(scope) ? scopes.filter((held) => held !== scope) : [...scopes, scope]);
  return (
    <fieldset className="api-keys-scopes">
      <legend>{t('Scopes')}</legend>
      {scopeWords().map(({ scope, may }) => (
        <label key={scope} className="choice">
          <input type="checkbox" checked={scopes.includes(scope)} onChange={() => flip(scope)} />
          <span>
            <code>{scope}</code>
            <span className="api-keys-facts">{may}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
