export { traceFastify } from './http-tracing.js';
export { log, type LogFields } from './log.js';
export { counter, gauge, stopMetrics } from './metrics.js';
export { NestLog } from './nest-logger.js';
export {
  currentTraceparent,
  errorCode,
  retroactiveSpan,
  withSpan,
  withTraceparent,
  type SpanOptions,
} from './spans.js';
export { flushTraces, startTracing } from './tracing.js';
