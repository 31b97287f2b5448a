import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGES } from './pages.js';

const ROUTES = readFileSync(join(__dirname, '../../web/src/app/route.policy.ts'), 'utf8');
const named = [...ROUTES.matchAll(/\| \{ page: '([a-z-]+)'/g)].map(([, name]) => name!);

test('RV-01: every page of the workspace can be opened by its address', () => {
  expect(named).toContain('facts');
  const served = new Set(PAGES.map((address) => address.split('/')[1]));
  for (const name of named.filter((one) => one !== 'workspace')) expect(served).toContain(name);
});
