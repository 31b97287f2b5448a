import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { keys } from '../../api/keys.js';
import { OPEN_LIST, type ItemPage, type ItemSummary } from '../../api/items.js';
import { lengthQuery, listQuery } from './list-query.js';

const item = (id: string) => ({ id }) as ItemSummary;
const page = (...ids: string[]): ItemPage => ({ items: ids.map(item) });

test('the length that is shown follows the list: as one comes, as it goes, as more are there than are loaded (RV-23)', () => {
  const client = new QueryClient();
  const length = new QueryObserver(client, { ...lengthQuery(client, OPEN_LIST), enabled: false });
  const list = new QueryObserver(client, { ...listQuery(client, OPEN_LIST), enabled: false });
  const ends = [length.subscribe(() => undefined), list.subscribe(() => undefined)];
  const shown: unknown[] = [];
  for (const now of [page(), page('a'), page('a', 'b'), { ...page('a', 'b'), nextCursor: 'c' }, page('b')]) {
    client.setQueryData(keys.list(OPEN_LIST), now);
    shown.push(length.getCurrentResult().data, list.getCurrentResult().data?.items.length);
  }
  expect(shown).toEqual(['0', 0, '1', 1, '2', 2, '2+', 2, '1', 1]);
  ends.forEach((end) => end());
});
