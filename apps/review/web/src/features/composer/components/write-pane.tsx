import type { ReactNode } from 'react';
import type { Problem } from '../../../api/http.js';
import { problemWords } from '../../../api/problem-words.policy.js';
import { t } from '../../../lib/language/t.js';
import { Banner } from '../../../ui/banner.js';
import { Button } from '../../../ui/button.js';
import type { Composing } from '../use-composer.js';
import { ApproveBar } from './approve-bar.js';
import { TemplateOrText } from './template-or-text.js';
import type { Templates } from '../use-templates.js';
import './draft-pane.css';

interface WritePaneProps {
  /** How the conversation's last item ended, in words. */
  outcome: string | undefined;
  composing: Composing;
  channel: string;
  recipientLabel: string;
  /** Set where templates are what may be sent. */
  templates: Templates | undefined;
  checks: { problems: string[]; notes: string[] };
  digest: string;
  undoSeconds: number;
  problem: Problem | undefined;
  /** It is on its way, or can still be taken back. */
  sending: boolean;
  /** Set when the customer has a newer open item, which is the place to answer. */
  onOpenItem: (() => void) | undefined;
  /** Says why it may be sent although the rules found something. */
  onOverride: () => void;
  /** Sends what nobody judged. */
  onUnjudged: () => void;
  /** What was decided before. */
  made: ReactNode;
  onSend: () => void;
  onWrite: () => void;
}

/** Writing to somebody nobody waits for: the same text, checks and signature, without a draft. */
export function WritePane(props: WritePaneProps) {
  const { outcome, composing, channel, recipientLabel, checks, digest, undoSeconds, problem, onOpenItem } =
    props;
  const refusal = problem && problemWords(problem, 'by-hand');
  const writing = composing.started && !onOpenItem && !props.sending;
  return (
    <section className="draft-pane" aria-label={t('Reply')}>
      <header className="pane-head">
        <h2>{writing ? t('Reply by hand') : t('Decided')}</h2>
      </header>
      <div className="draft-body">
        {refusal && (
          <Banner
            tone="bad"
            urgent
            title={refusal.title}
            actions={
              {
                needs_reason: <Button onClick={props.onOverride}>{t('Say why it may be sent…')}</Button>,
                not_judged: <Button onClick={props.onUnjudged}>{t('Send it unjudged')}</Button>,
              }[problem?.code ?? '']
            }
          >
            {refusal.list.join('. ')} {refusal.next}
          </Banner>
        )}
        <p>
          {outcome
            ? t('{{outcome}}. Nobody is waiting for an answer here.', { outcome })
            : t('Nobody is waiting for an answer here.')}
        </p>
        {props.made}
        {onOpenItem ? (
          <Banner
            tone="info"
            title={t('They wrote again')}
            actions={<Button onClick={onOpenItem}>{t('Open it')}</Button>}
          >
            {t('A newer item is waiting in the queue.')}
          </Banner>
        ) : writing ? (
          <TemplateOrText {...{ composing, channel }} templates={props.templates} readOnly={false} />
        ) : props.sending ? (
          <p role="status">{t('Your reply is on its way.')}</p>
        ) : (
          <div>
            <Button icon="hand" onClick={props.onWrite}>
              {t('Write to them again')}
            </Button>
          </div>
        )}
      </div>
      {writing && (
        <ApproveBar
          verb={t('Send')}
          {...{ recipientLabel, digest, undoSeconds, ...checks }}
          onApprove={props.onSend}
        />
      )}
    </section>
  );
}
