import { t } from '../../lib/language/t.js';
import { factHeading } from './fact-heading.policy.js';

interface Source {
  heading: string;
  file?: string;
}

/** Where a piece of evidence stands: its heading, and the file it is from without the version's fingerprint. */
export function evidenceSource({ kind, title }: { kind: string; title: string }): Source {
  if (kind === 'memory') return { heading: t('What we know of them') };
  const [, about, version] = /^(.+) \(business facts, version (\d+)\)$/.exec(title) ?? [];
  if (about && version)
    return { heading: factHeading(about), file: t('business facts, version {{version}}', { version }) };
  const [, heading, file] = /^(.+) \(([^()@]+)@v?[0-9a-f]+\)$/.exec(title) ?? [];
  return heading && file ? { heading, file } : { heading: title };
}
