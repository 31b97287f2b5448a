import { t } from '../../../lib/language/t.js';
import { announce } from '../../../ui/announcer.js';
import { Button, IconButton } from '../../../ui/button.js';
import { SaveState } from '../../../ui/save-state.js';
import { hasWords } from '../bubble-extra.policy.js';
import { MAX_BUBBLES } from '../bubbles.policy.js';
import { useComposerPlace } from '../composer-place.js';
import type { Attaching } from '../use-attach.js';
import type { Composing } from '../use-composer.js';
import { AttachTools } from './attach-tools.js';
import { CtaPicker } from './cta-picker.js';

interface ReplyToolsProps {
  composing: Composing;
  channel: string;
  attaching: Attaching;
}

/** What can be put into the reply, and whether it is kept. */
export function ReplyTools({ composing: { edit, apply, standing }, channel, attaching }: ReplyToolsProps) {
  const travel = (type: 'undo' | 'redo'): void => {
    apply({ type });
    announce(type === 'undo' ? t('Change undone') : t('Change made again'));
  };
  return (
    <div className="reply-editor-tools">
      <Button
        look="quiet"
        icon="add"
        disabled={edit.bubbles.length >= MAX_BUBBLES}
        onClick={() => apply({ type: 'add' })}
      >
        {t('Add a bubble')}
      </Button>
      <SavedButton {...{ edit, apply }} />
      <CtaPicker {...{ edit, apply }} />
      <AttachTools {...{ edit, channel, attaching, apply }} />
      <span className="reply-editor-history">
        <SaveState state={standing.state} />
        <IconButton
          icon="undo"
          label={t('Undo')}
          disabled={edit.past.length === 0}
          onClick={() => travel('undo')}
        />
        <IconButton
          icon="redo"
          label={t('Redo')}
          disabled={edit.future.length === 0}
          onClick={() => travel('redo')}
        />
      </span>
    </div>
  );
}

/** Types the `/` that opens the saved replies, for whoever does not know the key. */
function SavedButton({ edit, apply }: Pick<Composing, 'edit' | 'apply'>) {
  const last = edit.bubbles.findLast(({ extra }) => hasWords(extra));
  const place = useComposerPlace();
  if (!last || !place) return null;
  const { key, text } = last;
  const slash = /\S$/.test(text) ? ' /' : '/';
  return (
    <IconButton
      icon="reply"
      label={t('Saved replies (/)')}
      onClick={() => apply({ type: 'insert', key, from: text.length, instead: '', text: slash })}
    />
  );
}
