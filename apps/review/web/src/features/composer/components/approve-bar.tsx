import { useId, type ReactNode } from 'react';
import { t } from '../../../lib/language/t.js';
import { ActionKey } from '../../../ui/action-key.js';
import { Icon } from '../../../ui/icon.js';
import { recipientChanged } from '../changed-words.policy.js';
import './approve-bar.css';

interface ApproveBarProps {
  verb: string;
  /** "Web chat to Visitor 4F2" */
  recipientLabel: string;
  /** Names of what is another than it was when the last decision was refused. */
  changed?: ReadonlySet<string>;
  problems: string[];
  notes: string[];
  /** SHA-256 (hex) of exactly what is on screen. */
  digest: string;
  undoSeconds: number;
  onApprove: () => void;
  children?: ReactNode;
}

/** The decision, with its consequence said before the click. */
export function ApproveBar(props: ApproveBarProps) {
  const { verb, recipientLabel, changed, problems, notes, digest, undoSeconds, onApprove, children } = props;
  const why = useId();
  const blocked = problems.length > 0;
  return (
    <footer className="approve-bar" aria-label={t('Decision')}>
      {(blocked || notes.length > 0) && (
        <ul className="approve-why" id={why}>
          {[...problems, ...notes].map((line) => (
            <li key={line}>
              <Icon name="info" />
              {line}
            </li>
          ))}
        </ul>
      )}
      <button
        type="button"
        className="button button-primary approve"
        aria-disabled={blocked}
        aria-describedby={blocked ? why : undefined}
        onClick={onApprove}
      >
        <span className="approve-words">
          {t('{{verb}} on', { verb })}{' '}
          <bdi className={changed && recipientChanged(changed) ? 'approve-changed' : undefined}>
            {recipientLabel}
          </bdi>
        </span>
        <ActionKey of="approve" />
      </button>
      <p className="approve-facts">
        <span>
          {undoSeconds > 0 ? t('Can be undone for {{undoSeconds}} s', { undoSeconds }) : t('Leaves at once')}
        </span>
        <span
          title={t('SHA-256 over text, recipient, channel, messages seen and rules: {{digest}}', { digest })}
        >
          {t('Signs ')}
          <code>
            {digest.slice(0, 4)} {digest.slice(4, 8)}
          </code>
        </span>
      </p>
      {children}
    </footer>
  );
}
