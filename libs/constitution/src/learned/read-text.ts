import { SHIPPED } from '../rule-book.js';
import { plainView } from '../text/plain-view.js';
import { tokensOf } from '../text/tokens.policy.js';
import { partsOf, type Feature } from './features.js';

/** What the weights are made of: the features of each part of a text that is judged by itself, the whole of a short text first. */
export function featuresOfText(text: string): Feature[][] {
  const view = plainView(text);
  return partsOf(view, tokensOf(view), SHIPPED.lexicon).map(({ features }) => features);
}
