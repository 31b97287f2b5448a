const OF_AGE = 18;

const AGES = [
  /\bi(?:['’]m| am)(?: only| just)? (\d{1,2})(?: years? old| yrs?\b| yo\b|\s*[.,!?]|$)/giu,
  /\b(?:tengo|tenho)(?: solo| s[oó]lo| s[oó]| apenas)? (\d{1,2}) (?:años|anos)/giu,
];
const WORDS = [
  /\bi(?:['’]m| am) (?:still )?(?:a minor|under ?age|under 18|a child|a kid)\b/iu,
  /\bsoy (?:un |una )?(?:menor(?: de edad)?|niñ[oa])(?!\p{L})/iu,
  /\bsou (?:um |uma )?(?:menor(?: de idade)?|criança)(?!\p{L})/iu,
];

/** Whether somebody says of themselves that they are no adult (ET-05), in the three languages rules are kept in. */
export function saysAMinor(text: string): boolean {
  const ages = AGES.flatMap((pattern) => [...text.matchAll(pattern)]);
  return ages.some(([, age]) => Number(age) < OF_AGE) || WORDS.some((pattern) => pattern.test(text));
}
