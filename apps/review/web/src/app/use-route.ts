import { useMemo } from 'react';
import { Store, useStore } from '../lib/store/store.js';
import { parseRoute, type Route } from './route.policy.js';

const address = new Store(location.pathname + location.search);
const follow = (): void => address.set(location.pathname + location.search);
window.addEventListener('popstate', follow);

/** Goes to an address of this page. `replace` leaves no step for the back button. */
export function go(href: string, how: 'push' | 'replace' = 'push'): void {
  if (href === address.get()) return;
  if (how === 'push') history.pushState(null, '', href);
  else history.replaceState(null, '', href);
  follow();
}

/** Follows links of ours without loading the page anew; with a modifier the browser does as always. */
function followLink(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const elsewhere = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (
    !link ||
    elsewhere ||
    event.defaultPrevented ||
    link.origin !== location.origin ||
    link.target ||
    link.hasAttribute('download')
  )
    return;
  event.preventDefault();
  go(link.pathname + link.search + link.hash);
}
window.addEventListener('click', followLink);

export function useRoute(): Route {
  const href = useStore(address);
  return useMemo(() => {
    const { pathname, search } = new URL(href, location.origin);
    return parseRoute(pathname, search);
  }, [href]);
}
