import { adminTabsOf } from './admin-tabs.policy.js';
import { firstPage, maySee, pagesOf } from './pages.policy.js';

const names = (...roles: string[]): string[] => pagesOf(roles).map(({ page }) => page);

test('SE-03: whoever runs the machines is shown nothing customers write', () => {
  expect(names('operator')).toEqual(['knowledge', 'facts', 'operations']);
  expect(maySee('workspace', ['operator'])).toBe(false);
  expect(firstPage(['operator'])).toBe('/knowledge');
});

test('SE-03: people are an administrator’s and an auditor’s page, the trail a lead’s too', () => {
  expect(names('reviewer')).not.toContain('admin');
  expect(adminTabsOf(['lead']).map(({ tab }) => tab)).toEqual(['audit']);
  expect(names('admin')).toContain('admin');
  expect(names('auditor')).toEqual(['rules', 'numbers', 'operations', 'admin']);
});

test('whoever reads conversations begins at the queue', () => {
  expect(firstPage(['viewer'])).toBe('/');
  expect(maySee('sign-in', [])).toBe(true);
});
