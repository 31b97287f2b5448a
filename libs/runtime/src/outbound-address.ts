import dns from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** What the internet routes at all in IPv6; what is special inside it, the library knows. */
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number];

/**
 * Where calls may go that somebody else than the environment chose: to the internet, by https, and to what `OUTBOUND_ALLOW_HOSTS` names (SE-08).
 */
export class Outbound {
  private readonly listed: ReadonlySet<string>;

  /** @param hosts `OUTBOUND_ALLOW_HOSTS`: hosts or `host:port`, separated by spaces or commas */
  constructor(hosts: string) {
    this.listed = new Set(hosts.toLowerCase().split(/[\s,]+/).filter(Boolean)); // prettier-ignore
  }

  /** Whether the operator named this very place: then it may be inside, and need not be https. */
  lists({ host, hostname }: Pick<URL, 'host' | 'hostname'>): boolean {
    return this.listed.has(host.toLowerCase()) || this.listed.has(hostname.toLowerCase());
  }

  /** What is wrong with an address before anybody looks its name up; undefined when nothing is. */
  problemOf(written: string): string | undefined {
    if (!URL.canParse(written)) return 'This is not an address like https://example.org/hooks.';
    const url = new URL(written);
    const { protocol, username, password, hash } = url;
    const listed = this.lists(url);
    if (protocol !== 'https:' && !(listed && protocol === 'http:'))
      return 'The address has to begin with https://.';
    if (username || password)
      return 'The address may hold no user name or password: what is sent is signed, check the signature.';
    if (hash) return 'The address may hold no part behind a #: it is never sent.';
    const literal = literalOf(url);
    return !listed && literal !== undefined && !isPublic(literal) ? NOT_PUBLIC : undefined;
  }

  /** What is wrong with where an address leads now; undefined when nothing is. */
  async placeProblemOf(written: string): Promise<string | undefined> {
    const problem = this.problemOf(written);
    if (problem !== undefined) return problem;
    const url = new URL(written);
    if (this.lists(url) || literalOf(url) !== undefined) return undefined;
    const found = await dns.promises.lookup(url.hostname, { all: true }).catch(() => undefined);
    if (!found || found.length === 0) return 'The address has a host nobody knows: check how it is written.';
    return found.every(({ address }) => isPublic(address)) ? undefined : NOT_PUBLIC;
  }

  /**
   * What a request to this address is made with: what was checked is what is connected to, so a name that changes its mind in
   * between gains nothing. One address that may not be called refuses the name whole.
   * @throws Error with the code {@link REFUSED} for an address that may not be called
   */
  lookupFor(url: URL): LookupFunction {
    if (this.lists(url)) return dns.lookup as LookupFunction;
    // Of an IP address nobody asks the name service, so it is looked at here.
    const literal = literalOf(url);
    if (literal !== undefined && !isPublic(literal)) throw refused();
    return guarded;
  }
}

export const NOT_PUBLIC =
  'The address leads into a private network or to this machine: only addresses of the internet are called.';

/** Code of the error of a name that leads where nothing may be called. */
export const REFUSED = 'address-refused';

const refused = (): Error => Object.assign(new Error(REFUSED), { code: REFUSED });

/** Whether an address belongs to the internet: no private, loopback, link-local, shared or otherwise special one. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // IPv4 inside IPv6 is judged as what it is.
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || (parsed as ipaddr.IPv6).match(GLOBAL_UNICAST);
}

/** The IP address a host is written as; undefined where it is a name. */
export function literalOf({ hostname }: Pick<URL, 'hostname'>): string | undefined {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) === 0 ? undefined : bare;
}

const guarded: LookupFunction = (hostname, options, callback) =>
  dns.lookup(hostname, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, '', 0);
    if (found.length === 0 || !found.every(({ address }) => isPublic(address)))
      return callback(refused(), '', 0);
    if (options.all) return callback(null, found);
    return callback(null, found[0]!.address, found[0]!.family);
  });
