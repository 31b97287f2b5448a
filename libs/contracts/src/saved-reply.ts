/** What can stand in a saved reply as `{{name}}` or `{{phone:Reception}}`, and what a person is told it is filled with. */
export const PLACES = {
  name: 'the customer’s name',
  me: 'the name of whoever replies',
  business: 'the name of the business',
  phone: 'a telephone number',
  email: 'an e-mail address',
  address: 'where it is',
  link: 'a link',
  price: 'what something costs, as {{price:a bicycle}}',
  policy: 'a rule of the house, as {{policy:Dogs}}',
} as const;

export type PlaceName = keyof typeof PLACES;

/** Places of which there are many: which one is meant has to be said. */
const NEEDS_LABEL: readonly string[] = ['price', 'policy'] satisfies PlaceName[];
/** Places of which there is one. */
const TAKES_NO_LABEL: readonly string[] = ['name', 'me', 'business'] satisfies PlaceName[];

const PLACE = /\{\{\s*([A-Za-z]+)\s*(?::\s*([^{}]*?)\s*)?\}\}/g;
/** A place, or what is left of one. */
const OPENING = /\{\{[^{}\n]{0,80}\}{0,2}/g;

/** What still waits to be filled, as it stands there; a text with any of it must not be sent (KN-09). */
export function unfilledIn(text: string): string[] {
  return [...new Set(text.match(OPENING) ?? [])].map((place) => place.trim());
}

/** Fills the places; one without a value stays as it is. */
export function fillPlaces(
  text: string,
  valueOf: (name: string, label?: string) => string | undefined,
): string {
  return text.replace(
    PLACE,
    (place, name: string, label?: string) => valueOf(name, label || undefined) ?? place,
  );
}

/** What is wrong with the places of a text, in words for whoever writes it. */
export function placeProblems(text: string): string[] {
  const rest = text.replace(PLACE, '');
  return [
    ...unfilledIn(rest).map((words) => `${words} is not closed, or has something in it that no place has`),
    ...[...text.matchAll(PLACE)].flatMap(([place, name = '', label]) => {
      if (!Object.hasOwn(PLACES, name)) return [`${place} is none of ${Object.keys(PLACES).join(', ')}`];
      if (!label && NEEDS_LABEL.includes(name)) return [`${place} has to say which: {{${name}:its name}}`];
      return label && TAKES_NO_LABEL.includes(name) ? [`${place} takes no name: write {{${name}}}`] : [];
    }),
  ];
}
