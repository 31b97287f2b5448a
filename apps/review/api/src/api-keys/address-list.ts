import { BlockList, isIP } from 'node:net';

interface Range {
  address: string;
  bits: number;
  family: 'ipv4' | 'ipv6';
}

/** `203.0.113.7`, `203.0.113.0/24`, `2001:db8::/32`. @returns undefined for anything else */
function rangeOf(written: string): Range | undefined {
  const [, address = '', prefix] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(written) ?? [];
  const version = isIP(address);
  if (version === 0) return undefined;
  const most = version === 4 ? 32 : 128;
  const bits = prefix === undefined ? most : Number(prefix);
  return bits <= most ? { address, bits, family: version === 4 ? 'ipv4' : 'ipv6' } : undefined;
}

/** Whether an address is in one of the ranges; an empty list lets everybody in. */
export function isListed(addresses: readonly string[], asking: string): boolean {
  if (addresses.length === 0) return true;
  const list = new BlockList();
  for (const { address, bits, family } of addresses.flatMap((written) => rangeOf(written) ?? []))
    list.addSubnet(address, bits, family);
  // A machine that listens on both kinds sees IPv4 inside IPv6.
  const plain = asking.replace(/^::ffff:(?=\d+\.)/i, '');
  return list.check(plain, isIP(plain) === 6 ? 'ipv6' : 'ipv4');
}

/** What of a list is neither an IP address nor a range of them. */
export function notAddresses(written: readonly string[]): string[] {
  return written.filter((one) => rangeOf(one) === undefined);
}
