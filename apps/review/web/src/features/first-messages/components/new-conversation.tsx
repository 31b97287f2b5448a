import type { FormEvent } from 'react';
import type { FirstMessageLook } from '../../../api/first-messages.js';
import type { ChannelAccount } from '../../../api/workspace.js';
import { t } from '../../../lib/language/t.js';
import { announce } from '../../../ui/announcer.js';
import { Banner } from '../../../ui/banner.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Field } from '../../../ui/field.js';
import { Pick } from '../../../ui/pick.js';
import { ProblemBanner } from '../../../ui/problem-banner.js';
import { useFirstMessage } from '../use-first-message.js';
import { ConsentFields } from './consent-fields.js';
import { TemplateFields } from './template-fields.js';
import './first-messages.css';

interface NewConversationProps {
  /** Those by which one can begin. */
  accounts: readonly ChannelAccount[];
  /** What was to be said by another channel. */
  text?: string | undefined;
  onOpen: (conversationId: string) => void;
  onClose: () => void;
}

/** Writing to somebody who never wrote: what allows it, what they will read, and only then the click that sends it (RV-20). */
export function NewConversation({ accounts, text, onOpen, onClose }: NewConversationProps) {
  const message = useFirstMessage(accounts, (conversationId) => {
    announce(t('Approved. It is on its way.'));
    onOpen(conversationId);
  });
  const { form, change, wanted, looking, sending, shown } = message;
  const refused = shown !== undefined && (shown.known !== undefined || shown.refusals.length > 0);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!wanted || looking.isPending || sending.isPending || refused) return;
    sending.reset();
    if (shown) sending.mutate({ shown, message: wanted });
    else looking.mutate(wanted);
  };
  return (
    <Dialog title={t('New conversation')} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit} aria-label={t('New conversation')}>
        {text && <KeptText text={text} />}
        <fieldset className="first-message-part">
          <legend>{t('To whom')}</legend>
          <div className="first-message-pair">
            <Field
              label={t('Phone number')}
              type="tel"
              autoComplete="off"
              required
              maxLength={40}
              placeholder="+34 612 34 56 78"
              value={form.to}
              onChange={(event) => change({ ...form, to: event.target.value })}
            />
            <Field
              label={t('What you call them')}
              autoComplete="off"
              dir="auto"
              required
              maxLength={100}
              value={form.name}
              onChange={(event) => change({ ...form, name: event.target.value })}
            />
          </div>
          <Pick
            label={t('By which account')}
            value={form.accountId}
            choices={accounts.map(({ accountId }) => [accountId, `WhatsApp · ${accountId}`] as const)}
            onPick={(accountId) => change({ ...form, accountId, template: '', parameters: [] })}
          />
        </fieldset>
        <TemplateFields
          shown={shown !== undefined && !refused}
          {...{ form }}
          templates={message.templates}
          listed={message.listed}
          onChange={change}
        />
        <ConsentFields legend={t('Why you may write to them')} {...{ form }} onChange={change} />
        {shown && <Shown shown={shown} onOpen={onOpen} />}
        {(looking.isError || sending.isError) && <ProblemBanner error={sending.error ?? looking.error} />}
        <footer className="dialog-foot first-message-foot" ref={shown ? intoView : undefined}>
          <Button look="quiet" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button
            type="submit"
            look="primary"
            disabled={!wanted || refused || looking.isPending || sending.isPending}
          >
            {shown && !refused ? t('Approve & send') : t('Show what will be sent')}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

/** What is shown, and the click it asks for, are below what was filled in. */
const intoView = (place: HTMLElement | null): void => place?.scrollIntoView({ block: 'end' });

/** The words that did not arrive elsewhere, to take from. */
function KeptText({ text }: { text: string }) {
  return (
    <figure className="first-message-shown first-message-kept">
      <figcaption>{t('Your text')}</figcaption>
      <blockquote dir="auto">{text}</blockquote>
      <p className="field-hint">
        {t(
          'WhatsApp lets a conversation begin with a template only. When they answer, you can send this text.',
        )}
      </p>
    </figure>
  );
}

/** Exactly what they will read, or what stands in the way and what to do about it. */
function Shown({ shown, onOpen }: { shown: FirstMessageLook; onOpen: (conversationId: string) => void }) {
  const { known, refusals, recipientLabel, to, text } = shown;
  if (known)
    return (
      <Banner
        tone="info"
        urgent
        title={t('There is a conversation with this number already')}
        actions={<Button onClick={() => onOpen(known.conversationId)}>{t('Open the conversation')}</Button>}
      >
        <bdi>{known.name}</bdi>
      </Banner>
    );
  if (refusals.length > 0)
    return (
      <Banner tone="bad" urgent title={t('This cannot be sent')}>
        <ul>
          {refusals.map(({ field, message }) => (
            <li key={`${field} ${message}`}>{message}</li>
          ))}
        </ul>
      </Banner>
    );
  return (
    <figure className="first-message-shown" aria-label={t('What will be sent')}>
      <figcaption>
        <bdi>{recipientLabel}</bdi> · <bdi dir="ltr">{to}</bdi>
      </figcaption>
      <blockquote dir="auto">{text}</blockquote>
    </figure>
  );
}
