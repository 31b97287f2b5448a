import type { CtaText, CtaTexts } from '../../api/ctas.js';

/** What a call to action is called in addresses and events: its name, in letters that are safe there. */
export function ctaNameOf(title: string): string {
  const name = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '-');
  return name.slice(0, 30).replace(/-$/, '') || 'cta';
}

/** Languages in which something is written, without links that are empty. */
export function writtenTexts(texts: CtaTexts): CtaTexts {
  const written = Object.entries(texts as Record<string, CtaText>)
    .filter(([, { text }]) => /\S/.test(text))
    .map(([code, { text, url }]) => [code, { text: text.trim(), ...(url?.trim() && { url: url.trim() }) }]);
  return Object.fromEntries(written) as CtaTexts;
}
