import type { Source } from '../../api/conversations.js';

const WAYS: Record<Source['kind'], string> = {
  ad: 'Came by an ad',
  post: 'Came by a post',
  link: 'Came by a link',
  page: 'Wrote from the page',
};

/** What led somebody here: "Came by an ad: Rooms by the sea · https://fb.me/…". */
export function sourceWords({ kind, title, ref, url, cut }: Source): string {
  const named = [title ?? (url === undefined ? ref : undefined), url].filter((one) => one !== undefined);
  return `${WAYS[kind]}: ${named.join(' · ')}${cut ? '… (cut)' : ''}`;
}
