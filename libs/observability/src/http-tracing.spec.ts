import { context, propagation, SpanStatusCode, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import fastify from 'fastify';
import { traceFastify } from './http-tracing.js';
import { currentIds } from './spans.js';

const exporter = new InMemorySpanExporter();
context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
propagation.setGlobalPropagator(new W3CTraceContextPropagator());
trace.setGlobalTracerProvider(
  new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] }),
);

const server = fastify();
traceFastify(server);
server.get('/items/:id', async () => currentIds());
server.get('/health/live', async () => ({}));
server.get('/broken', async () => {
  throw new Error('my card is 4111');
});

describe('a request', () => {
  beforeEach(() => exporter.reset());
  afterAll(() => server.close());

  test('is a span called after its route, never after the ids in its address', async () => {
    await server.inject('/items/c_7h7esjqhobtzzgaewdsk?q=secret');
    const [span] = exporter.getFinishedSpans();
    expect(span?.name).toBe('GET /items/:id');
    expect(span?.attributes).toEqual({
      'http.request.method': 'GET',
      'http.route': '/items/:id',
      'http.response.status_code': 200,
    });
  });

  test('goes on with the trace of its caller, in the handler too', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const answer = await server.inject({ url: '/items/1', headers: { traceparent } });
    expect(answer.json()).toMatchObject({ trace_id: '0af7651916cd43dd8448eb211c80319c' });
  });

  test('that we fail is marked, without a word of the error', async () => {
    await server.inject('/broken');
    const [span] = exporter.getFinishedSpans();
    expect(span?.status).toEqual({ code: SpanStatusCode.ERROR });
    expect(JSON.stringify([span?.attributes, span?.events])).not.toContain('4111');
  });

  test('for health leaves no trace, an unknown address no text of its own', async () => {
    await server.inject('/health/live');
    await server.inject('/somebody/was/here');
    expect(exporter.getFinishedSpans().map(({ name }) => name)).toEqual(['GET unmatched']);
  });
});
