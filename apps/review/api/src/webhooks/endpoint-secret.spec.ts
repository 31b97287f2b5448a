import { Webhook } from 'standardwebhooks';
import { newSecret, SecretBox, signedHeaders } from './endpoint-secret.js';

describe('secrets of webhooks (SE-13)', () => {
  const box = new SecretBox('a-session-secret-for-this-spec-only-0123456789');

  it('SE-13: a secret opens for its endpoint, and for no other, nor under another key or changed', () => {
    const secret = newSecret();
    const sealed = box.seal('one', secret);
    expect(box.open('one', sealed)).toBe(secret);
    expect(sealed.includes(Buffer.from(secret.slice(6, 20)))).toBe(false);
    expect(() => box.open('two', sealed)).toThrow();
    expect(() =>
      new SecretBox('another-session-secret-of-this-spec-0123456789').open('one', sealed),
    ).toThrow();
    sealed[sealed.length - 20]! ^= 1;
    expect(() => box.open('one', sealed)).toThrow();
  });

  it('SE-13: both secrets verify what is signed while one takes the place of the other; a changed body does not', () => {
    const [now, before] = [newSecret(), newSecret()];
    const body = '{"type":"item.opened"}';
    const headers = signedHeaders([now, before], { id: 'm1', at: new Date(), body });
    for (const secret of [now, before])
      expect(new Webhook(secret).verify(body, headers)).toEqual({ type: 'item.opened' });
    expect(() => new Webhook(newSecret()).verify(body, headers)).toThrow();
    expect(() => new Webhook(now).verify(`${body} `, headers)).toThrow();
  });
});
