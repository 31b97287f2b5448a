import { useState } from 'react';
import { passkeysWork } from '../api/passkeys.js';
import { AddPasskey } from '../features/second-factor/components/add-passkey.js';
import { SecondFactorSteps } from '../features/second-factor/components/second-factor-steps.js';
import { Entrance } from '../features/session/components/entrance.js';
import { t } from '../lib/language/t.js';
import { Button } from '../ui/button.js';

/** What somebody sees before anything else where the workspace asks for a second factor and they have none. */
export function SecondFactorFirst({ onDone }: { onDone: () => void }) {
  const [key, setKey] = useState(false);
  return (
    <Entrance
      title={t('Set up a second factor')}
      lead={t('This workspace asks everybody for one. It takes a minute.')}
    >
      <div className="entrance-form">
        {key ? <AddPasskey onAdded={onDone} /> : <SecondFactorSteps onDone={onDone} />}
        {passkeysWork() && (
          <Button look="quiet" onClick={() => setKey(!key)}>
            {key ? t('Use an authenticator app instead') : t('Use a passkey instead')}
          </Button>
        )}
      </div>
    </Entrance>
  );
}
