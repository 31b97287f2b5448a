import type { Attachment } from '../../../api/conversations.js';
import { Icon, type IconName } from '../../../ui/icon.js';
import { fileSize, kindName } from '../attachment-words.policy.js';

const DRAWINGS: Record<string, IconName> = {
  image: 'image',
  sticker: 'image',
  audio: 'audio',
  voice: 'audio',
  video: 'video',
  location: 'location',
  contact: 'person',
};

/** Names what came with a message. Nothing is fetched: the file stays where it is. */
export function AttachmentCard({ attachment }: { attachment: Attachment }) {
  const { kind, fileName, size, mimeType, description } = attachment;
  const facts = [mimeType, size === undefined ? undefined : fileSize(size)].filter(Boolean).join(' · ');
  return (
    <div className="attachment">
      <Icon name={DRAWINGS[kind] ?? 'file'} />
      <div className="attachment-body">
        <span className="attachment-kind">{kindName(kind)}</span>
        {fileName && <bdi className="attachment-name">{fileName}</bdi>}
        {description && <span dir="auto">{description}</span>}
        {facts && <span className="attachment-facts">{facts}</span>}
      </div>
    </div>
  );
}
