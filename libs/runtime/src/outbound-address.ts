import dns from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** What the internet routes at all in IPv6; what is special inside it, the library knows. */
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number];

/** Where calls may go. */
export interface Reach {
  /** This very machine too, and there without TLS. */
  loopback: boolean;
}

/** Whether an address belongs to the internet: no private, loopback, link-local, shared or otherwise special one. */
export function isReachable(address: string, { loopback }: Reach): boolean {
  if (!ipaddr.isValid(address)) return false;
  // IPv4 inside IPv6 is judged as what it is.
  const parsed = ipaddr.process(address);
  const range = parsed.range();
  if (range === 'loopback') return loopback;
  if (range !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || (parsed as ipaddr.IPv6).match(GLOBAL_UNICAST);
}

const LOOPBACK_NAME = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** What is wrong with an address before anybody looks its name up; undefined when nothing is. */
export function addressProblem(written: string, reach: Reach): string | undefined {
  if (!URL.canParse(written)) return 'This is not an address like https://example.org/hooks.';
  const { protocol, hostname, username, password, hash } = new URL(written);
  const here = reach.loopback && LOOPBACK_NAME.test(hostname);
  if (protocol !== 'https:' && !(here && protocol === 'http:'))
    return 'The address has to begin with https://.';
  if (username || password)
    return 'The address may hold no user name or password: what is sent is signed, check the signature.';
  if (hash) return 'The address may hold no part behind a #: it is never sent.';
  const literal = literalOf(hostname);
  return literal !== undefined && !isReachable(literal, reach) ? NOT_PUBLIC : undefined;
}

export const NOT_PUBLIC =
  'The address leads into a private network or to this machine: only addresses of the internet are called.';

/** The IP address a host is written as; undefined where it is a name. */
function literalOf(hostname: string): string | undefined {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) === 0 ? undefined : bare;
}

/** Code of the error of a name that leads where nothing may be called. */
export const REFUSED = 'address-refused';

const refused = (): Error => Object.assign(new Error(REFUSED), { code: REFUSED });

/**
 * Looks a name up for one connection: what was checked is what is connected to, so a name that changes its mind in between gains
 * nothing. One address that may not be called refuses the name whole.
 */
export function guardedLookup(reach: Reach): LookupFunction {
  return (hostname, options, callback) =>
    dns.lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, '', 0);
      if (found.length === 0 || found.some(({ address }) => !isReachable(address, reach)))
        return callback(refused(), '', 0);
      if (options.all) return callback(null, found);
      return callback(null, found[0]!.address, found[0]!.family);
    });
}

/** What is wrong with where an address leads now; undefined when nothing is. */
export async function placeProblem(written: string, reach: Reach): Promise<string | undefined> {
  const problem = addressProblem(written, reach);
  const { hostname } = new URL(written, 'https://x.invalid');
  if (problem !== undefined || literalOf(hostname) !== undefined) return problem;
  const found = await dns.promises.lookup(hostname, { all: true }).catch(() => undefined);
  if (!found || found.length === 0) return 'The address has a host nobody knows: check how it is written.';
  return found.every(({ address }) => isReachable(address, reach)) ? undefined : NOT_PUBLIC;
}
