import type { Attachment, Media } from '../../../api/conversations.js';
import { kindName } from '../attachment-words.policy.js';

interface StoredMediaProps {
  attachment: Attachment;
  media: Extract<Media, { state: 'stored' }>;
}

/** A file that is here: a picture to open, something to play, or a download. */
export function StoredMedia({ attachment: { kind, fileName }, media }: StoredMediaProps) {
  const { type = '', shown, url, thumbnailUrl } = media;
  const name = fileName ?? kindName(kind);
  if (thumbnailUrl) {
    return (
      <a className="media-picture" href={url} target="_blank" rel="noreferrer" aria-label={`Open ${name}`}>
        <img src={thumbnailUrl} {...fitted(media)} alt={name} loading="lazy" />
      </a>
    );
  }
  const heard = kind === 'voice' || kind === 'audio' || type.startsWith('audio/');
  const seen = !heard && type.startsWith('video/');
  return (
    <>
      {shown && heard && (
        <audio className="media-sound" controls preload="none" src={url} aria-label={name} />
      )}
      {shown && seen && <video className="media-video" controls preload="none" src={url} aria-label={name} />}
      <a className="media-download" href={url} download={fileName ?? true} aria-label={`Download ${name}`}>
        Download
      </a>
    </>
  );
}

/** Longest side of a picture in a thread, in CSS pixels: half of what the small picture has. */
const SIDE = 320;

/** The place a picture will take, kept free before it is there so that nothing jumps. */
function fitted({ width, height }: StoredMediaProps['media']): { width?: number; height?: number } {
  if (!width || !height) return {};
  const scale = Math.min(1, SIDE / width, SIDE / height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}
