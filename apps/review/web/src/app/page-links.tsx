import { t } from '../lib/language/t.js';
import { Count } from '../ui/count.js';
import { useOperationsCounts } from './operations-tabs.js';
import { pagesOf, type Page } from './pages.policy.js';
import './page-links.css';

/** The pages somebody may read; a number beside Operations says that something waits for a person. */
export function PageLinks({ page, roles }: { page: Page; roles: readonly string[] }) {
  const waiting = Object.values(useOperationsCounts()).reduce((sum, count) => sum + count, 0);
  return (
    <nav className="page-links" aria-label={t('Pages')}>
      {pagesOf(roles).map((link) => (
        <a key={link.page} href={link.href} aria-current={link.page === page ? 'page' : undefined}>
          {link.words}
          {link.page === 'operations' && <Count of={waiting} words={t('waiting for a decision')} />}
        </a>
      ))}
    </nav>
  );
}
