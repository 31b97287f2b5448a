import { createHash } from 'node:crypto';

/** What a part of the people may have before everybody has it (OP-04). */
export const ROLLED_OUT = ['batchApproval', 'firstMessages'] as const;
export type RolledOut = (typeof ROLLED_OUT)[number];

/** Of the people, in percent. */
export type Shares = Record<RolledOut, number>;

/** `batchApproval=20, firstMessages=0`: what `FEATURE_SHARES` may say. */
export const SHARES_PATTERN = new RegExp(`^((${ROLLED_OUT.join('|')})=(100|\\d{1,2})(, ?(?!$)|$))*$`);

/** What holds where a workspace sets nothing. @param setting as `SHARES_PATTERN` wants it; what it does not name, everybody has */
export function installedShares(setting: string): Shares {
  const named = setting.split(',').map((part) => part.trim().split('='));
  return Object.fromEntries(
    ROLLED_OUT.map((feature) => [feature, Number(named.find(([name]) => name === feature)?.[1] ?? 100)]),
  ) as Shares;
}

/** Whether somebody is among the share that has it: asked again it is the same people, and a larger share takes it from nobody. */
export function isAmong(feature: RolledOut, personId: string, share: number): boolean {
  const place = createHash('sha256').update(`${feature}:${personId}`).digest().readUInt32BE(0) / 2 ** 32;
  return place * 100 < share;
}
