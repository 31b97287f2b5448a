export { BusProbe } from './bus-probe.js';
export { CRASH_POINTS } from '@countersign/crashpoint';
export { EventStream } from './event-stream.js';
export { eventually } from './eventually.js';
export { Acts, type Act, type Comparison, type Present } from './model-run.js';
export { freePort, Product } from './product.js';
export { propertyRuns } from './property-runs.js';
export { EMAIL, PASSWORD, Reviewer, type Item, type Thread } from './reviewer.js';
export { ThrowawayServers, type ServerName } from './throwaway-servers.js';
