const LANGUAGE = /^[a-z]{2,3}$/;

/** Whether a fact of this key can have this value: a language is a code, a zone one of the world's, everything else is words. */
export function isValueOf(key: string, value: string): boolean {
  if (key === 'language') return LANGUAGE.test(value);
  if (key === 'zone') return isZone(value);
  return /^\P{Cc}+$/u.test(value) && value.trim() !== '';
}

function isZone(value: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
