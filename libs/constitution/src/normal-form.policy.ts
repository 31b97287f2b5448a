/** Characters a reader does not see and a rule must not be fooled by: zero width, joiners, direction marks, soft hyphen. */
const INVISIBLE =
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF]/g;
const APOSTROPHES = /[\u2018\u2019\u201B\u02BC\u00B4`\u2032]/g;
const DIACRITICS = /\p{M}/gu;

/** Compatibility forms made plain, invisible characters removed, case kept: for rules about tokens and numbers. */
export function visibleForm(text: string): string {
  return text.normalize('NFKC').replace(INVISIBLE, '').replace(APOSTROPHES, "'");
}

/** {@link visibleForm} in lower case without accents and with single spaces: for rules about words. */
export function wordForm(text: string): string {
  const folded = visibleForm(text).toLowerCase().normalize('NFD').replace(DIACRITICS, '');
  return folded.replace(/\s+/g, ' ').trim();
}
