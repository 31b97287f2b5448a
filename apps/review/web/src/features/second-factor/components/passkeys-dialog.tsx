import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../../../api/keys.js';
import {
  addressWithName,
  getPasskeys,
  passkeysWork,
  removePasskey,
  type Passkey,
} from '../../../api/passkeys.js';
import { shortMoment } from '../../../lib/clock/local-time.js';
import { Sentence } from '../../../lib/language/sentence.js';
import { t } from '../../../lib/language/t.js';
import { announce } from '../../../ui/announcer.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { AddPasskey } from './add-passkey.js';
import { NamePasskey } from './name-passkey.js';
import { PasswordFirst } from './password-first.js';
import './second-factor.css';

type Doing = { what: 'add' } | { what: 'name' | 'remove'; passkey: Passkey };

/** One's own passkeys: added, named, removed (SE-01). */
export function PasskeysDialog({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const [doing, setDoing] = useState<Doing>();
  const mine = useQuery({ queryKey: keys.passkeys, queryFn: getPasskeys });
  const done = (words: string): void => {
    announce(words);
    setDoing(undefined);
    void client.invalidateQueries({ queryKey: keys.passkeys });
  };
  return (
    <Dialog title={t('Passkeys')} onClose={onClose}>
      {mine.error && <ProblemBanner error={mine.error} />}
      {doing?.what === 'add' && <AddPasskey onAdded={() => done(t('Passkey added'))} />}
      {doing?.what === 'name' && (
        <NamePasskey passkey={doing.passkey} onNamed={() => done(t('Passkey named'))} />
      )}
      {doing?.what === 'remove' && (
        <RemovePasskey passkey={doing.passkey} onRemoved={() => done(t('Passkey removed'))} />
      )}
      {!doing && mine.data && <Mine passkeys={mine.data.passkeys} onDo={setDoing} />}
    </Dialog>
  );
}

function Mine({ passkeys, onDo }: { passkeys: Passkey[]; onDo: (doing: Doing) => void }) {
  return (
    <div className="dialog-form">
      {passkeys.length === 0 && (
        <p>{t('You have none. With one you sign in by a finger, a face or a PIN, without your password.')}</p>
      )}
      <ul className="passkeys" aria-label={t('Passkeys')}>
        {passkeys.map((passkey) => (
          <li key={passkey.id}>
            <span>
              <strong dir="auto">{passkey.name || t('Without a name')}</strong>
              <span className="field-hint">
                {t('since {{since}}', { since: shortMoment(passkey.since) })}
                {passkey.synced && ` · ${t('kept by a password manager')}`}
              </span>
            </span>
            <span className="passkey-acts">
              <Button
                look="quiet"
                aria-label={t('Name {{name}}', { name: passkey.name })}
                onClick={() => onDo({ what: 'name', passkey })}
              >
                {t('Name…')}
              </Button>
              <Button
                look="quiet"
                aria-label={t('Remove {{name}}', { name: passkey.name })}
                onClick={() => onDo({ what: 'remove', passkey })}
              >
                {t('Remove…')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {passkeysWork() ? (
        <footer className="dialog-foot">
          <Button look="primary" data-confirms onClick={() => onDo({ what: 'add' })}>
            {t('Add a passkey')}
          </Button>
        </footer>
      ) : (
        <NoneHere />
      )}
    </div>
  );
}

/** Why none can be added in this browser, at this address. */
function NoneHere() {
  const named = addressWithName();
  if (!named) return <p>{t('Passkeys need a newer browser, and an address that is a name, with https.')}</p>;
  return (
    <p>
      <Sentence
        of="Passkeys need an address that is a name: open <address/>, and sign in there."
        parts={{ address: <a href={named}>{named}</a> }}
      />
    </p>
  );
}

function RemovePasskey({ passkey, onRemoved }: { passkey: Passkey; onRemoved: () => void }) {
  const remove = useMutation({
    mutationFn: (password: string) => removePasskey(passkey.id, password),
    onSuccess: onRemoved,
  });
  return (
    <PasswordFirst attempt={remove} press={t('Remove it')} danger>
      <p>
        {t('{{name}} lets nobody in any more. Your device still lists it until you remove it there, too.', {
          name: passkey.name,
        })}
      </p>
    </PasswordFirst>
  );
}
