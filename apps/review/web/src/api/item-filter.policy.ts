/** What a list is narrowed to, as the address has it; what is absent does not matter. */
export type ItemFilter = Partial<Record<FilterField, string>>;
export const FILTER_FIELDS = [
  'draft',
  'channel',
  'intent',
  'risk',
  'tag',
  'reviewer',
  'contactStatus',
  'language',
  'recovered',
  'silent',
  'days',
  'from',
  'to',
] as const;
export type FilterField = (typeof FILTER_FIELDS)[number];
