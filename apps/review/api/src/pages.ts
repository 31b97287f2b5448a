/** Addresses the page routes, by which it can be opened and loaded again. */
export const PAGES = [
  '/',
  '/setup',
  '/sign-in',
  '/join',
  '/admin/:tab',
  '/items/:id',
  '/conversations/:id',
  '/operations/:tab',
  '/knowledge',
  '/knowledge/:name',
  '/rules',
  '/rules/:name',
  '/facts',
  '/escalations',
  '/replies',
  '/numbers',
] as const;
