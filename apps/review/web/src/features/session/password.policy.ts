import { t } from '../../lib/language/t.js';

const MIN_PASSWORD = 12;
const MAX_PASSWORD = 200;

export interface PasswordRule {
  words: string;
  met: boolean;
}

/** The rules of a good password, each with whether `password` meets it: length counts, tricks with symbols do not. */
export function passwordRules(password: string, person: { name: string; email: string }): PasswordRule[] {
  const lower = password.toLowerCase();
  const own = [person.email.split('@')[0] ?? '', ...person.name.split(/\s+/)]
    .map((part) => part.toLowerCase())
    .filter((part) => part.length >= 4);
  return [
    {
      words: t('At least {{minPassword}} characters', { minPassword: MIN_PASSWORD }),
      met: password.length >= MIN_PASSWORD && password.length <= MAX_PASSWORD,
    },
    {
      words: t('Does not contain your name or e-mail'),
      met: password.length > 0 && !own.some((part) => lower.includes(part)),
    },
    { words: t('More than one or two characters repeated'), met: new Set(lower).size >= 5 },
  ];
}
