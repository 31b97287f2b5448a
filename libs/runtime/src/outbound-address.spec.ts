import dns from 'node:dns';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { isPublic, NOT_PUBLIC, Outbound, REFUSED } from './outbound-address.js';

const INTERNET = new Outbound('');
const LISTED = new Outbound('127.0.0.1:8080, crm.internal\n[::1]:9');

/** Ways to write a place inside, or a way in, that somebody tried somewhere. */
const CORPUS: Record<string, string> = {
  'this machine': 'https://127.0.0.1/',
  'this machine, another of its addresses': 'https://127.8.8.8/',
  'this machine by name': 'https://localhost/',
  'this machine by name, with a dot behind': 'https://localhost./',
  'this machine by a name below it': 'https://sub.localhost/',
  decimal: 'https://2130706433/',
  octal: 'https://0177.0.0.1/',
  'octal, whole': 'https://017700000001/',
  hexadecimal: 'https://0x7f000001/',
  'hexadecimal, in parts': 'https://0x7f.0x0.0x0.0x1/',
  mixed: 'https://0x7f.1/',
  short: 'https://127.1/',
  nought: 'https://0/',
  'nought, whole': 'https://0.0.0.0/',
  'wide digits': 'https://１２７.0.0.1/',
  'circled digits': 'https://①②⑦.⓪.⓪.①/',
  'another full stop': 'https://127。0。0。1/',
  'a dot behind an address': 'https://127.0.0.1./',
  encoded: 'https://%31%32%37.0.0.1/',
  IPv6: 'https://[::1]/',
  'IPv6, long': 'https://[0:0:0:0:0:0:0:1]/',
  'IPv6, none': 'https://[::]/',
  'IPv4 in IPv6': 'https://[::ffff:127.0.0.1]/',
  'IPv4 in IPv6, hexadecimal': 'https://[::ffff:7f00:1]/',
  'IPv4 in IPv6, old': 'https://[::127.0.0.1]/',
  'IPv4 through NAT64': 'https://[64:ff9b::a9fe:a9fe]/',
  'IPv4 through 6to4': 'https://[2002:7f00:1::]/',
  'private, ten': 'https://10.0.0.1/',
  'private, 172': 'https://172.31.255.255/',
  'private, 192': 'https://192.168.0.1:8443/',
  'private IPv6': 'https://[fd00:ec2::254]/latest/meta-data/',
  'link-local IPv6': 'https://[fe80::1]/',
  'of a cloud': 'https://169.254.169.254/latest/meta-data/',
  'of a cloud, decimal': 'https://2852039166/',
  'of a cloud, another': 'https://100.100.100.200/',
  'of a cloud, in IPv6': 'https://[::ffff:a9fe:a9fe]/',
  'shared by carriers': 'https://100.64.0.1/',
  everybody: 'https://255.255.255.255/',
  many: 'https://224.0.0.1/',
  // secretlint-disable-next-line -- invented
  'somebody in front of it': 'https://example.org@127.0.0.1/',
  // secretlint-disable-next-line -- invented
  'somebody in front of it, with a password': 'https://example.org:443@127.0.0.1/',
  // secretlint-disable-next-line -- invented
  'a credential': 'https://user:secret@example.org/',
  'a backslash': 'https://127.0.0.1\\@example.org/',
  'a part behind': 'https://127.0.0.1#.example.org/',
  http: 'http://example.org/',
  'a file': 'file:///etc/passwd',
  gopher: 'gopher://127.0.0.1:6379/_FLUSHALL',
  dict: 'dict://127.0.0.1:11211/stats',
  ftp: 'ftp://example.org/',
  data: 'data:text/plain,hello',
  script: 'javascript:fetch("/")',
  'a socket': 'unix:///run/docker.sock',
  nothing: '',
  'half of one': 'https://',
  'no scheme': '//127.0.0.1/',
};

describe('where calls may go that a person named', () => {
  afterEach(() => jest.restoreAllMocks());

  it('SE-08: the ways in are many', () => expect(Object.keys(CORPUS).length).toBeGreaterThanOrEqual(30));

  it.each(Object.entries(CORPUS))('SE-08: %s (%s) is no way inside', async (_, address) => {
    expect(await INTERNET.placeProblemOf(address)).toEqual(expect.any(String));
  });

  it.each(Object.entries(CORPUS).filter(([, address]) => URL.canParse(address)))(
    'SE-08: %s (%s) is not connected to either, should somebody have it stored',
    async (_, address) => {
      const url = new URL(address);
      if (INTERNET.problemOf(address) !== NOT_PUBLIC && url.hostname.replace(/\.$/, '') !== 'localhost')
        return;
      const connect = async (): Promise<unknown> =>
        promisify(INTERNET.lookupFor(url))(url.hostname.replace(/^\[|\]$/g, ''), {});
      await expect(connect()).rejects.toMatchObject({
        code: expect.stringMatching(/address-refused|ENOTFOUND/),
      });
    },
  );

  it.each(['93.184.215.14', '8.8.8.8', '2606:4700::1111'])('SE-13: %s is of the internet', (address) =>
    expect(isPublic(address)).toBe(true),
  );

  it.each([
    ...['10.0.0.1', '172.16.9.9', '192.168.1.1', '127.0.0.1', '127.8.8.8', '0.0.0.0', '169.254.169.254'],
    ...['100.64.0.1', '192.0.0.8', '192.0.2.1', '198.18.0.1', '198.51.100.7', '203.0.113.9', '224.0.0.1'],
    ...['240.0.0.1', '255.255.255.255', '::', '::1', 'fe80::1', 'fc00::1', 'fd12::1', 'fec0::1', 'ff02::1'],
    ...['::ffff:10.0.0.1', '::ffff:169.254.169.254', '::127.0.0.1', '64:ff9b::a00:1', '64:ff9b:1::1'],
    ...['2002:a00:1::', '2001::1', '2001:db8::1', '100::1', 'localhost', '', '2130706433', '0x7f.1'],
  ])('SE-13: %s is never called', (address) => expect(isPublic(address)).toBe(false));

  it('SE-08: an address of the internet is taken', () => {
    expect(INTERNET.problemOf('https://example.org/hooks?for=us')).toBeUndefined();
    expect(INTERNET.problemOf('https://93.184.215.14/')).toBeUndefined();
  });

  it.each([
    'http://127.0.0.1:8080/',
    'https://127.0.0.1:8080/x',
    'http://crm.internal/',
    'https://CRM.internal:8443/',
    'http://[::1]:9/',
  ])('SE-08: %s may be called where the operator listed it', async (address) => {
    expect(await LISTED.placeProblemOf(address)).toBeUndefined();
    expect(await INTERNET.placeProblemOf(address)).toEqual(expect.any(String));
  });

  it.each([
    'http://127.0.0.1/',
    'http://127.0.0.1:8081/',
    'https://10.0.0.1/',
    'http://a.crm.internal/',
    'file://crm.internal/',
    'https://169.254.169.254/',
  ])('SE-08: %s stays closed beside what is listed', async (address) =>
    expect(await LISTED.placeProblemOf(address)).toEqual(expect.any(String)),
  );

  it('SE-08: a name that leads outside when it is registered and inside when it is called is refused then', async () => {
    const outside = [{ address: '93.184.215.14', family: 4 }];
    jest.spyOn(dns.promises, 'lookup').mockResolvedValue(outside as never);
    jest
      .spyOn(dns, 'lookup')
      .mockImplementation(((_: string, __: object, then: (...said: unknown[]) => void) =>
        then(null, [{ address: '127.0.0.1', family: 4 }])) as never);
    const address = 'https://rebinds.example/';
    expect(await INTERNET.placeProblemOf(address)).toBeUndefined();
    const connect = promisify(INTERNET.lookupFor(new URL(address)));
    await expect(connect('rebinds.example', {})).rejects.toMatchObject({ code: REFUSED });
  });

  it('SE-08: a name with one foot inside is refused whole', async () => {
    const both = [
      { address: '93.184.215.14', family: 4 },
      { address: '::ffff:10.0.0.1', family: 6 },
    ];
    jest.spyOn(dns.promises, 'lookup').mockResolvedValue(both as never);
    expect(await INTERNET.placeProblemOf('https://both.example/')).toBe(NOT_PUBLIC);
  });

  it('SE-08: the connection is made to the very address that was looked at', async () => {
    const server = http.createServer((_, response) => response.end('here'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    jest
      .spyOn(dns, 'lookup')
      .mockImplementation(((_: string, __: object, then: (...said: unknown[]) => void) =>
        then(null, [{ address: '127.0.0.1', family: 4 }])) as never);
    const ask = (outbound: Outbound): Promise<string> =>
      new Promise((resolve) => {
        const url = new URL(`http://named.example:${port}/`);
        const request = http.get(url, { agent: false, lookup: outbound.lookupFor(url) }, (response) =>
          resolve(String(response.statusCode)),
        );
        request.on('error', ({ code }: NodeJS.ErrnoException) => resolve(String(code)));
      });
    expect(await ask(INTERNET)).toBe(REFUSED);
    server.close();
  });
});
