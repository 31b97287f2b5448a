import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../../../api/keys.js';
import type { SendingStop } from '../../../api/kill-switch.js';
import { getMe } from '../../../api/session.js';
import { fullTime } from '../../../lib/clock/local-time.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { stopTitle } from '../stop-words.policy.js';
import { useAccounts, useStops } from '../use-stops.js';
import { SwitchDialog } from './switch-dialog.js';
import './sending.css';

/** Who may stop and resume (capabilities §6); the server decides, this only spares people a refusal. */
const MAY = ['lead', 'admin', 'operator'];

/** The kill switch: what is stopped, and the way to stop or resume. */
export function Sending() {
  const stops = useStops();
  const accounts = useAccounts();
  const me = useQuery({ queryKey: keys.me, queryFn: getMe });
  const may = me.data?.person.roles.some((role) => MAY.includes(role)) ?? false;
  const [asked, setAsked] = useState<SendingStop | 'new'>();
  const titleOf = (stop: SendingStop): string =>
    stopTitle(stop, accounts.find(({ accountId }) => accountId === stop.accountId)?.channel);

  return (
    <div className="sending">
      {stops.length === 0 && (
        <p>
          <strong>{t('Replies are being sent.')}</strong>{' '}
          {t(
            'Stopping takes effect within seconds: a message that is just leaving is finished, everything else waits. Approving goes on, and what was approved leaves in order afterwards.',
          )}
        </p>
      )}
      <ul>
        {stops.map((stop) => (
          <li key={`${stop.scope} ${stop.accountId ?? ''}`} className="sending-stop">
            <h2>{titleOf(stop)}</h2>
            <p>
              <q dir="auto">{stop.reason}</q> <bdi>{stop.by}</bdi>,{' '}
              <time dateTime={stop.since}>{fullTime(stop.since)}</time>
            </p>
            {may && <Button onClick={() => setAsked(stop)}>{t('Resume sending…')}</Button>}
          </li>
        ))}
      </ul>
      {may ? (
        <p>
          <Button look="danger" icon="stop" onClick={() => setAsked('new')}>
            {t('Stop sending…')}
          </Button>
        </p>
      ) : (
        <p className="field-hint">
          {t('A lead, an administrator or an operator can stop and resume sending.')}
        </p>
      )}
      {asked && (
        <SwitchDialog
          resumes={asked === 'new' ? undefined : asked}
          {...{ accounts }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  );
}
