import type { RefObject } from 'react';
import type { BubbleAction } from '../../lib/keyboard/keymap.policy.js';
import type { BubbleOperation, EditBubble } from './bubbles.policy.js';

/** Carries out what a key or a tool means for one bubble. */
export function bubbleRunner(
  { key, text }: EditBubble,
  field: RefObject<HTMLTextAreaElement | null>,
  apply: (operation: BubbleOperation) => void,
): (action: BubbleAction) => void {
  return (action) => {
    switch (action) {
      case 'leave':
        return field.current?.blur();
      case 'split':
        return apply({ type: 'split', key, at: field.current?.selectionStart ?? text.length });
      case 'add':
        return apply({ type: 'add', after: key });
      case 'move-up':
        return apply({ type: 'move', key, by: -1 });
      case 'move-down':
        return apply({ type: 'move', key, by: 1 });
      case 'merge':
      case 'remove':
        return apply({ type: action, key });
      case 'undo':
      case 'redo':
        return apply({ type: action });
    }
  };
}
