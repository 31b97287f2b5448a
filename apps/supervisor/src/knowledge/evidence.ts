import type { Evidence } from '@countersign/contracts';
import type { FoundPassage } from './knowledge.repository.js';

/** A passage as the reviewer sees it beside the draft: which document, in which version, saying what (KN-03). */
export function evidenceOf({ title, heading, document, version, body, orders = [] }: FoundPassage): Evidence {
  return {
    kind: 'passage',
    title: `${title} › ${heading} (${document}@${version})`.slice(0, 300),
    excerpt: body.slice(0, 4_000),
    document,
    ...(orders.length > 0 && { orders }),
  };
}
