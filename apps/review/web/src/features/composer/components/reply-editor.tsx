import { useState } from 'react';
import { capabilitiesOf } from '../../../api/channel-words.policy.js';
import { t } from '../../../lib/language/t.js';
import { OtherText } from '../../../ui/other-text.js';
import { isFull } from '../bubbles.policy.js';
import { bubbleChanged } from '../changed-words.policy.js';
import { isProposed } from '../composer.policy.js';
import { useComposerPlace } from '../composer-place.js';
import { useAttach } from '../use-attach.js';
import type { Composing } from '../use-composer.js';
import { BubbleEditor } from './bubble-editor.js';
import { Changes } from './changes.js';
import { ReplyTools } from './reply-tools.js';
import './reply-editor.css';

interface ReplyEditorProps {
  composing: Composing;
  channel: string;
  readOnly: boolean;
  changed: ReadonlySet<string> | undefined;
}

/** The bubbles of the reply, in the order they will arrive. */
export function ReplyEditor({ composing, channel, readOnly, changed }: ReplyEditorProps) {
  const { edit, apply, touched, base, proposed } = composing;
  const { bubbles, caret } = edit;
  const { other } = composing.standing;
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
      {other && !readOnly && (
        <OtherText
          texts={other.text.texts}
          onKeepThis={composing.keepThis}
          onKeepOther={composing.keepOther}
        />
      )}
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
            changed={changed !== undefined && bubbleChanged(changed, position)}
            caret={caret !== earlier && caret?.key === bubble.key ? caret : undefined}
            apply={apply}
          />
        ))}
      </ol>
      {!readOnly && <ReplyTools {...{ composing, channel, attaching }} />}
      {touched && base.length > 0 && <Changes composing={composing} />}
    </div>
  );
}
