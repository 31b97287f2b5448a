import { useQueryClient } from '@tanstack/react-query';
import { keys } from '../api/keys.js';
import type { Me } from '../api/session.js';
import { PasskeysDialog } from '../features/second-factor/components/passkeys-dialog.js';
import { SecondFactorDialog } from '../features/second-factor/components/second-factor-dialog.js';
import { Devices } from '../features/settings/components/devices.js';
import type { OwnDialog } from '../features/settings/components/settings-menu.js';

interface OwnDialogsProps {
  me: Me;
  open: OwnDialog | undefined;
  onClose: () => void;
}

/** What a person's own corner opens. */
export function OwnDialogs({ me, open, onClose }: OwnDialogsProps) {
  const client = useQueryClient();
  if (open === 'devices') return <Devices onClose={onClose} />;
  if (open === 'passkeys') return <PasskeysDialog onClose={onClose} />;
  if (open === 'second-factor')
    return (
      <SecondFactorDialog
        on={me.secondFactor?.on === true}
        onChanged={() => client.invalidateQueries({ queryKey: keys.me })}
        onClose={onClose}
      />
    );
  return null;
}
