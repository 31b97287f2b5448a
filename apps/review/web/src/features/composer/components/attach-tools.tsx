import { capabilitiesOf } from '../../../api/channel-words.policy.js';
import { t } from '../../../lib/language/t.js';
import { IconButton } from '../../../ui/button.js';
import { UNLOCATED, type BubbleExtra } from '../bubble-extra.policy.js';
import { isFull, type BubbleEdit, type BubbleOperation } from '../bubbles.policy.js';
import { useComposerPlace } from '../composer-place.js';
import type { Attaching } from '../use-attach.js';
import { FilePicker } from './file-picker.js';

interface AttachToolsProps {
  edit: BubbleEdit;
  channel: string;
  attaching: Attaching;
  apply: (operation: BubbleOperation) => void;
}

/** What can be put into the reply beside words, as far as the channel carries it. */
export function AttachTools({ edit, channel, attaching, apply }: AttachToolsProps) {
  const place = useComposerPlace();
  const can = capabilitiesOf(channel);
  if (!place || !can) return null;
  const { newest } = place;
  const disabled = isFull(edit);
  const put = (extra: BubbleExtra): void => apply({ type: 'put', extra });
  const tool = (extra: BubbleExtra) => ({ disabled, onClick: () => put(extra) });
  return (
    <span className="attach-tools" role="group" aria-label={t('Put into the reply')}>
      {can.files && <FilePicker {...{ attaching, disabled }} />}
      {can.list && <IconButton icon="list" label={t('Put in a list to choose from')} {...tool(newList())} />}
      {can.places && <IconButton icon="location" label={t('Put in a place')} {...tool(newPlace())} />}
      {can.reactions && newest && (
        <IconButton icon="react" label={t('React to their last message')} {...tool(reactionTo(newest))} />
      )}
    </span>
  );
}

const newList = (): BubbleExtra => ({ list: { button: '', rows: [{ title: '', description: '' }] } });

const newPlace = (): BubbleExtra => ({ place: { ...UNLOCATED, name: '', address: '' } });

const reactionTo = ({
  providerMessageId: to,
  words,
}: {
  providerMessageId: string;
  words: string;
}): BubbleExtra => ({ reaction: { to, words, emoji: '👍' } });
