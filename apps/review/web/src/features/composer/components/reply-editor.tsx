import { useState } from 'react';
import { capabilitiesOf } from '../../../api/channel-words.policy.js';
import { t } from '../../../lib/language/t.js';
import { announce } from '../../../ui/announcer.js';
import { Button, IconButton } from '../../../ui/button.js';
import { hasWords } from '../bubble-extra.policy.js';
import { isFull, MAX_BUBBLES } from '../bubbles.policy.js';
import { isProposed } from '../composer.policy.js';
import { useComposerPlace } from '../composer-place.js';
import { useAttach, type Attaching } from '../use-attach.js';
import type { Composing } from '../use-composer.js';
import { AttachTools } from './attach-tools.js';
import { BubbleEditor } from './bubble-editor.js';
import { CtaPicker } from './cta-picker.js';
import { Changes } from './changes.js';
import './reply-editor.css';

interface ReplyEditorProps {
  composing: Composing;
  channel: string;
  readOnly: boolean;
}

/** The bubbles of the reply, in the order they will arrive. */
export function ReplyEditor({ composing, channel, readOnly }: ReplyEditorProps) {
  const { edit, apply, touched, base, proposed } = composing;
  const { bubbles, caret } = edit;
  // A place the cursor had before this editor was on screen is no reason to take the focus.
  const [earlier] = useState(caret);
  const place = useComposerPlace();
  const takes = !readOnly && !isFull(edit) && capabilitiesOf(channel)?.files !== undefined;
  const attaching = useAttach(place?.conversationId, (file) => apply({ type: 'put', extra: { file } }));
  const take = (event: { preventDefault: () => void }, data: DataTransfer): void => {
    if (!takes || data.files.length === 0) return;
    event.preventDefault();
    void attaching.attach([...data.files]);
  };

  return (
    <div
      className="reply-editor"
      onPaste={(event) => take(event, event.clipboardData)}
      onDragOver={(event) => takes && event.preventDefault()}
      onDrop={(event) => take(event, event.dataTransfer)}
    >
      <ol className="bubbles" aria-label={t('Bubbles of the reply')}>
        {bubbles.map((bubble, position) => (
          <BubbleEditor
            key={bubble.key}
            bubble={bubble}
            position={position}
            count={bubbles.length}
            channel={channel}
            readOnly={readOnly}
            proposed={isProposed(bubble, proposed)}
            caret={caret !== earlier && caret?.key === bubble.key ? caret : undefined}
            apply={apply}
          />
        ))}
      </ol>
      {!readOnly && <Tools {...{ composing, channel, attaching }} />}
      {touched && base.length > 0 && <Changes composing={composing} />}
    </div>
  );
}

interface ToolsProps {
  composing: Composing;
  channel: string;
  attaching: Attaching;
}

function Tools({ composing: { edit, apply }, channel, attaching }: ToolsProps) {
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
  if (!last) return null;
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
