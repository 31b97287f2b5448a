import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  listCtaEvents,
  respondCta,
  responseWords,
  SAID_RESPONSES,
  stageWords,
  type CtaEvent,
  type CtaResponse,
} from '../../../api/ctas.js';
import { keys } from '../../../api/keys.js';
import { longDay } from '../../../lib/clock/local-time.js';
import { t } from '../../../lib/language/t.js';
import { announce } from '../../../ui/announcer.js';
import { Button } from '../../../ui/button.js';
import { Choices } from '../../../ui/choices.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { Tag } from '../../../ui/tag.js';

/** What they were asked, and what came of it: the newest can be answered for with one key (FU-04). */
export function CtaEvents({ contactId, may }: { contactId: string; may: boolean }) {
  const list = useQuery({ queryKey: keys.ctaEvents(contactId), queryFn: () => listCtaEvents(contactId) });
  const [newest, ...earlier] = list.data?.events ?? [];
  if (!newest) return null;
  return (
    <section className="standing-asked" aria-label={t('Calls to action')}>
      <EventLine event={newest} />
      {may && <Answer key={newest.id} event={newest} />}
      {earlier.length > 0 && (
        <details className="standing-more">
          <summary>{t('Earlier ones')}</summary>
          {earlier.map((event) => (
            <EventLine key={event.id} event={event} />
          ))}
        </details>
      )}
    </section>
  );
}

function EventLine({ event: { title, stage, sentAt, depth, response } }: { event: CtaEvent }) {
  return (
    <p className="standing-event">
      <span dir="auto">{title}</span> <Tag tone="accent">{stageWords(stage)}</Tag>{' '}
      <strong>{responseWords(response)}</strong>{' '}
      <span className="standing-note">
        {t('{{day}}, after {{depth}} replies', { day: longDay(sentAt), depth })}
      </span>
    </p>
  );
}

function Answer({ event }: { event: CtaEvent }) {
  const client = useQueryClient();
  const { id, version, response, proposed, words = '' } = event;
  const saying = useMutation({
    mutationFn: (said: CtaResponse) => respondCta(id, said, version),
    onSuccess: (_, said) => announce(responseWords(said)),
    onSettled: () => client.invalidateQueries({ queryKey: keys.standings }),
  });
  return (
    <>
      {proposed && (
        <p className="standing-suggestion">
          {t('They wrote “{{words}}”.', { words })}
          <Button look="plain" disabled={saying.isPending} onClick={() => saying.mutate(proposed)}>
            {t('That is: {{response}}', { response: responseWords(proposed) })}
          </Button>
        </p>
      )}
      <Choices
        legend={t('What came of it')}
        name={`response-${id}`}
        numbered
        choices={SAID_RESPONSES.map((one) => ({ value: one, label: responseWords(one) }))}
        value={response}
        onChange={(said) => saying.mutate(said as CtaResponse)}
      />
      {saying.error && <ProblemBanner error={saying.error} />}
    </>
  );
}
