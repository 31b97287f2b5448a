import { t } from '../lib/language/t.js';
import { adminTabs } from './admin-tabs.policy.js';
import {
  adminHref,
  ESCALATIONS_HREF,
  FACTS_HREF,
  knowledgeHref,
  NUMBERS_HREF,
  operationsHref,
  REPLIES_HREF,
  rulesHref,
  workspaceHref,
} from './route.policy.js';

/** A page of the workspace. */
export type Page =
  | 'workspace'
  | 'escalations'
  | 'knowledge'
  | 'facts'
  | 'replies'
  | 'rules'
  | 'numbers'
  | 'operations'
  | 'admin'
  | 'practice';

interface PageLink {
  page: Page;
  words: string;
  href: string;
  /** Who may read it (capabilities §6); the server decides, this only spares people a refusal. */
  roles: readonly string[];
}

const READS = ['viewer', 'reviewer', 'lead', 'admin'];

/** The pages in their order. */
export const pageLinks = (): readonly PageLink[] => [
  { page: 'workspace', words: t('Queue'), href: workspaceHref('open'), roles: READS },
  { page: 'escalations', words: t('Escalations'), href: ESCALATIONS_HREF, roles: READS },
  { page: 'knowledge', words: t('Documents'), href: knowledgeHref(), roles: [...READS, 'operator'] },
  { page: 'facts', words: t('Business'), href: FACTS_HREF, roles: [...READS, 'operator'] },
  { page: 'replies', words: t('Replies'), href: REPLIES_HREF, roles: READS },
  { page: 'rules', words: t('Rules'), href: rulesHref(), roles: [...READS, 'auditor'] },
  { page: 'numbers', words: t('Numbers'), href: NUMBERS_HREF, roles: [...READS, 'auditor'] },
  {
    page: 'operations',
    words: t('Operations'),
    href: operationsHref('unknown'),
    roles: [...READS, 'operator', 'auditor'],
  },
  {
    page: 'admin',
    words: t('Admin'),
    href: adminHref('people'),
    roles: adminTabs().flatMap(({ roles }) => roles),
  },
];

export function pagesOf(roles: readonly string[]): PageLink[] {
  return pageLinks().filter((page) => page.roles.some((role) => roles.includes(role)));
}

/** @param page of an address; what is no page of the workspace is everybody's */
export function maySee(page: string, roles: readonly string[]): boolean {
  if (page === 'practice') return isReader(roles);
  const isPage = (one: PageLink): boolean => one.page === page;
  return !pageLinks().some(isPage) || pagesOf(roles).some(isPage);
}

/** Where somebody begins: the operations page says for itself what one may not read. */
export function firstPage(roles: readonly string[]): string {
  return pagesOf(roles)[0]?.href ?? operationsHref('sending');
}

/** Who may read conversations, and so be told of one. */
export function isReader(roles: readonly string[]): boolean {
  return READS.some((role) => roles.includes(role));
}
