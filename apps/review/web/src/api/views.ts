import { change, read, type Schemas } from './client.js';
import { FILTER_FIELDS, type ItemFilter } from './item-filter.policy.js';
import type { Listed } from './items.js';

/** A list under a name; which one, as the address of the page has it. */
export type SavedView = Omit<Schemas['SavedViewDto'], 'filter'> & Record<'listed', Listed>;

export const listViews = async (): Promise<SavedView[]> => {
  const { views } = await read('/views', {});
  return views.map(({ filter, ...view }) => ({ ...view, listed: listedOf(filter) }));
};

interface WantedView {
  name: string;
  listed: Listed;
  shared: boolean;
}

/** @param id of the one it takes the place of */
export async function saveView(wanted: WantedView, id: string | undefined): Promise<void> {
  const body = bodyOf(wanted);
  if (id === undefined) await change('/views', { body });
  else await change('/views/{id}', { path: { id }, body });
}

export const removeView = (id: string): Promise<void> => change('/views/{id}/remove', { path: { id } });

function listedOf(filter: Schemas['ItemFilter']): Listed {
  const set = FILTER_FIELDS.flatMap((field) =>
    filter[field] === undefined ? [] : [[field, String(filter[field])]],
  );
  return { state: filter.state ?? 'open', filter: Object.fromEntries(set) as ItemFilter };
}

/** What the address says is checked by the server, as in every list. */
const bodyOf = ({ name, listed: { state, filter }, shared }: WantedView): Schemas['SaveViewDto'] => {
  const { days, ...rest } = filter;
  const asked = { state, ...rest, ...(days !== undefined && { days: Number(days) }) };
  return { name, filter: asked as Schemas['ItemFilter'], shared };
};
