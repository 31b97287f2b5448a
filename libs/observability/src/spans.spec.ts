import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import {
  currentIds,
  currentTraceparent,
  errorCode,
  retroactiveSpan,
  withSpan,
  withTraceparent,
} from './spans.js';

const STORED = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
const OTHER = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
const [, TRACE, PARENT] = STORED.split('-');

const exporter = new InMemorySpanExporter();
context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
propagation.setGlobalPropagator(new W3CTraceContextPropagator());
trace.setGlobalTracerProvider(
  new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] }),
);
const ended = () => exporter.getFinishedSpans().at(-1)!;

describe('a span', () => {
  test('goes on with a stored trace, hours later and in another process', async () => {
    await withSpan('review decide', { parent: STORED, kind: 'server' }, async () => {
      expect(currentIds().trace_id).toBe(TRACE);
      expect(currentTraceparent()).toMatch(new RegExp(`^00-${TRACE}-(?!${PARENT})[0-9a-f]{16}-01$`));
    });
    expect(ended().spanContext().traceId).toBe(TRACE);
    expect(ended().parentSpanContext?.spanId).toBe(PARENT);
    expect(ended().kind).toBe(SpanKind.SERVER);
  });

  test('links to the other messages of its batch', async () => {
    await withSpan('turn close', { parent: STORED, links: [OTHER, undefined] }, async () => undefined);
    expect(ended().links.map(({ context: { traceId } }) => traceId)).toEqual([OTHER.split('-')[1]]);
  });

  test('that fails says so with a code, never with the words of the error, and the error goes on', async () => {
    const failure = Object.assign(new Error('Unexpected token in "my card is 4111"'), {
      code: 'invalid-event',
    });
    await expect(withSpan('process', {}, () => Promise.reject(failure))).rejects.toBe(failure);
    expect(ended().status).toEqual({ code: SpanStatusCode.ERROR });
    expect(ended().attributes).toEqual({ 'error.type': 'invalid-event' });
    expect(ended().events).toEqual([]);
  });

  test('of a wait is told afterwards, with the times it really had', () => {
    const [start, end] = [new Date('2026-03-02T09:15:00Z'), new Date('2026-03-02T11:15:00Z')];
    retroactiveSpan('review wait', { start, end, parent: STORED });
    expect(ended().spanContext().traceId).toBe(TRACE);
    expect(ended().startTime[0] * 1_000).toBe(start.getTime());
    expect(ended().endTime[0] * 1_000).toBe(end.getTime());
  });

  test('belongs to the trace it runs in, and to none outside of one', () => {
    expect(currentTraceparent()).toBeUndefined();
    expect(withTraceparent(STORED, () => currentTraceparent())).toBe(STORED);
    expect(withTraceparent(undefined, () => currentTraceparent())).toBeUndefined();
    expect(withTraceparent('nonsense', () => currentTraceparent())).toBeUndefined();
  });
});

describe('the code of an error', () => {
  test.each([
    ['its own code', Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), 'ECONNREFUSED'],
    ['a number it carries', Object.assign(new Error('x'), { code: 429 }), '429'],
    ['its class', new TypeError('x'), 'TypeError'],
    ['unknown, for what is no error', 'somebody wrote this', 'unknown'],
    ['unknown, for nothing', undefined, 'unknown'],
  ])('is %s', (_what, error, code) => {
    expect(errorCode(error)).toBe(code);
  });
});
