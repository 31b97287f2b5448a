import ipaddr from 'ipaddr.js';
import { isPublic, literalOf, Outbound } from './outbound-address.js';

/** How each of our servers is reached with TLS, by the scheme of its address. */
const SERVERS: Record<string, { secure: (url: URL) => boolean; todo: string }> = {
  nats: { secure: () => false, todo: 'write tls:// before each server' },
  tls: { secure: () => true, todo: '' },
  postgres: { secure: verifiesPostgres, todo: 'end it with ?sslmode=verify-full' },
  postgresql: { secure: verifiesPostgres, todo: 'end it with ?sslmode=verify-full' },
  redis: { secure: () => false, todo: 'write rediss:// before it' },
  rediss: { secure: () => true, todo: '' },
};

const SEVERAL = ['nats', 'tls'];

/**
 * What is wrong with how NATS, Postgres or Redis would be reached in production: whoever stands between us and them reads what
 * customers wrote. Nothing is wrong with TLS, with this machine itself, nor with a place the operator named (SE-11, ADR 0065).
 * @param address what the variable holds: one address, or those of a cluster with commas between them; any other value is right
 * @param allowed `PLAINTEXT_ALLOW_HOSTS`: hosts, `host:port` or private networks as `10.1.0.0/16`, separated by spaces or commas
 * @returns the fault, beginning with the name; undefined when there is none
 */
export function plaintextFault(name: string, address: string, allowed = ''): string | undefined {
  const first = schemeOf(address);
  if (!first || !SERVERS[first]) return undefined;
  // Only the servers of a bus are several; those after the first may be written without a scheme, and are plain ones then.
  for (const one of SEVERAL.includes(first) ? address.split(',') : [address]) {
    const written = one.includes('://') ? one : `nats://${one}`;
    const server = SERVERS[schemeOf(written) ?? ''];
    if (!server || !URL.canParse(written))
      return `${name} is no address like ${first}://host:port, which production refuses`;
    const url = new URL(written);
    if (server.secure(url) || isHere(url) || isNamed(url, allowed)) continue;
    return `${name} reaches ${hostOf(url)} without TLS, which production refuses: ${server.todo}, or name the place in PLAINTEXT_ALLOW_HOSTS if nobody else is on the way to it`;
  }
  return undefined;
}

const schemeOf = (address: string): string | undefined => /^([a-z]+):\/\//i.exec(address)?.[1]?.toLowerCase();

/** Only this one mode means the same in every client: encrypted, and to the server that was meant. */
function verifiesPostgres(url: URL): boolean {
  return url.searchParams.getAll('sslmode').at(-1) === 'verify-full';
}

/** Where the client will go: Postgres' address can name another host behind the question mark, or a socket. */
function hostOf(url: URL): string {
  const host = url.searchParams.getAll('host').at(-1) ?? url.hostname;
  return decodeURIComponent(host).toLowerCase();
}

function isHere(url: URL): boolean {
  const host = hostOf(url);
  if (host === 'localhost' || host.startsWith('/')) return true;
  const literal = literalOf({ hostname: host });
  return literal !== undefined && ipaddr.process(literal).range() === 'loopback';
}

function isNamed(url: URL, allowed: string): boolean {
  const hostname = hostOf(url);
  const host = url.port ? `${hostname}:${url.port}` : hostname;
  if (new Outbound(allowed).lists({ host, hostname })) return true;
  const literal = literalOf({ hostname });
  // However wide a network is written, it excuses no address of the internet: that has to be named itself.
  if (literal === undefined || isPublic(literal)) return false;
  return allowed.split(/[\s,]+/).some((network) => isInside(literal, network));
}

function isInside(literal: string, network: string): boolean {
  if (!ipaddr.isValidCIDR(network)) return false;
  const [base, bits] = ipaddr.parseCIDR(network);
  const address = ipaddr.process(literal);
  return address.kind() === base.kind() && address.match(base, bits);
}
