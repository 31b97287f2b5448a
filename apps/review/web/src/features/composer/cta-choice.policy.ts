import type { Cta, CtaStage } from '../../api/ctas.js';
import type { SavedLanguage } from '../../api/saved-replies.js';

/** A call to action in the language it would be put in, as it reads. */
export interface CtaChoice {
  id: string;
  title: string;
  stage: CtaStage;
  language: SavedLanguage;
  text: string;
}

/** Those that can be put in: in the customer's language where it is known, else in the first there is; none that is over. */
export function ctaChoices(ctas: readonly Cta[], language: string | undefined): CtaChoice[] {
  return ctas.flatMap(({ id, title, stage, texts, over }) => {
    const own = (Object.keys(texts) as SavedLanguage[]).find((code) => !language || code === language);
    const said = own && texts[own];
    if (over || !said) return [];
    return [{ id, title, stage, language: own, text: said.url ? `${said.text}\n${said.url}` : said.text }];
  });
}
