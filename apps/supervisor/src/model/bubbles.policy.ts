const MOST = 3;
/** Soft: a sentence is never cut to meet it. */
const LENGTH = 500;

/** A line of nothing but marks: no word, number or emoji. */
const MARKS = /^[ \t]*[>#`|*_=-]+[ \t]*$/gm;

/** A line that only parts what stands above and below it, in whatever way a model writes one. */
const SEPARATOR = /^[ \t]*(?:-{3,}|\*{3,}|_{3,}|={3,}|\|{2,}|\[?<?(?:sep|next|break|bubble)>?\]?)[ \t]*$/gim;

/**
 * Marks a chat would show as they are: emphasis, headings, code, list bullets. A picture goes with its address, which may carry what the model
 * was told to whoever shows it (CO-11); its name stays.
 */
function withoutMarkdown(text: string): string {
  return text
    .replace(/!\[([^\]\n]*)\]\s?(?:\([^)]*\)?|\[[^\]\n]*\])/g, '$1')
    .replace(/<img\b[^>]*>?/gi, '')
    .replace(/`{3,}[a-z]*/gi, '')
    .replace(/\|{3,}/g, '\n\n')
    .replace(/^(?:[ \t]*(?:>|#{1,6}(?=[ \t]|$)))+[ \t]*/gm, '')
    .replace(SEPARATOR, '\n')
    .replace(/\[([^\]\n]+)\]\((https?:[^)\s]+)\)/g, (_, name: string, url: string) =>
      name === url ? url : `${name}: ${url}`,
    )
    .replace(/(\*\*|__)(?=\S)([\s\S]*?\S)\1/g, '$2')
    .replace(/`+([^`\n]+)`+/g, '$1')
    .replace(/^\s*[*•] +/gm, '- ');
}

function atSentences(paragraph: string): string[] {
  if (paragraph.length <= LENGTH) return [paragraph];
  const sentences = paragraph.match(/[\s\S]+?(?:[.!?…]+["')\]]*(?=\s)|$)/g) ?? [paragraph];
  const pieces: string[] = [];
  for (const sentence of sentences) {
    const last = pieces.at(-1);
    if (last !== undefined && (last + sentence).length <= LENGTH) pieces[pieces.length - 1] = last + sentence;
    else pieces.push(sentence);
  }
  return pieces;
}

/** Turns a model's text into one to three bubbles: paragraphs, long ones divided at sentences, the shortest neighbours joined. */
export function toBubbles(text: string): string[] {
  const paragraphs = withoutMarkdown(text)
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim());
  const pieces = paragraphs.filter(Boolean).flatMap(atSentences);
  const bubbles = pieces.map((piece) => piece.replace(MARKS, '').trim()).filter(Boolean);
  while (bubbles.length > MOST) {
    const joined = bubbles.slice(1).map((bubble, index) => (bubbles[index] ?? '').length + bubble.length);
    const at = joined.indexOf(Math.min(...joined));
    bubbles.splice(at, 2, `${bubbles[at]}\n${bubbles[at + 1]}`);
  }
  return bubbles;
}
