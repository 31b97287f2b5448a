import { useId, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { capabilitiesOf } from '../../../api/channel-words.policy.js';
import { bubbleAction } from '../../../lib/keyboard/keymap.policy.js';
import { t } from '../../../lib/language/t.js';
import { bubbleRunner } from '../bubble-actions.js';
import type { BubbleOperation, Caret, EditBubble } from '../bubbles.policy.js';
import { lengthOf } from '../preflight.policy.js';
import { useSlashMenu } from '../use-slash-menu.js';
import { Asks } from './asks.js';
import { BubbleTools } from './bubble-tools.js';
import { Proposed } from './proposed.js';
import { hasWords } from '../bubble-extra.policy.js';
import { ButtonsEditor } from './buttons-editor.js';
import { ExtraEditor } from './extra-editor.js';
import { SlashMenuList } from './slash-menu.js';
import './bubble.css';

interface BubbleEditorProps {
  bubble: EditBubble;
  position: number;
  count: number;
  channel: string;
  readOnly: boolean;
  /** The draft proposes it, exactly as it stands. */
  proposed: boolean;
  /** It is another than it was when the last decision was refused. */
  changed: boolean;
  /** Set when the cursor belongs into this bubble after a change. */
  caret: Caret | undefined;
  apply: (operation: BubbleOperation) => void;
}

/** One message of the reply, edited where it stands. */
export function BubbleEditor(props: BubbleEditorProps) {
  const { bubble, position, count, channel, readOnly, proposed, caret, apply } = props;
  const { key, text, buttons, extra } = bubble;
  const setButtons = (titles: string[]): void => apply({ type: 'buttons', key, titles });
  const setExtra = (changed: typeof extra): void => apply({ type: 'extra', key, extra: changed });
  const mayHaveButtons = !buttons && !extra && capabilitiesOf(channel)?.buttons !== undefined;
  const field = useRef<HTMLTextAreaElement>(null);

  useLayoutEffect(() => {
    if (!caret || !field.current) return;
    field.current.focus();
    field.current.setSelectionRange(caret.at, caret.at);
  }, [caret]);

  const menuId = useId();
  const { menu, onCursor, onKey } = useSlashMenu(bubble, readOnly, apply);
  const run = bubbleRunner(bubble, field, apply);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing || onKey(event)) return;
    const { selectionStart, selectionEnd } = event.currentTarget;
    const atStart = selectionStart === 0 && selectionEnd === 0;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    const joins = event.key === 'Backspace' && plain && atStart && position > 0;
    const action = joins ? 'merge' : bubbleAction(event);
    // Backspace with Ctrl deletes a word everywhere else too, unless there is nothing before the cursor.
    if (!action || (readOnly && action !== 'leave') || (action === 'merge' && !atStart)) return;
    event.preventDefault();
    run(action);
  };

  return (
    <li className={props.changed ? 'bubble bubble-changed' : 'bubble'}>
      {props.changed && <p className="bubble-changed-note">{t('Changed since you looked')}</p>}
      {bubble.cta && <Asks cta={bubble.cta} />}
      {proposed && (
        <Proposed {...{ readOnly }} onOff={count > 1 ? () => apply({ type: 'remove', key }) : undefined} />
      )}
      {extra && !('list' in extra) && (
        <ExtraEditor {...{ extra, position, channel, readOnly }} onChange={setExtra} />
      )}
      {hasWords(extra) && (
        <textarea
          ref={field}
          className="bubble-text"
          aria-label={t('Bubble {{position}} of {{count}}', { position: position + 1, count })}
          data-bubble={position}
          dir="auto"
          rows={linesOf(text)}
          value={text}
          readOnly={readOnly}
          placeholder={extra && 'file' in extra ? t('Words under it (optional)') : t('Write here…')}
          onChange={(event) => apply({ type: 'type', key, text: event.target.value })}
          onSelect={(event) => onCursor(event.currentTarget.selectionStart)}
          onKeyDown={onKeyDown}
          {...(menu && {
            'aria-controls': menuId,
            'aria-activedescendant': `${menuId}-${menu.active}`,
          })}
        />
      )}
      {menu && <SlashMenuList id={menuId} menu={menu} />}
      {extra && 'list' in extra && (
        <ExtraEditor {...{ extra, position, channel, readOnly }} onChange={setExtra} />
      )}
      <Limit text={text} channel={channel} />
      {buttons && (
        <ButtonsEditor titles={buttons} {...{ position, channel, readOnly }} onChange={setButtons} />
      )}
      {!readOnly && (
        <BubbleTools
          {...{ position, count, run }}
          onButtons={mayHaveButtons ? () => setButtons(['']) : undefined}
        />
      )}
    </li>
  );
}

/** About how many lines the text takes, for browsers that do not size a field by its content. */
function linesOf(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 44), 0);
  return Math.min(lines, 24);
}

/** Appears when the text nears what the channel can carry. */
function Limit({ text, channel }: { text: string; channel: string }) {
  const { used, limit, level } = lengthOf(text, channel);
  if (level === 'fine') return null;
  return (
    <p className={`bubble-limit bubble-limit-${level}`} role="status">
      {level === 'over'
        ? t('{{used}} of {{limit}} characters: shorten or split it', { used, limit })
        : t('{{used}} of {{limit}} characters', { used, limit })}
    </p>
  );
}
