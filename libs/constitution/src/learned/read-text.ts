import type { Lexicon } from '../match/lexicon.js';
import { plainView } from '../text/plain-view.js';
import { tokensOf } from '../text/tokens.policy.js';
import { partsOf, type Feature } from './features.js';

/** The features of each part of a text that is judged by itself, as the weights are made of them. The first is the whole text. */
export function readText(text: string, lexicon: Lexicon): Feature[][] {
  const view = plainView(text);
  return partsOf(view, tokensOf(view), lexicon).map(({ features }) => features);
}
