import type { DoneEffect } from '../../../api/conversations.js';
import { t } from '../../../lib/language/t.js';
import { Icon, type IconName } from '../../../ui/icon.js';
import { effectWords } from '../effect-words.policy.js';
import './effect-list.css';

const DRAWINGS: Record<DoneEffect['state'], IconName> = {
  approved: 'clock',
  done: 'check',
  refused: 'stop',
  unknown: 'warn',
};

/** What was countersigned to be done outside the chat, and what became of each. */
export function EffectList({ effects }: { effects: readonly DoneEffect[] }) {
  if (effects.length === 0) return null;
  return (
    <ul className="effect-list" aria-label={t('Ordered outside the chat')}>
      {effects.map((effect) => (
        <li key={effect.id} className={`effect-${effect.state}`} title={effect.ticket.details}>
          <Icon name={DRAWINGS[effect.state]} /> <span dir="auto">{effectWords(effect)}</span>{' '}
          <span className="effect-author">{effect.author}</span>
        </li>
      ))}
    </ul>
  );
}
