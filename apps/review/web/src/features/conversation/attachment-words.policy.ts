const KINDS: Record<string, string> = {
  image: 'Picture',
  audio: 'Audio',
  voice: 'Voice message',
  video: 'Video',
  document: 'Document',
  sticker: 'Sticker',
  location: 'Location',
  contact: 'Contact card',
  button: 'Tapped button',
  unsupported: 'Something this channel cannot show here',
};

const ABOUT: Record<string, string> = {
  order: 'Order',
  form: 'Filled-in form',
};

/** What an attachment is, as a person would say it. */
export function attachmentName({ kind, about }: { kind: string; about?: string }): string {
  return ABOUT[about ?? ''] ?? kindName(kind);
}

/** What ingest puts before the words of a thing that is not a file; its name stands above them already. */
const NAMED = /^(Location|Place|Contact|Order|Form|System|Unsupported): /;

/** The words of a description alone: "Location: Station, 50.85, 4.36" → "Station, 50.85, 4.36". */
export function wordsOf(description: string): string {
  return description.replace(NAMED, '');
}

/** A kind of message as a person would say it. */
export function kindName(kind: string): string {
  return KINDS[kind] ?? kind;
}

const FAILURES: Record<string, string> = {
  gone: 'The channel no longer has this file.',
  'too-large': 'Too large: it stays with the channel.',
  unreadable: 'This file could not be processed.',
  unreachable: 'The channel did not give this file out for a day. Ask them to send it again.',
  'credential-refused': 'Our sign-in to the channel was refused, so the file could not be fetched.',
};

/** Why a file cannot be looked at. */
export function mediaFailure(reason: string | undefined): string {
  return FAILURES[reason ?? ''] ?? 'This file could not be fetched.';
}

/** Why a file is not there any more. @param days it was kept */
export function mediaDeleted(days: number | undefined): string {
  return days ? `Deleted: files are kept for ${days} day${days === 1 ? '' : 's'}.` : 'Deleted.';
}

/** Why a file that is here is a download and nothing more; undefined where nobody expects more. */
export function notShown(kind: string, type: string): string | undefined {
  if (type.startsWith('audio/') || kind === 'voice' || kind === 'audio')
    return 'This kind of recording does not play in a browser. Download it to listen.';
  if (type.startsWith('video/') || kind === 'video')
    return 'This kind of film does not play in a browser. Download it to watch.';
  if (type.startsWith('image/') || kind === 'image' || kind === 'sticker')
    return 'This picture is damaged, too large or of a kind browsers do not show. Download it to look at it.';
  return undefined;
}
