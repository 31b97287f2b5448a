import { deliveryWords } from './delivery-words.policy.js';

describe('the state of a sent message', () => {
  test('is told in words, not by the number of ticks alone', () => {
    const states = [
      ...['waiting', 'queued', 'sent', 'delivered', 'read'],
      ...['failed', 'rejected', 'unknown', 'cancelled'],
    ];
    const words = states.map((state) => deliveryWords({ state }).words);
    expect(new Set(words).size).toBe(states.length);
  });

  test('quotes the channel when it refused', () => {
    const refused = { state: 'rejected', code: 'blocked', words: 'Forbidden: bot was blocked by the user' };
    expect(deliveryWords(refused).words).toBe('Not delivered: Forbidden: bot was blocked by the user');
  });

  test('says that the channel took it and could not deliver it, and why where it told us (DS-13)', () => {
    expect(deliveryWords({ state: 'failed', code: '131026' })).toMatchObject({
      words: 'Taken, not delivered: this number cannot be reached on WhatsApp, or runs an old version',
      tone: 'bad',
    });
    expect(deliveryWords({ state: 'failed', code: '999' }).words).toBe('Taken, not delivered: 999');
    expect(deliveryWords({ state: 'delivered', code: 'failed-later' }).words).toContain('Arrived');
  });

  test('says why a reply was not sent', () => {
    expect(deliveryWords({ state: 'cancelled', code: 'stale' }).words).toBe(
      'Not sent: the customer wrote first',
    );
  });

  test('does not trouble anybody with codes of a message that arrived', () => {
    expect(deliveryWords({ state: 'delivered', code: 'ok' }).words).toBe('Delivered');
  });

  test('says that a reply waits because sending is stopped', () => {
    expect(deliveryWords({ state: 'queued', code: 'sending-stopped' }).words).toBe(
      'Waits: sending is stopped',
    );
  });

  test('does not show a code where nobody knows, and says why the next message was not sent', () => {
    expect(deliveryWords({ state: 'unknown', code: 'ECONNRESET' }).words).toBe('May or may not have arrived');
    expect(deliveryWords({ state: 'cancelled', code: 'dropped', words: 'Bad Gateway' }).words).toBe(
      'Given up, may or may not have arrived',
    );
    expect(deliveryWords({ state: 'cancelled', code: 'held-back' }).words).toContain('held back, because');
  });
});
