import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../api/keys.js';
import { endDevice, getDevices } from '../../../api/people.js';
import { ago } from '../../../lib/clock/age.policy.js';
import { shortMoment } from '../../../lib/clock/local-time.js';
import { useNow } from '../../../lib/clock/now.js';
import { t } from '../../../lib/language/t.js';
import { announce } from '../../../ui/announcer.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { deviceWords } from '../device-words.policy.js';
import './devices.css';

/** Where one is signed in, and the end of it (SE-02). */
export function Devices({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const now = useNow(30_000);
  const devices = useQuery({ queryKey: keys.devices, queryFn: getDevices });
  const end = useMutation({
    mutationFn: endDevice,
    onSuccess: () => announce(t('Signed out there')),
    onSettled: () => client.invalidateQueries({ queryKey: keys.devices }),
  });
  const error = devices.error ?? end.error;
  return (
    <Dialog title={t('Where you are signed in')} onClose={onClose}>
      {error && <ProblemBanner error={error} />}
      <ul className="devices" aria-label={t('Devices')}>
        {devices.data?.sessions.map(({ id, current, agent, address, since, seenAt }) => (
          <li key={id}>
            <span>
              <strong>{deviceWords(agent)}</strong>
              <span className="field-hint">
                {address && `${address} · `}
                {t('since {{since}} · seen {{ago}}', {
                  since: shortMoment(since),
                  ago: ago(seenAt, now),
                })}
              </span>
            </span>
            {current ? (
              <span className="field-hint">{t('This one')}</span>
            ) : (
              <Button
                aria-label={t('Sign out on {{deviceWords}}', { deviceWords: deviceWords(agent) })}
                onClick={() => end.mutate(id)}
              >
                {t('Sign out')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
