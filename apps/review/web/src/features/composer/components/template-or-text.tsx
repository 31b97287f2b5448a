import { channelName } from '../../../api/channel-words.policy.js';
import type { Composing } from '../use-composer.js';
import type { Templates } from '../use-templates.js';
import { EffectsEditor } from './effects-editor.js';
import { ReplyEditor } from './reply-editor.js';
import { TemplatePicker } from './template-picker.js';

interface TemplateOrTextProps {
  composing: Composing;
  /** Set where templates are what may be sent. */
  templates: Templates | undefined;
  channel: string;
  /** What may be ordered outside the conversation with it. */
  offers?: readonly string[];
  readOnly: boolean;
  /** Names of what is another than it was when the last decision was refused. */
  changed?: ReadonlySet<string>;
}

/** What one writes a reply with: the editor, or a template once the channel takes nothing else (RV-16); and what is done beside it. */
export function TemplateOrText({
  composing,
  templates,
  channel,
  offers = [],
  readOnly,
  changed,
}: TemplateOrTextProps) {
  return (
    <>
      {templates ? (
        <TemplatePicker
          templates={templates}
          channelName={channelName(channel)}
          keptTexts={composing.texts}
          readOnly={readOnly}
        />
      ) : (
        <ReplyEditor composing={composing} channel={channel} readOnly={readOnly} changed={changed} />
      )}
      <EffectsEditor {...{ composing, offers, readOnly }} />
    </>
  );
}
