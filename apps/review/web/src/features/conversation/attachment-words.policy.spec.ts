import { fileSize, kindName, mediaFailure } from './attachment-words.policy.js';

describe('an attachment', () => {
  test('is named by its kind, and an unknown kind by its own word', () => {
    expect(kindName('voice')).toBe('Voice message');
    expect(kindName('hologram')).toBe('hologram');
  });

  test('shows its size in units people know', () => {
    expect([812, 40_400, 3_200_000].map(fileSize)).toEqual(['812 B', '40 kB', '3.2 MB']);
  });

  test('that cannot be looked at says why, and never nothing', () => {
    expect(mediaFailure('gone')).toContain('no longer has');
    expect(mediaFailure('a reason of a later version')).toBe('This file could not be fetched.');
  });
});
