import type { WebhookEvent } from '../../../api/webhooks.js';
import { t } from '../../../lib/language/t.js';
import { eventWords } from '../webhook-words.policy.js';

interface EventPicksProps {
  events: readonly WebhookEvent[];
  onChange: (events: WebhookEvent[]) => void;
}

/** What it is told, each with when that is. */
export function EventPicks({ events, onChange }: EventPicksProps) {
  const flip = (event: WebhookEvent): void =>
    onChange(events.includes(event) ? events.filter((held) => held !== event) : [...events, event]);
  return (
    <fieldset className="webhooks-events">
      <legend>{t('What it is told')}</legend>
      {eventWords().map(({ event, when }) => (
        <label key={event} className="choice">
          <input type="checkbox" checked={events.includes(event)} onChange={() => flip(event)} />
          <span>
            <code>{event}</code>
            <span className="webhooks-facts">{when}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
