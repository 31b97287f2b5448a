/** What a new document is called by for good: `House rules`, `en` → `house-rules.en.md`. */
export function documentName(title: string, language: string, taken: readonly string[]): string {
  const slug =
    title
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'document';
  for (let number = 1; ; number += 1) {
    const name = `${slug}${number === 1 ? '' : `-${number}`}.${language}.md`;
    if (!taken.includes(name)) return name;
  }
}
