import type { BusinessFacts } from '@countersign/contracts';
import type { PlaceName } from '@countersign/contracts/saved-reply';

/** What a saved reply is filled from. */
export interface Known {
  /** The customer's, as the channel tells it. */
  name?: string;
  /** Whoever replies. */
  me: string;
  facts?: BusinessFacts;
}

/** @param today `YYYY-MM-DD` in the sheet's zone: what ended before is no fact any more (KN-04) */
export function valueOfPlace(known: Known, today: string, name: string, label?: string): string | undefined {
  const { facts } = known;
  const wanted = label?.toLowerCase();
  const one = <F extends { validUntil?: string }>(
    list: F[] | undefined,
    labelOf: (fact: F) => string,
    says: (fact: F) => string,
  ): string | undefined => {
    const found = list?.find(
      (fact) =>
        (fact.validUntil === undefined || fact.validUntil >= today) &&
        (wanted === undefined || labelOf(fact).trim().toLowerCase() === wanted),
    );
    return found && says(found);
  };
  const values: Record<PlaceName, () => string | undefined> = {
    name: () => known.name,
    me: () => known.me,
    business: () => facts?.name,
    phone: () =>
      one(
        facts?.phones,
        ({ label }) => label,
        ({ number }) => number,
      ),
    email: () =>
      one(
        facts?.emails,
        ({ label }) => label,
        ({ address }) => address,
      ),
    address: () =>
      one(
        facts?.places,
        ({ name: place }) => place,
        ({ address }) => address,
      ),
    link: () =>
      one(
        facts?.links,
        ({ label }) => label,
        ({ url }) => url,
      ),
    price: () =>
      one(
        facts?.prices,
        ({ what }) => what,
        ({ price }) => price,
      ),
    policy: () =>
      one(
        facts?.policies,
        ({ title }) => title,
        ({ text }) => text,
      ),
  };
  const value = Object.hasOwn(values, name) ? values[name as PlaceName]() : undefined;
  return value?.trim() || undefined;
}
