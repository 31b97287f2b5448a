/** How to reach one bot. */
export interface TelegramAccess {
  token: string;
  /** `https://api.telegram.org`, or an emulator's address. */
  apiRoot: string;
}

/** telegraf's types name the shim of an older Node; at run time it takes the real signal. */
export function withSignal(signal: AbortSignal): { signal: never } {
  return { signal: signal as never };
}
