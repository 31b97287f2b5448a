import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { channelName } from '../../../api/channel-words.policy.js';
import { keys } from '../../../api/keys.js';
import { setKillSwitch, type SendingStop, type StopScope } from '../../../api/kill-switch.js';
import type { ChannelAccount } from '../../../api/workspace.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Choices } from '../../../ui/choices.js';
import { Dialog } from '../../../ui/dialog.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { Field } from '../../../ui/field.js';

interface SwitchDialogProps {
  /** The stop to lift; absent to make one. */
  resumes: SendingStop | undefined;
  accounts: ChannelAccount[];
  onClose: () => void;
}

const ACCOUNT = 'account:';

/** Stopping and resuming both say why: everyone reads it. */
export function SwitchDialog({ resumes, accounts, onClose }: SwitchDialogProps) {
  const client = useQueryClient();
  const [scope, setScope] = useState('workspace');
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<unknown>();
  const choices = [
    { value: 'workspace', label: t('This workspace') },
    ...accounts.map(({ accountId, channel }) => ({
      value: ACCOUNT + accountId,
      label: `${channelName(channel)} (${accountId})`,
    })),
    { value: 'all', label: t('Everything this installation sends') },
  ];

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setProblem(undefined);
    const { scope: of, accountId } = resumes ?? chosen(scope);
    try {
      await setKillSwitch({ scope: of, ...(accountId && { accountId }), on: !resumes, reason });
      await client.invalidateQueries({ queryKey: keys.stops });
      onClose();
    } catch (error) {
      setProblem(error);
    }
  };

  return (
    <Dialog title={resumes ? t('Resume sending') : t('Stop sending')} onClose={onClose}>
      <form className="dialog-form" onSubmit={(event) => void submit(event)}>
        {!resumes && (
          <Choices
            legend={t('What is stopped?')}
            name="scope"
            {...{ choices }}
            value={scope}
            onChange={setScope}
          />
        )}
        <Field
          label={resumes ? t('Why can it be sent again?') : t('Why?')}
          hint={t('Everyone in the workspace reads this.')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          maxLength={200}
          pattern=".*\S.*"
          required
        />
        <p className="field-hint">
          {resumes
            ? t('What waits leaves at once, in order. Each reply is looked at once more before it leaves.')
            : t('Nothing more leaves within seconds. What is approved waits, and nothing is lost.')}
        </p>
        {problem !== undefined && <ProblemBanner error={problem} />}
        <footer className="dialog-foot">
          <Button look="quiet" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button type="submit" look={resumes ? 'primary' : 'danger'}>
            {resumes ? t('Resume sending') : t('Stop sending')}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

function chosen(value: string): { scope: StopScope; accountId?: string } {
  if (value.startsWith(ACCOUNT)) return { scope: 'account', accountId: value.slice(ACCOUNT.length) };
  return { scope: value === 'all' ? 'all' : 'workspace' };
}
