import { promisify } from 'node:util';
import { addressProblem, guardedLookup, isReachable, placeProblem, REFUSED } from './public-address.js';

const INTERNET = { loopback: false };
const HERE = { loopback: true };

describe('where webhooks may go (SE-13)', () => {
  it.each(['93.184.215.14', '8.8.8.8', '2606:4700::1111'])('SE-13: %s is of the internet', (address) =>
    expect(isReachable(address, INTERNET)).toBe(true),
  );

  it.each([
    ...['10.0.0.1', '172.16.9.9', '192.168.1.1', '127.0.0.1', '127.8.8.8', '0.0.0.0', '169.254.169.254'],
    ...['100.64.0.1', '192.0.0.8', '192.0.2.1', '198.18.0.1', '198.51.100.7', '203.0.113.9', '224.0.0.1'],
    ...['240.0.0.1', '255.255.255.255', '::', '::1', 'fe80::1', 'fc00::1', 'fd12::1', 'fec0::1', 'ff02::1'],
    ...['::ffff:10.0.0.1', '::ffff:169.254.169.254', '::127.0.0.1', '64:ff9b::a00:1', '64:ff9b:1::1'],
    ...['2002:a00:1::', '2001::1', '2001:db8::1', '100::1', 'localhost', '', '2130706433', '0x7f.1'],
  ])('SE-13: %s is never called', (address) => expect(isReachable(address, INTERNET)).toBe(false));

  it('SE-13: the setting for tests opens loopback and no other place', () => {
    expect(['127.0.0.1', '::1', '::ffff:127.0.0.1'].map((one) => isReachable(one, HERE))).toEqual([
      true,
      true,
      true,
    ]);
    expect(['10.0.0.1', '169.254.169.254', 'fd12::1'].map((one) => isReachable(one, HERE))).toEqual([
      false,
      false,
      false,
    ]);
  });

  it.each([
    ['http://example.org/', 'https://'],
    ['ftp://example.org/', 'https://'],
    ['example.org', 'not an address'],
    // secretlint-disable-next-line -- invented
    ['https://user:secret@example.org/', 'no user name'],
    ['https://example.org/#part', '#'],
    ['https://10.0.0.1/', 'private network'],
    ['https://2130706433/', 'private network'],
    ['https://0x7f.1/', 'private network'],
    ['https://[::ffff:127.0.0.1]/', 'private network'],
    ['https://[fd12::1]:8443/', 'private network'],
    ['http://127.0.0.1:9/', 'https://'],
  ])('SE-13: %s is refused, and the words say why', (address, words) =>
    expect(addressProblem(address, INTERNET)).toContain(words),
  );

  it('SE-13: an address of the internet is taken, and a local one where loopback is allowed', () => {
    expect(addressProblem('https://example.org/hooks?for=us', INTERNET)).toBeUndefined();
    expect(addressProblem('http://127.0.0.1:9/', HERE)).toBeUndefined();
    expect(addressProblem('http://example.org/', HERE)).toContain('https://');
  });

  it('SE-13: a name is judged by where it leads, at registration and for every connection', async () => {
    expect(await placeProblem('https://localhost/', INTERNET)).toContain('private network');
    expect(await placeProblem('https://nobody.invalid/', INTERNET)).toContain('nobody knows');
    const connect = promisify(guardedLookup(INTERNET));
    await expect(connect('localhost', {})).rejects.toMatchObject({ code: REFUSED });
    await expect(promisify(guardedLookup(HERE))('localhost', { family: 4 })).resolves.toBe('127.0.0.1');
  });
});
