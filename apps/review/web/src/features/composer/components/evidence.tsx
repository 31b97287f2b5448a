import type { Draft, Evidence as Passage } from '../../../api/items.js';
import { t } from '../../../lib/language/t.js';
import { Icon } from '../../../ui/icon.js';
import { Tag } from '../../../ui/tag.js';
import { evidenceSource } from '../evidence-source.policy.js';
import { FullPrompt } from './full-prompt.js';
import './evidence.css';

const kinds = (): Record<string, string> => ({
  passage: t('Your documents'),
  memory: t('Memory of this person'),
  fact: t('Business facts'),
  'look-up': t('Looked up'),
});

function Piece({ passage }: { passage: Passage }) {
  const { heading, file } = evidenceSource(passage);
  return (
    <li>
      <details>
        <summary>
          <span className="evidence-title" dir="auto">
            {heading}{' '}
            {passage.orders && (
              <Tag tone="warn" icon="warn" title={passage.orders.join('\n')}>
                {t('reads like orders')}
              </Tag>
            )}
          </span>
          <span className="evidence-kind">{file ?? kinds()[passage.kind] ?? passage.kind}</span>
          <span className="evidence-peek" dir="auto">
            {passage.excerpt}
          </span>
        </summary>
        {passage.orders && (
          <p className="evidence-note">
            <Icon name="warn" />{' '}
            {t(
              'Words in it read like orders to the model. Nothing carries them out; see whether the draft followed them.',
            )}
          </p>
        )}
        <p dir="auto">{passage.excerpt}</p>
      </details>
    </li>
  );
}

/**
 * What the draft can be checked against. Passages, not a story about why it should be right.
 * @param asked a model may have been asked for it
 */
export function Evidence({ draft, asked = true }: { draft: Draft; asked?: boolean }) {
  return (
    <section className="evidence" aria-label={t('Evidence')}>
      <h3>{t('Check it against')}</h3>
      {draft.evidence.length === 0 ? (
        <p className="evidence-note">
          <Icon name="warn" /> {t('Nothing was found to back this text. Check every fact yourself.')}
        </p>
      ) : (
        <ul>
          {draft.evidence.map((passage, index) => (
            <Piece key={index} passage={passage} />
          ))}
        </ul>
      )}
      {asked && <FullPrompt key={draft.requestId} requestId={draft.requestId} />}
      {!draft.memoryAvailable && (
        <p className="evidence-note">
          <Icon name="info" /> {t('No memory was available: earlier conversations were not considered.')}
        </p>
      )}
    </section>
  );
}
