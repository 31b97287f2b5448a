import { isHeard, type Transcript } from '../../../api/conversations.js';
import { languageName } from '../../../lib/language/formats.js';
import { t } from '../../../lib/language/t.js';
import { Tag } from '../../../ui/tag.js';
import { confidenceWords, untranscribed } from '../transcript-words.policy.js';
import './transcript.css';

/** What a model heard in a recording, as a reading of it and never as the customer's own words; or why there is none. */
export function TranscriptText({ transcript }: { transcript: Transcript }) {
  if (!isHeard(transcript)) {
    return <p className="transcript-none">{untranscribed(transcript.reason)}</p>;
  }
  const { text, language, confidence, model } = transcript;
  const doubt = confidenceWords(confidence);
  return (
    <figure className="transcript">
      <blockquote className="transcript-text" dir="auto" lang={language}>
        {text}
      </blockquote>
      <figcaption className="transcript-facts">
        {doubt && <Tag tone={confidence === 'low' ? 'warn' : undefined}>{doubt}</Tag>}
        <span>
          {t('Transcript by a model ({{model}}){{language}}', {
            model,
            language: language ? ` · ${languageName(language)}` : '',
          })}
        </span>
      </figcaption>
    </figure>
  );
}
