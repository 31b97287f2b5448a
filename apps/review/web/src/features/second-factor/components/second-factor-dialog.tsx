import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { endSecondFactor, newBackupCodes } from '../../../api/sign-in-library.js';
import { t } from '../../../lib/language/t.js';
import { announce } from '../../../ui/announcer.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { BackupCodes } from './backup-codes.js';
import { PasswordFirst } from './password-first.js';
import { SecondFactorSteps } from './second-factor-steps.js';

interface SecondFactorDialogProps {
  on: boolean;
  /** It was switched on or off. */
  onChanged: () => Promise<void>;
  onClose: () => void;
}

/** One's own second factor: on, off, and new codes for the old (SE-01). */
export function SecondFactorDialog({ on, onChanged, onClose }: SecondFactorDialogProps) {
  // What it was when the dialog opened: the steps show codes after it is on.
  const [before] = useState(on);
  const done = async (words: string): Promise<void> => {
    announce(words);
    // Whoever opens this again sees how it is by then.
    await onChanged();
    onClose();
  };
  return (
    <Dialog title={t('Second factor')} onClose={onClose}>
      {before ? (
        <WhatIsOn onOff={() => void done(t('Second factor switched off'))} onClose={onClose} />
      ) : (
        <SecondFactorSteps onDone={() => void done(t('Second factor switched on'))} />
      )}
    </Dialog>
  );
}

function WhatIsOn({ onOff, onClose }: { onOff: () => void; onClose: () => void }) {
  const [doing, setDoing] = useState<'off' | 'codes'>();
  const off = useMutation({ mutationFn: endSecondFactor, onSuccess: onOff });
  const codes = useMutation({ mutationFn: newBackupCodes });
  if (codes.data) return <BackupCodes codes={codes.data.backupCodes} onDone={onClose} />;
  if (doing === 'off')
    return (
      <PasswordFirst attempt={off} press={t('Switch it off')} danger>
        <p>{t('Your password alone lets you in then.')}</p>
      </PasswordFirst>
    );
  if (doing === 'codes')
    return (
      <PasswordFirst attempt={codes} press={t('Make new codes')}>
        <p>{t('The old ones stop working.')}</p>
      </PasswordFirst>
    );
  return (
    <div className="dialog-form">
      <p>{t('It is on: signing in asks for a code of your authenticator app.')}</p>
      <footer className="dialog-foot">
        <Button onClick={() => setDoing('codes')}>{t('New back-up codes…')}</Button>
        <Button onClick={() => setDoing('off')}>{t('Switch it off…')}</Button>
      </footer>
    </div>
  );
}
