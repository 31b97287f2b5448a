import type { UnknownSend } from '../../api/unknown-sends.js';
import { resolveWords, whyNotAgain } from './resolve-words.policy.js';

const send = (...states: UnknownSend['bubbles'][number]['state'][]): UnknownSend =>
  ({
    contactName: 'Grace',
    recipientLabel: 'Telegram to Grace',
    bubbles: states.map((state, position) => ({ state, position, text: 'x', attempts: 1 })),
  }) as never;

describe('before somebody settles an unknown send they are told', () => {
  test('that sending again may be read twice, and by whom', () => {
    const { title, consequence } = resolveWords('again', send('unknown'));
    expect(title).toContain('Telegram to Grace');
    expect(consequence).toContain('They may read it twice');
  });

  test('what stays unsent when it arrived', () => {
    expect(resolveWords('arrived', send('unknown')).consequence).toBe(
      'Grace counts as answered, and nothing is sent.',
    );
    expect(resolveWords('arrived', send('unknown', 'not-sent')).consequence).toContain(
      'One message was held back after it and stays unsent.',
    );
    expect(resolveWords('arrived', send('unknown', 'not-sent', 'not-sent')).consequence).toContain(
      '2 messages were held back after it and stay unsent.',
    );
  });

  test('that giving up brings the question back to the queue', () => {
    expect(resolveWords('dropped', send('unknown')).consequence).toContain('comes back to the queue');
  });

  test('why nothing can be sent to somebody who does not want it', () => {
    expect(whyNotAgain({ suppressed: null })).toBeUndefined();
    expect(whyNotAgain({ suppressed: 'blocked' })).toContain('blocked us');
    expect(whyNotAgain({ suppressed: 'opted-out' })).toContain('no more messages');
  });
});
