/**
 * A text for patterns: lower case, without accents, with plain quotes and spaces. As long as the text itself, unit by unit, so that a place found in
 * one is a place in the other.
 */
export function folded(text: string): string {
  const plain = text
    .replace(/[’‘´`]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s/g, ' ')
    .replace(/[\u00c0-\u024f]/g, (letter) => letter.normalize('NFD')[0] ?? letter);
  return plain.replace(/\p{Lu}/gu, (letter) => {
    const lower = letter.toLowerCase();
    return lower.length === letter.length ? lower : letter;
  });
}
