/** What of a page's query says where somebody came from; the rest may be anybody's secret. */
const CAMPAIGN = /^utm_[a-z]+$/;
/** More than is kept of an address, less than any server refuses. */
const LONGEST = 2_000;

/** Address of a page with its campaign tags, and nothing else of its query (CH-13). */
export function pageAddress({
  origin,
  pathname,
  search,
}: Pick<URL, 'origin' | 'pathname' | 'search'>): string {
  const tags = [...new URLSearchParams(search)].filter(([name]) => CAMPAIGN.test(name));
  const query = new URLSearchParams(tags).toString();
  return `${origin}${pathname}${query && `?${query}`}`.slice(0, LONGEST);
}
