import {
  attachmentName,
  kindName,
  mediaDeleted,
  mediaFailure,
  notShown,
  wordsOf,
} from './attachment-words.policy.js';
import { fileSize } from '../../lib/file-size.policy.js';

describe('an attachment', () => {
  test('is named by its kind, and an unknown kind by its own word', () => {
    expect(kindName('voice')).toBe('Voice message');
    expect(kindName('hologram')).toBe('hologram');
  });

  test('that no kind describes is named by what it is about (CH-06)', () => {
    expect(attachmentName({ kind: 'unsupported', about: 'order' })).toBe('Order');
    expect(attachmentName({ kind: 'unsupported', about: 'a later word' })).toBe(kindName('unsupported'));
    expect(attachmentName({ kind: 'location' })).toBe('Location');
  });

  test('says nothing twice', () => {
    expect(wordsOf('Location: Station, 50.85, 4.36')).toBe('Station, 50.85, 4.36');
    expect(wordsOf('Order: 2 × mug\nSoon')).toBe('2 × mug\nSoon');
    expect(wordsOf('Photo 40×30')).toBe('Photo 40×30');
  });

  test('shows its size in units people know', () => {
    expect([812, 40_400, 3_200_000].map(fileSize)).toEqual(['812 B', '40 kB', '3.2 MB']);
  });

  test('that cannot be looked at says why, and never nothing', () => {
    expect(mediaFailure('gone')).toContain('no longer has');
    expect(mediaFailure('a reason of a later version')).toBe('This file could not be fetched.');
  });

  test('that was deleted says after how many days (AU-01)', () => {
    expect(mediaDeleted(180)).toBe('Deleted: files are kept for 180 days.');
    expect(mediaDeleted(1)).toContain('one day.');
    expect(mediaDeleted(undefined)).toBe('Deleted.');
  });

  test.each([
    ['voice', 'audio/amr', /recording does not play/],
    ['document', 'video/x-msvideo', /film does not play/],
    ['image', 'application/octet-stream', /picture is damaged, too large or of a kind/],
    ['image', 'image/heic', /picture is damaged, too large or of a kind/],
    ['document', 'application/pdf', undefined],
  ])('%s of type %s that is only a download says why (AU-02)', (kind, type, words) => {
    const said = notShown(kind, type);
    if (words) expect(said).toMatch(words);
    else expect(said).toBeUndefined();
  });
});
