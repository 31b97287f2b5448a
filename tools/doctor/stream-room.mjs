import { ill, well } from './findings.mjs';

/** Share of its limit at which a stream is worth a warning: it refuses at the limit, and channels are told to come again. */
const NEARLY_FULL = 0.8;

/**
 * How full the streams are, by the fullest of them.
 * @param {{ name: string, bytes: number, limit: number }[]} states a limit of -1 is none
 * @returns {import('./findings.mjs').Finding}
 */
export function room(states) {
  const shares = states
    .filter(({ limit }) => limit > 0)
    .map(({ name, bytes, limit }) => ({ name, share: bytes / limit }))
    .sort((one, other) => other.share - one.share);
  const says = (list) => list.map(({ name, share }) => `${name} ${Math.round(share * 100)} %`).join(', ');
  const full = shares.filter(({ share }) => share >= NEARLY_FULL);
  if (full.length === 0) return well('room in streams', `fullest: ${says(shares.slice(0, 1)) || 'none'}`);
  return ill(
    'room in streams',
    `${says(full)} of the limit; at 100 % new messages are refused`,
    'raise maxBytes in libs/contracts/src/topology.ts and restart, or find who floods',
  );
}
