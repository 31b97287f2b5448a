import { capabilitiesOf } from '../../../api/channel-words.policy.js';
import { t } from '../../../lib/language/t.js';
import type { BubbleExtra } from '../bubble-extra.policy.js';

type Reaction = Extract<BubbleExtra, { reaction: unknown }>['reaction'];

interface ReactionPickerProps {
  reaction: Reaction;
  position: number;
  channel: string;
  readOnly: boolean;
  onChange: (reaction: Reaction) => void;
}

/** Offered where a channel takes any emoji at all. */
const USUAL = ['👍', '❤️', '🙏', '🎉', '🤝', '😊', '🔥', '👌'];

/** An emoji on their last message. */
export function ReactionPicker({ reaction, position, channel, readOnly, onChange }: ReactionPickerProps) {
  const can = capabilitiesOf(channel)?.reactions;
  const offered = can === 'any' || !can ? USUAL : can;
  return (
    <fieldset className="extra-reaction" disabled={readOnly}>
      <legend>
        {t('Reaction')}
        {reaction.words !== '' && (
          <>
            {t(' to “')}
            <bdi>{reaction.words}</bdi>”
          </>
        )}
      </legend>
      {offered.map((emoji) => (
        <label key={emoji}>
          <input
            type="radio"
            className="visually-hidden"
            name={`reaction-${position}`}
            checked={emoji === reaction.emoji}
            onChange={() => onChange({ ...reaction, emoji })}
          />
          <span>{emoji}</span>
        </label>
      ))}
    </fieldset>
  );
}
