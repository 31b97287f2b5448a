import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { setOnCall, type OnCallPerson } from '../../../api/escalations.js';
import { keys } from '../../../api/keys.js';
import { t } from '../../../lib/language/t.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { maySetOnCall } from '../use-escalations.js';

interface OnCallProps {
  people: readonly OnCallPerson[];
  roles: readonly string[];
}

/** Who is told from the second level on, besides leads and administrators. */
export function OnCall({ people, roles }: OnCallProps) {
  const client = useQueryClient();
  // What was clicked shows at once, until the server has said what holds.
  const [asked, ask] = useState<Pick<OnCallPerson, 'id' | 'onCall'>>();
  const switching = useMutation({
    mutationFn: ({ id, onCall }: Pick<OnCallPerson, 'id' | 'onCall'>) => setOnCall(id, onCall),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: keys.escalations });
      ask(undefined);
    },
  });
  const may = maySetOnCall(roles);
  const shown = may ? people : people.filter(({ onCall }) => onCall);
  return (
    <section className="on-call" aria-labelledby="on-call">
      <h2 id="on-call">{t('On call')}</h2>
      {!people.some(({ onCall }) => onCall) && (
        <p>{t('Nobody is on call: on the second level leads and administrators are told again.')}</p>
      )}
      {switching.isError && <ProblemBanner error={switching.error} />}
      <ul>
        {shown.map(({ id, name, onCall }) => (
          <li key={id}>
            {may ? (
              <label>
                <input
                  type="checkbox"
                  checked={asked?.id === id ? asked.onCall : onCall}
                  onChange={({ target: { checked } }) => {
                    ask({ id, onCall: checked });
                    switching.mutate({ id, onCall: checked });
                  }}
                />{' '}
                <bdi>{name}</bdi>
              </label>
            ) : (
              <bdi>{name}</bdi>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
