import { isStored, type Attachment, type StoredFile } from '../../../api/conversations.js';
import { t } from '../../../lib/language/t.js';
import { Button } from '../../../ui/button.js';
import { Icon } from '../../../ui/icon.js';
import { kindName, mediaDeleted, notShown } from '../attachment-words.policy.js';
import { useFile } from '../use-file.js';
import { Player } from './player.js';

interface StoredMediaProps {
  attachment: Attachment;
  media: StoredFile;
}

/** A file that is here: a picture to open, something to play, or a download with the reason why it is no more than that. */
export function StoredMedia({ attachment: { kind, fileName }, media }: StoredMediaProps) {
  const { shown: file, newest, trouble, broke, loadAgain } = useFile(media);
  const name = fileName ?? kindName(kind);
  if (!isStored(newest))
    return (
      <span className="attachment-note">
        {mediaDeleted(newest.state === 'deleted' ? newest.keptDays : undefined)}
      </span>
    );
  if (trouble === 'failed' || trouble === 'loading')
    return <NotLoaded name={name} loading={trouble === 'loading'} loadAgain={loadAgain} />;
  const { type = '', thumbnailUrl } = file;
  if (thumbnailUrl && trouble === undefined) {
    return (
      <a
        className="media-picture"
        href={newest.url}
        target="_blank"
        rel="noreferrer"
        aria-label={t('Open {{name}}', { name })}
      >
        <img src={thumbnailUrl} {...fitted(file)} alt={name} loading="lazy" onError={broke} />
      </a>
    );
  }
  const heard = kind === 'voice' || kind === 'audio' || type.startsWith('audio/');
  const played = heard ? 'audio' : type.startsWith('video/') ? 'video' : undefined;
  const plays = file.shown && played && trouble === undefined && canPlay(played, type);
  return (
    <>
      {plays ? (
        <Player as={played} src={file.url} name={name} onBroken={broke} />
      ) : (
        <Reason words={notShown(kind, type)} />
      )}
      <a
        className="media-download"
        href={newest.url}
        download={fileName ?? true}
        aria-label={t('Download {{name}}', { name })}
      >
        {t('Download')}
      </a>
    </>
  );
}

function Reason({ words }: { words: string | undefined }) {
  return words ? <span className="attachment-note">{words}</span> : null;
}

interface NotLoadedProps {
  name: string;
  loading: boolean;
  loadAgain: () => void;
}

/** In the place of what did not come. */
function NotLoaded({ name, loading, loadAgain }: NotLoadedProps) {
  return (
    <div className="media-failed" role="group" aria-label={name}>
      <Icon name="offline" />
      <span>{t('This file could not be loaded.')}</span>
      <Button
        icon="redraft"
        onClick={loadAgain}
        disabled={loading}
        aria-label={t('Load {{name}} again', { name })}
      >
        {loading ? t('Loading…') : t('Load again')}
      </Button>
    </div>
  );
}

/** Whether this browser says that it might. QuickTime is the family MP4 comes from: what plays the one mostly plays the other. */
function canPlay(as: 'audio' | 'video', type: string): boolean {
  const asked = type === 'video/quicktime' ? 'video/mp4' : type;
  return document.createElement(as).canPlayType(asked) !== '';
}

/** Longest side of a picture in a thread, in CSS pixels: half of what the small picture has. */
const SIDE = 320;

/** The place a picture will take, kept free before it is there so that nothing jumps. */
function fitted({ width, height }: StoredFile): { width?: number; height?: number } {
  if (!width || !height) return {};
  const scale = Math.min(1, SIDE / width, SIDE / height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}
