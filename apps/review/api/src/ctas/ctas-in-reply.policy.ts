import type { CtaDto, CtaTextDto, CtaUseDto } from './cta.dto.js';

/** Shorter than this, the words of a call to action are said in other sentences too. */
const OWN_WORDS = 20;
const plain = (text: string): string => text.toLowerCase().replace(/\s+/gu, ' ').trim();

/** Which messages of a reply are calls to action: what is marked as one, and what was put in by hand with the same words. */
export function ctasInReply(
  bubbles: readonly { text: string }[],
  marked: readonly CtaUseDto[],
  kept: readonly CtaDto[],
): CtaUseDto[] {
  const isMarked = (bubble: number): boolean => marked.some((one) => one.bubble === bubble);
  const found = bubbles.flatMap(({ text }, bubble) =>
    isMarked(bubble) ? [] : kept.filter((cta) => says(text, cta)).map(({ id }) => ({ bubble, id })),
  );
  return [...marked, ...found];
}

function says(text: string, { texts }: CtaDto): boolean {
  const said = plain(text);
  return Object.values(texts as Record<string, CtaTextDto | undefined>).some((one) => {
    if (!one) return false;
    const words = plain(one.text);
    const linked = one.url !== undefined && text.includes(one.url);
    return said.includes(words) && (words.length >= OWN_WORDS || linked);
  });
}
