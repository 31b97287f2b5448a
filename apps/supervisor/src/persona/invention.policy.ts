/** Fields that could only be made up. */
const FIELD =
  /(?:biograph|\bbio\b|backstory|background|\bage\b|birth|born|gender|\bsex\b|body|height|weight|hair|\beyes?\b|looks|appearance|photo|portrait|family|parents?|mother|father|sister|brother|child|kids|husband|wife|spouse|partner|boyfriend|girlfriend|married|marital|relationship|single|lover?|romance|dating|orientation|hobb|childhood|hometown|education|religion|feelings?|memories)/;

/** A person speaking of themselves, or being spoken of as one, in English, Spanish and Portuguese. */
const WORDS: readonly RegExp[] = [
  /\b\d{1,3}[ -](?:years?[ -]old|años(?! de (?:experiencia|historia|garantía))|anos de idade)/i,
  /\b(?:she|he|i)(?:'s|'m| is| am| was| were| has| have| grew| loves?| lives?| studied)\b/i,
  /\b(?:my|her|his) (?:husband|wife|partner|boyfriend|girlfriend|family|mother|father|mum|mom|dad|sister|brother|children|kids|son|daughter|childhood|hair|eyes|body)\b/i,
  /\b(?:born|raised|grew up) in\b|\bmarried\b|\bflirt|\bsexy\b|\bromantic (?:partner|interest)|\bin love\b/i,
  /\b(?:nacid[oa]|criad[oa]) en\b|\bcasad[oa]\b|\bsolter[oa]\b|\bmi (?:marido|mujer|esposa|esposo|novi[oa]|familia|madre|padre|herman[oa]|infancia)\b|\bcoquet/i,
  /\b(?:nascid[oa]|criad[oa]) em\b|\bsolteir[oa]\b|\b(?:meu|minha) (?:marido|esposa|mulher|namorad[oa]|família|mãe|pai|irmão|irmã|infância)\b|\bsedutor/i,
];

/** Whether a field's name alone asks for something made up: `age`, `favouriteFamilyMember`. */
export function inventsByName(field: string): boolean {
  const words = field
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase();
  return FIELD.test(words);
}

/** The words of a text that give somebody who does not exist a life; undefined when none do. */
export function inventionIn(text: string): string | undefined {
  for (const pattern of WORDS) {
    const found = pattern.exec(text)?.[0];
    if (found) return found;
  }
  return undefined;
}
