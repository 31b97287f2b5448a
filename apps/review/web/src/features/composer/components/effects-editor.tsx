import { TICKET_PRIORITIES, type EffectContent, type TicketPriority } from '@countersign/contracts/approval';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { isProposedEffect, mayAdd, NEW_TICKET } from '../effects.policy.js';
import type { Composing } from '../use-composer.js';
import './effects-editor.css';

interface EffectsEditorProps {
  composing: Composing;
  /** What may be ordered here. */
  offers: readonly string[];
  readOnly: boolean;
}

/** What is done outside the conversation once this is approved, with exactly the parameters shown (SV-17). */
export function EffectsEditor({ composing, offers, readOnly }: EffectsEditorProps) {
  const { effects, proposedEffects = [], apply } = composing;
  const set = (changed: EffectContent[]): void => apply({ type: 'effects', effects: changed });
  const mayOpen = offers.includes('open-ticket') && !readOnly && mayAdd(effects);
  if (effects.length === 0 && !mayOpen) return null;
  return (
    <section className="effects-editor" aria-label={t('Done outside the chat')}>
      {effects.map((effect, index) => (
        <TicketEditor
          key={index}
          {...{ effect, index, readOnly }}
          proposed={isProposedEffect(effect, proposedEffects)}
          onChange={(ticket) => set(effects.with(index, { ...effect, ticket }))}
          onOff={() => set(effects.toSpliced(index, 1))}
        />
      ))}
      {mayOpen && (
        <Button look="quiet" icon="add" onClick={() => set([...effects, NEW_TICKET])}>
          {t('Open a ticket')}
        </Button>
      )}
    </section>
  );
}

interface TicketEditorProps {
  effect: EffectContent;
  index: number;
  readOnly: boolean;
  /** The draft proposes it, exactly as it stands. */
  proposed: boolean;
  onChange: (ticket: EffectContent['ticket']) => void;
  onOff: () => void;
}

function TicketEditor({ effect: { ticket }, index, readOnly, proposed, onChange, onOff }: TicketEditorProps) {
  const { subject, details, priority } = ticket;
  return (
    <fieldset className="effect-ticket" disabled={readOnly}>
      <legend>{t('Ticket {{index}}', { index: index + 1 })}</legend>
      <p className="effect-note">
        {t('{{proposed}} It is opened only if you approve it. ', {
          proposed: proposed ? t('Proposed: open this ticket.') : t('Open this ticket.'),
        })}
        {!readOnly && (
          <Button look="quiet" onClick={onOff}>
            {t('Take the ticket off')}
          </Button>
        )}
      </p>
      <label>
        {t('Subject')}
        <input
          dir="auto"
          value={subject}
          onChange={(event) => onChange({ ...ticket, subject: event.target.value })}
        />
      </label>
      <label>
        {t('Details')}
        <textarea
          dir="auto"
          rows={3}
          value={details}
          onChange={(event) => onChange({ ...ticket, details: event.target.value })}
        />
      </label>
      <label>
        {t('Priority')}
        <select
          value={priority}
          onChange={(event) => onChange({ ...ticket, priority: event.target.value as TicketPriority })}
        >
          {TICKET_PRIORITIES.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}
