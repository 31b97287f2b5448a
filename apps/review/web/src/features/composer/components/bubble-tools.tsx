import type { BubbleAction } from '../../../lib/keyboard/keymap.policy.js';
import { t } from '../../../lib/language/t.js';
import { IconButton } from '../../../ui/button.js';

interface BubbleToolsProps {
  position: number;
  count: number;
  /** Puts the first button under it; absent where the channel has none, or there is one. */
  onButtons: (() => void) | undefined;
  run: (action: BubbleAction) => void;
}

/** What can be done with a bubble besides writing in it. */
export function BubbleTools({ position, count, onButtons, run }: BubbleToolsProps) {
  const name = t('bubble {{position}}', { position: position + 1 });
  // A press must not take the focus: the cursor says where to split.
  const tool = (action: BubbleAction) => ({
    onMouseDown: (event: { preventDefault: () => void }) => event.preventDefault(),
    onClick: () => run(action),
  });
  return (
    <div className="bubble-tools" role="group" aria-label={t('Tools for {{name}}', { name })}>
      <IconButton
        icon="up"
        label={t('Move {{name}} up', { name })}
        disabled={position === 0}
        {...tool('move-up')}
      />
      <IconButton
        icon="down"
        label={t('Move {{name}} down', { name })}
        disabled={position === count - 1}
        {...tool('move-down')}
      />
      <IconButton icon="split" label={t('Split {{name}} at the cursor', { name })} {...tool('split')} />
      <IconButton
        icon="merge"
        label={t('Merge {{name}} with the one above', { name })}
        disabled={position === 0}
        {...tool('merge')}
      />
      {onButtons && (
        <IconButton icon="buttons" label={t('Put buttons under {{name}}', { name })} onClick={onButtons} />
      )}
      <IconButton
        icon="remove"
        label={t('Delete {{name}}', { name })}
        disabled={count === 1}
        {...tool('remove')}
      />
    </div>
  );
}
