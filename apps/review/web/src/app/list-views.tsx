import type { ReactNode } from 'react';
import type { Listed } from '../api/items.js';
import { Views } from '../features/views/components/views.js';
import { sameList } from '../features/views/same-list.policy.js';
import { useViews } from '../features/views/use-views.js';
import { BeginButton } from './beginning.js';
import { listHref } from './route.policy.js';
import { FirstLook, TryIt } from './first-look.js';

/** The name of the view that is shown, and all there are to choose from; and what is around a list for whoever is new. */
export function useListViews(
  listed: Listed,
  roles: readonly string[],
): {
  viewName: string | undefined;
  viewsOf: (close: () => void) => ReactNode;
  foot: ReactNode;
  meanwhile: ReactNode;
  begin: ReactNode;
} {
  const views = useViews();
  // Leads and administrators decide what everybody has.
  const shares = roles.includes('lead') || roles.includes('admin');
  return {
    viewName: views.find((view) => sameList(view.listed, listed))?.name,
    viewsOf: (close) => <Views {...{ views, listed, shares }} hrefOf={listHref} onChosen={close} />,
    foot: <FirstLook />,
    meanwhile: <TryIt />,
    begin: <BeginButton roles={roles} />,
  };
}
