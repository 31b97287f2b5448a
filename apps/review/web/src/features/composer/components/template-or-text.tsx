import { channelName } from '../../../api/channel-words.policy.js';
import type { Composing } from '../use-composer.js';
import type { Templates } from '../use-templates.js';
import { ReplyEditor } from './reply-editor.js';
import { TemplatePicker } from './template-picker.js';

interface TemplateOrTextProps {
  composing: Composing;
  /** Set where templates are what may be sent. */
  templates: Templates | undefined;
  channel: string;
  readOnly: boolean;
}

/** What one writes a reply with: the editor, or a template once the channel takes nothing else (RV-16). */
export function TemplateOrText({ composing, templates, channel, readOnly }: TemplateOrTextProps) {
  if (!templates) return <ReplyEditor composing={composing} channel={channel} readOnly={readOnly} />;
  return (
    <TemplatePicker
      templates={templates}
      channelName={channelName(channel)}
      keptTexts={composing.texts}
      readOnly={readOnly}
    />
  );
}
