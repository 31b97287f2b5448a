import type { ReactNode } from 'react';
import type { Draft } from '../../../api/items.js';
import { Button } from '../../../ui/button.js';
import { Kbd } from '../../../ui/kbd.js';
import { ApproveBar } from './approve-bar.js';
import { DraftBanners, type DraftBannersProps } from './draft-banners.js';
import { DraftHead } from './draft-head.js';
import { Evidence } from './evidence.js';
import { ReplyEditor } from './reply-editor.js';
import './draft-pane.css';

interface DraftPaneProps extends DraftBannersProps {
  /** No draft is there yet, and nobody has begun to write. */
  waits: boolean;
  checks: { problems: string[]; notes: string[] };
  digest: string;
  undoSeconds: number;
  onApprove: () => void;
  onReject: () => void;
  onInstruct: () => void;
  onWrite: () => void;
  onCloseItem: () => void;
}

/** The reply to one open item: read it, check it, change it, countersign it. */
export function DraftPane(props: DraftPaneProps) {
  const { item, composing, waits, checks, digest, undoSeconds } = props;
  const heldByOther = item.claim !== null && !item.claim.mine;
  const byHand = composing.started && composing.requestId === null;
  return (
    <section className="draft-pane" aria-label="Reply">
      <DraftHead item={item} byHand={byHand} waits={waits} />
      <div className="draft-body">
        <DraftBanners {...props} />
        {waits ? (
          <Drafting onWrite={props.onWrite} />
        ) : (
          <ReplyEditor composing={composing} channel={item.channel} readOnly={heldByOther} />
        )}
        {item.draft && !byHand && (
          <>
            <Origin draft={item.draft} />
            <Evidence draft={item.draft} />
          </>
        )}
      </div>
      <ApproveBar
        verb="Approve & send"
        recipientLabel={item.recipientLabel}
        {...{ digest, undoSeconds, ...checks }}
        onApprove={props.onApprove}
      >
        {!heldByOther && <Others {...props} />}
      </ApproveBar>
    </section>
  );
}

function Others({ item, onReject, onInstruct, onWrite, onCloseItem }: DraftPaneProps) {
  return (
    <div className="approve-actions" role="group" aria-label="Other decisions">
      {item.draft && (
        <Button look="quiet" onClick={onReject}>
          Reject <Kbd of="r" />
        </Button>
      )}
      <Button look="quiet" onClick={onInstruct}>
        Redraft <Kbd of="i" />
      </Button>
      <Button look="quiet" onClick={onWrite}>
        Write <Kbd of="w" />
      </Button>
      <Button look="quiet" onClick={onCloseItem}>
        Close <Kbd of="c" />
      </Button>
    </div>
  );
}

function Drafting({ onWrite }: { onWrite: () => void }): ReactNode {
  return (
    <div className="drafting">
      <p role="status">Drafting a reply…</p>
      <div className="skeleton" />
      <div className="skeleton" />
      <Button icon="hand" onClick={onWrite}>
        Write by hand instead
      </Button>
    </div>
  );
}

/** Where the draft came from: said plainly, never as a reason to trust it. */
function Origin({ draft }: { draft: Draft }) {
  const { usage, promptVersion, offline } = draft;
  const tokens = usage.inputTokens + usage.outputTokens;
  const cost = usage.costUsd === undefined ? '' : ` · $${usage.costUsd.toFixed(4)}`;
  return (
    <p className="draft-origin">
      {offline
        ? 'Offline draft: from your documents, not by a model.'
        : `${usage.model} · ${tokens.toLocaleString()} tokens${cost} · ${promptVersion}`}
    </p>
  );
}
