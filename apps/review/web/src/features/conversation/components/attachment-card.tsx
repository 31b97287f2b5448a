import { isStored, type Attachment } from '../../../api/conversations.js';
import { fileSize } from '../../../lib/file-size.policy.js';
import { t } from '../../../lib/language/t.js';
import { Icon, type IconName } from '../../../ui/icon.js';
import { attachmentName, mediaDeleted, mediaFailure, wordsOf } from '../attachment-words.policy.js';
import { StoredMedia } from './stored-media.js';
import { TranscriptText } from './transcript-text.js';
import './attachment.css';

const DRAWINGS: Record<string, IconName> = {
  image: 'image',
  sticker: 'image',
  audio: 'audio',
  voice: 'audio',
  video: 'video',
  location: 'location',
  contact: 'person',
};

/** What came with a message: shown or played where it can be, named where it cannot. */
export function AttachmentCard({ attachment }: { attachment: Attachment }) {
  const { kind, fileName, mimeType, description, media } = attachment;
  const stored = isStored(media) ? media : undefined;
  const size = stored?.size ?? attachment.size;
  const facts = [stored?.type ?? mimeType, size === undefined ? undefined : fileSize(size)];
  const name = attachmentName(attachment);
  const tellsMore = description && description !== name && !(fileName && description.includes(fileName));
  if (attachment.about === 'notice') return <em className="message-note">{wordsOf(description ?? '')}</em>;
  if (stored?.thumbnailUrl) return <StoredMedia key={stored.id} attachment={attachment} media={stored} />;
  return (
    <div className="attachment">
      <Icon name={DRAWINGS[kind] ?? 'file'} />
      <div className="attachment-body">
        <span className="attachment-kind">{name}</span>
        {fileName && <bdi className="attachment-name">{fileName}</bdi>}
        {tellsMore && (
          <span className="attachment-words" dir="auto">
            {wordsOf(description)}
          </span>
        )}
        <span className="attachment-facts">{facts.filter(Boolean).join(' · ')}</span>
        {media?.state === 'pending' && (
          <span className="attachment-note">{t('Fetching it from the channel…')}</span>
        )}
        {media?.state === 'failed' && <span className="attachment-note">{mediaFailure(media.reason)}</span>}
        {media?.state === 'deleted' && (
          <span className="attachment-note">{mediaDeleted(media.keptDays)}</span>
        )}
        {stored && <StoredMedia key={stored.id} attachment={attachment} media={stored} />}
        {media?.transcript && <TranscriptText transcript={media.transcript} />}
      </div>
    </div>
  );
}
