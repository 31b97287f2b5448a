import type { ReactNode } from 'react';
import { t } from '../../../lib/language/t.js';
import { Following } from '../../../ui/following.js';
import { ApproveBar } from './approve-bar.js';
import { Basis } from './basis.js';
import { DraftBanners, type DraftBannersProps } from './draft-banners.js';
import { approveVerb } from '../effects.policy.js';
import { DraftHead } from './draft-head.js';
import { Drafting } from './drafting.js';
import { Labels } from './labels.js';
import { OtherDecisions } from './other-decisions.js';
import { TemplateOrText } from './template-or-text.js';
import { Versions } from './versions.js';
import type { Templates } from '../use-templates.js';
import './draft-pane.css';

interface DraftPaneProps extends DraftBannersProps {
  /** No draft is there yet, and nobody has begun to write. */
  waits: boolean;
  /** Set where templates are what may be sent. */
  templates: Templates | undefined;
  checks: { problems: string[]; notes: string[] };
  digest: string;
  undoSeconds: number;
  /** What the reviewer says of the draft; absent where there is nothing to say it of. */
  teaching: ReactNode;
  onApprove: () => void;
  onReject: () => void;
  onInstruct: () => void;
  /** Asks for the draft of an item that waits for it, where nobody has yet. */
  onDraft: (() => void) | undefined;
  onWrite: () => void;
  onCloseItem: () => void;
  onSnooze: () => void;
  onSilence: () => void;
  onAsk: () => void;
  onEscalate: () => void;
}

/** The reply to one open item: read it, check it, change it, countersign it. */
export function DraftPane(props: DraftPaneProps) {
  const { item, composing, templates, waits, checks, digest, undoSeconds } = props;
  const heldByOther = item.claim !== null && !item.claim.mine;
  const byHand = composing.started && composing.requestId === null;
  return (
    <section className="draft-pane" aria-label={t('Reply')}>
      <DraftHead item={item} byHand={byHand} waits={waits} />
      <div className="draft-body">
        <Labels labels={item.labels} />
        <DraftBanners {...props} />
        {waits ? (
          <Drafting hold={item.hold} onDraft={props.onDraft} onWrite={props.onWrite} />
        ) : (
          <TemplateOrText
            {...{ composing, templates }}
            channel={item.channel}
            offers={item.offers}
            changed={props.changed}
            readOnly={heldByOther}
          />
        )}
        {!waits && <Versions {...{ item, composing }} readOnly={heldByOther} />}
        {item.draft && !byHand && (
          <Following>
            <Basis draft={item.draft} intents={(item.labels?.intents ?? []).map(({ name }) => name)} />
          </Following>
        )}
        <Following>{props.teaching}</Following>
      </div>
      <ApproveBar
        verb={approveVerb(composing.effects)}
        recipientLabel={item.recipientLabel}
        changed={props.changed}
        {...{ digest, undoSeconds, ...checks }}
        onApprove={props.onApprove}
      >
        {!heldByOther && <OtherDecisions {...props} />}
      </ApproveBar>
    </section>
  );
}
