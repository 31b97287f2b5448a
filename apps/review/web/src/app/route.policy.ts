import { FILTER_FIELDS, type ItemFilter } from '../api/item-filter.policy.js';
import type { Listed, ListState } from '../api/items.js';
import type { SampleName } from '../api/practice.js';

/** Where the page is. */
export type Route =
  | { page: 'setup' }
  | { page: 'sign-in' }
  | { page: 'join' }
  | { page: 'admin'; tab: string }
  | { page: 'operations'; tab: string }
  | { page: 'knowledge'; name?: string }
  | { page: 'rules'; name?: string }
  | { page: 'facts' }
  | { page: 'replies' }
  | { page: 'numbers' }
  | { page: 'escalations' }
  | { page: 'practice'; name?: SampleName }
  | { page: 'workspace'; listed: Listed; itemId?: string; conversationId?: string };

/** The address of the business facts. */
export const FACTS_HREF = '/facts';

/** The address of the saved replies. */
export const REPLIES_HREF = '/replies';

/** The address of what somebody has to look at now. */
export const ESCALATIONS_HREF = '/escalations';

/** The address of the numbers. */
export const NUMBERS_HREF = '/numbers';

/** The address of the practice queue, or of one of its samples. */
export const practiceHref = (name?: string): string =>
  name === undefined ? '/practice' : `/practice/${name}`;

/** Reads an address; whatever is not an address of ours is the workspace. */
export function parseRoute(pathname: string, search: string): Route {
  if (pathname === '/setup') return { page: 'setup' };
  if (pathname === '/join') return { page: 'join' };
  if (pathname === FACTS_HREF) return { page: 'facts' };
  if (pathname === ESCALATIONS_HREF) return { page: 'escalations' };
  if (pathname === REPLIES_HREF) return { page: 'replies' };
  if (pathname === NUMBERS_HREF) return { page: 'numbers' };
  if (pathname === '/sign-in') return { page: 'sign-in' };
  const admin = /^\/admin\/([a-z-]+)$/.exec(pathname)?.[1];
  if (admin) return { page: 'admin', tab: admin };
  const tab = /^\/operations\/([a-z-]+)$/.exec(pathname)?.[1];
  if (tab) return { page: 'operations', tab };
  const [knowledge, , name] = /^\/knowledge(\/([a-z0-9][a-z0-9._-]*))?$/.exec(pathname) ?? [];
  if (knowledge) return { page: 'knowledge', ...(name && { name }) };
  const [rules, , rule] = /^\/rules(\/([a-z0-9][a-z0-9-]*))?$/.exec(pathname) ?? [];
  if (rules) return { page: 'rules', ...(rule && { name: rule }) };
  const [practice, , sample] = /^\/practice(\/(approve|edit|reject))?$/.exec(pathname) ?? [];
  if (practice) return { page: 'practice', ...(sample && { name: sample as SampleName }) };
  const itemId = /^\/items\/([0-9a-f-]{36})$/i.exec(pathname)?.[1];
  const conversationId = /^\/conversations\/(c_[a-z2-7]{20})$/.exec(pathname)?.[1];
  return {
    ...{ page: 'workspace', listed: listedIn(new URLSearchParams(search)) },
    ...(itemId && { itemId }),
    ...(conversationId && { conversationId }),
  };
}

/** A list as its address has it: which of the three, and what it is narrowed to. */
function listedIn(search: URLSearchParams): Listed {
  const set = FILTER_FIELDS.map((field) => [field, search.get(field) ?? ''] as const);
  const filter: ItemFilter = Object.fromEntries(set.filter(([, value]) => value !== ''));
  return { state: SHOWN[search.get('show') ?? ''] ?? 'open', filter };
}

/** The lists by what their addresses say. */
const SHOWN: Record<string, ListState> = { decided: 'settled', snoozed: 'snoozed', silent: 'silent' };

/** The list after this one, and after the last the first. */
export function nextList(show: ListState): ListState {
  return ({ open: 'settled', settled: 'snoozed', snoozed: 'silent', silent: 'open' } as const)[show];
}

/** The address of a list, or of one item beside its list. */
export function workspaceHref(show: ListState, itemId?: string, filter: ItemFilter = {}): string {
  const shown = show === 'settled' ? 'decided' : show;
  const search = new URLSearchParams({ ...(show !== 'open' && { show: shown }), ...filter }).toString();
  return (itemId ? `/items/${itemId}` : '/') + (search ? `?${search}` : '');
}

/** The address of a conversation by itself. */
export const conversationHref = (conversationId: string): string => `/conversations/${conversationId}`;

/** The address of a list, whatever it is narrowed to. */
export const listHref = ({ state, filter }: Listed): string => workspaceHref(state, undefined, filter);

/** The address of one tab of the operations page. */
export function operationsHref(tab: string): string {
  return `/operations/${tab}`;
}

/** The address of one tab of the administrators' page. */
export function adminHref(tab: string): string {
  return `/admin/${tab}`;
}

/** The address of the documents, or of one of them. */
export function knowledgeHref(name?: string): string {
  return name === undefined ? '/knowledge' : `/knowledge/${name}`;
}

/** The address of the safety rules, or of one of them. */
export function rulesHref(name?: string): string {
  return name === undefined ? '/rules' : `/rules/${name}`;
}
