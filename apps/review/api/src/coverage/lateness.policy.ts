/** Milliseconds a message may take from the provider to us; one that took longer was delivered late (IN-07). */
export const LATE_AFTER_MS = 60_000;

/** Whether the people who answer must know that this was written long before we got it. */
export function isLate(writtenAt: Date, receivedAt: Date): boolean {
  return receivedAt.getTime() - writtenAt.getTime() > LATE_AFTER_MS;
}
