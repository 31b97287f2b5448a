import { change, read, type Schemas } from './client.js';

/** Nothing in its scope starts to be sent. */
export type SendingStop = Schemas['SendingStopDto'];
export type StopScope = SendingStop['scope'];

export const listStops = (): Promise<SendingStop[]> => read('/kill-switch', {});

export const setKillSwitch = (body: Schemas['SetKillSwitchDto']): Promise<void> =>
  change('/kill-switch', { body });
