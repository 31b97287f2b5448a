import { wallTime, type FactsSheet } from '@countersign/contracts';

/** The sheet without what ended before today, on the clocks of its zone: an expired fact is no fact (KN-04). */
export function factsInForce(sheet: FactsSheet, now: number): FactsSheet {
  const today = wallTime(now, sheet.zone).day;
  const holds = ({ validUntil }: { validUntil?: string }): boolean =>
    validUntil === undefined || validUntil >= today;
  return {
    ...sheet,
    places: sheet.places.filter(holds),
    phones: sheet.phones.filter(holds),
    emails: sheet.emails.filter(holds),
    links: sheet.links.filter(holds),
    prices: sheet.prices.filter(holds),
    policies: sheet.policies.filter(holds),
    ...(sheet.helpTexts && { helpTexts: sheet.helpTexts.filter(holds) }),
  };
}
