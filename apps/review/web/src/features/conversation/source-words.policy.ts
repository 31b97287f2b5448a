import type { Source } from '../../api/conversations.js';
import { t } from '../../lib/language/t.js';

const ways = (): Record<Source['kind'], string> => ({
  ad: t('Came by an ad'),
  post: t('Came by a post'),
  link: t('Came by a link'),
  page: t('Wrote from the page'),
});

/** What led somebody here: "Came by an ad: Rooms by the sea · https://fb.me/…". */
export function sourceWords({ kind, title, ref, url, cut }: Source): string {
  const named = [title ?? (url === undefined ? ref : undefined), url].filter((one) => one !== undefined);
  return `${ways()[kind]}: ${named.join(' · ')}${cut ? t('… (cut)') : ''}`;
}
