import type { BubbleAction } from '../../../lib/keyboard/keymap.policy.js';
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
  const name = `bubble ${position + 1}`;
  // A press must not take the focus: the cursor says where to split.
  const tool = (action: BubbleAction) => ({
    onMouseDown: (event: { preventDefault: () => void }) => event.preventDefault(),
    onClick: () => run(action),
  });
  return (
    <div className="bubble-tools" role="group" aria-label={`Tools for ${name}`}>
      <IconButton icon="up" label={`Move ${name} up`} disabled={position === 0} {...tool('move-up')} />
      <IconButton
        icon="down"
        label={`Move ${name} down`}
        disabled={position === count - 1}
        {...tool('move-down')}
      />
      <IconButton icon="split" label={`Split ${name} at the cursor`} {...tool('split')} />
      <IconButton
        icon="merge"
        label={`Merge ${name} with the one above`}
        disabled={position === 0}
        {...tool('merge')}
      />
      {onButtons && <IconButton icon="buttons" label={`Put buttons under ${name}`} onClick={onButtons} />}
      <IconButton icon="remove" label={`Delete ${name}`} disabled={count === 1} {...tool('remove')} />
    </div>
  );
}
