import { stageWords } from '../../../api/ctas.js';
import { t } from '../../../lib/language/t.js';
import { Tag } from '../../../ui/tag.js';
import type { MarkedCta } from '../bubbles.policy.js';

/** Says that a message asks for something, and how directly. */
export function Asks({ cta }: { cta: MarkedCta }) {
  return (
    <p className="bubble-proposed">
      <Tag tone="accent" icon="hand">
        {t('Call to action: {{stage}}', { stage: stageWords(cta.stage) })}
      </Tag>
      <span dir="auto">{cta.title}</span>
    </p>
  );
}
