import { t } from '../../lib/language/t.js';

const kinds = (): Record<string, string> => ({
  image: t('Picture'),
  audio: t('Audio'),
  voice: t('Voice message'),
  video: t('Video'),
  document: t('Document'),
  sticker: t('Sticker'),
  location: t('Location'),
  contact: t('Contact card'),
  button: t('Tapped button'),
  unsupported: t('Something this channel cannot show here'),
});

const aboutWords = (): Record<string, string> => ({
  order: t('Order'),
  form: t('Filled-in form'),
});

/** What an attachment is, as a person would say it. */
export function attachmentName({ kind, about }: { kind: string; about?: string }): string {
  return aboutWords()[about ?? ''] ?? kindName(kind);
}

/** What ingest puts before the words of a thing that is not a file; its name stands above them already. */
const NAMED = /^(Location|Place|Contact|Order|Form|System|Unsupported): /;

/** The words of a description alone: "Location: Station, 50.85, 4.36" → "Station, 50.85, 4.36". */
export function wordsOf(description: string): string {
  return description.replace(NAMED, '');
}

/** A kind of message as a person would say it. */
export function kindName(kind: string): string {
  return kinds()[kind] ?? kind;
}

const failures = (): Record<string, string> => ({
  gone: t('The channel no longer has this file.'),
  'too-large': t('Too large: it stays with the channel.'),
  unreadable: t('This file could not be processed.'),
  unreachable: t('The channel did not give this file out for a day. Ask them to send it again.'),
  'credential-refused': t('Our sign-in to the channel was refused, so the file could not be fetched.'),
});

/** Why a file cannot be looked at. */
export function mediaFailure(reason: string | undefined): string {
  return failures()[reason ?? ''] ?? t('This file could not be fetched.');
}

/** Why a file is not there any more. @param days it was kept */
export function mediaDeleted(days: number | undefined): string {
  if (!days) return t('Deleted.');
  return days === 1
    ? t('Deleted: files are kept for one day.')
    : t('Deleted: files are kept for {{days}} days.', { days });
}

/** Why a file that is here is a download and nothing more; undefined where nobody expects more. */
export function notShown(kind: string, type: string): string | undefined {
  if (type.startsWith('audio/') || kind === 'voice' || kind === 'audio')
    return t('This kind of recording does not play in a browser. Download it to listen.');
  if (type.startsWith('video/') || kind === 'video')
    return t('This kind of film does not play in a browser. Download it to watch.');
  if (type.startsWith('image/') || kind === 'image' || kind === 'sticker')
    return t(
      'This picture is damaged, too large or of a kind browsers do not show. Download it to look at it.',
    );
  return undefined;
}
