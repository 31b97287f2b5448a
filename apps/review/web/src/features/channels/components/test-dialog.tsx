import { useMutation, useQueryClient } from '@tanstack/react-query';
import { approvalDigest } from '@countersign/contracts/approval';
import { useState, type FormEvent } from 'react';
import { channelName } from '../../../api/channel-words.policy.js';
import { previewTest, sendTest, type TestPreview } from '../../../api/channels.js';
import { keys } from '../../../api/keys.js';
import type { ChannelAccount } from '../../../api/workspace.js';
import { t } from '../../../lib/language/t.js';
import { announce } from '../../../ui/announcer.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Field } from '../../../ui/field.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';

interface TestDialogProps {
  account: ChannelAccount;
  onClose: () => void;
}

/** Asks who gets the test, shows exactly what they will read, and only then sends it: whoever clicks has countersigned it. */
export function TestDialog({ account: { accountId, channel }, onClose }: TestDialogProps) {
  const client = useQueryClient();
  const [to, setTo] = useState('');
  const looking = useMutation({ mutationFn: () => previewTest(accountId, to.trim()) });
  const sending = useMutation({
    mutationFn: (shown: TestPreview) => {
      const { recipient, seenThrough, policyVersion, text } = shown;
      const digest = approvalDigest({ bubbles: [{ text }], recipient, seenThrough, policyVersion });
      return sendTest(accountId, { to: shown.conversationId, digest });
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keys.channelTests(accountId) });
      announce(t('Test sent'));
      onClose();
    },
    // What was shown may not be what is there any more: it is looked for again.
    onError: () => looking.reset(),
  });
  const shown = looking.data;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    sending.reset();
    if (shown) sending.mutate(shown);
    else if (to.trim()) looking.mutate();
  };
  const title = t('Send a test by {{name}}', { name: channelName(channel) });
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit} aria-label={title}>
        <p>
          {t(
            'A fixed text goes out the way of every reply, under your name. It is marked as a test, answers nobody and is counted nowhere.',
          )}
        </p>
        <Field
          label={t('Who gets it')}
          hint={t(
            'Yourself, best: write to this account first. Then name your number or your handle, or paste the address of your conversation’s page here.',
          )}
          required
          maxLength={300}
          value={to}
          onChange={(event) => {
            setTo(event.target.value);
            looking.reset();
          }}
        />
        {shown && (
          <figure className="channels-preview" aria-label={t('What will be sent')}>
            <figcaption>
              <bdi>{shown.recipientLabel}</bdi>
            </figcaption>
            <blockquote dir="auto">{shown.text}</blockquote>
          </figure>
        )}
        {(looking.isError || sending.isError) && <ProblemBanner error={sending.error ?? looking.error} />}
        <footer className="dialog-foot">
          <Button look="quiet" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button
            type="submit"
            look="primary"
            disabled={!to.trim() || looking.isPending || sending.isPending}
          >
            {shown ? t('Send this test') : t('Show what will be sent')}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
