import { plainLetters } from './look-alikes.policy.js';
import { ViewBuilder, type View } from './view.js';

const KNOWN = new Map<string, string>();

/** The text as it is read: compatibility forms and look-alikes made plain, marks and invisible characters gone, lower case. */
export function plainView(text: string): View {
  const view = new ViewBuilder();
  let at = 0;
  for (const character of text) {
    let plain = KNOWN.get(character);
    if (plain === undefined) {
      plain = plainLetters(character);
      if (KNOWN.size < 20_000) KNOWN.set(character, plain);
    }
    view.add(plain, at, at + character.length);
    at += character.length;
  }
  return view.build();
}
