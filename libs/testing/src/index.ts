export { BusProbe } from './bus-probe.js';
export { eventually } from './eventually.js';
export { ThrowawayServers, type ServerName } from './throwaway-servers.js';
