/** A text the person wrote at the same time in another tab or on another device. */
export interface OtherText<T> {
  /** The page that wrote it; absent of the text the server goes on from. */
  page?: string | undefined;
  version: number;
  text: T;
}

/** What the server keeps; version 0 and no text where there is nothing. */
export interface KeptThere<T> {
  version: number;
  text?: T | undefined;
  /** What other pages wrote beside it. */
  others: OtherText<T>[];
}

/** What is written here, and what this page knows of the server. */
export interface Here<T> {
  /** Absent where nothing was written. */
  mine?: T | undefined;
  /** The version it goes on from; absent before the first look. */
  base?: number | undefined;
  /** As it was saved last, canonical. */
  saved?: string | undefined;
  /** As it was kept beside another one, canonical. */
  beside?: string | undefined;
  /** As it was sent last, canonical: whether it arrived may be unknown. */
  sent?: string | undefined;
  other?: OtherText<T> | undefined;
}

/** Two values that say the same have the same canonical text, whatever became of the order of their fields on the way. */
export function canonical(value: unknown): string | undefined {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [two]) => (one < two ? -1 : 1)))
      : inner,
  );
}

/** What has to be done for the server to have what is here. */
export function wants<T>({ mine, base, saved, beside }: Here<T>): 'save' | 'erase' | undefined {
  if (base === undefined) return undefined;
  if (mine === undefined) return base > 0 && saved !== undefined ? 'erase' : undefined;
  const here = canonical(mine);
  return here === saved || here === beside ? undefined : 'save';
}

type Found<T> = Pick<Here<T>, 'base' | 'saved' | 'beside' | 'other'> & {
  /** To be shown instead of what is here. */
  adopt?: T;
};

/**
 * What to do about what the server keeps: go on from it, show it, or ask the person. What is here and was not changed gives way to what
 * they wrote elsewhere since; what was changed in both places is theirs to choose from.
 */
export function reconcile<T>(here: Here<T>, there: KeptThere<T>): Found<T> {
  const { version, text, others } = there;
  const { mine, base, saved, beside, sent } = here;
  const [own, kept] = [canonical(mine), canonical(text)];
  const [another] = others.filter((one) => ![own, kept].includes(canonical(one.text)));
  if (text === undefined) return { base: 0, saved: undefined, beside: undefined, other: another };
  const goesOn = { base: version, saved: kept, beside: undefined, other: another };
  const isOurs = version === base || kept === sent || kept === saved;
  if (kept === own) return goesOn;
  if (own === undefined) return saved !== undefined && isOurs ? goesOn : { ...goesOn, adopt: text };
  if (own === saved) return { ...goesOn, adopt: text };
  if (isOurs) return goesOn;
  // Saved on the earlier version all the same: the server keeps it beside.
  return { base: base ?? 0, saved, beside, other: { version, text } };
}
