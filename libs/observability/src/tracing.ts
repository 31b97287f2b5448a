import { context, propagation, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { registerInstrumentations } from '@opentelemetry/instrumentation';
import { PgInstrumentation } from '@opentelemetry/instrumentation-pg';
import { UndiciInstrumentation } from '@opentelemetry/instrumentation-undici';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';

let provider: TracerProvider | undefined;

/**
 * Starts tracing for this process. Ids are always made and carried, so that logs and rows can name a trace;
 * spans leave the process only when `OTEL_EXPORTER_OTLP_ENDPOINT` is set.
 * instrumentation-http is left out on purpose: it halves throughput at any sampling rate (ADR 0007).
 */
export function startTracing(env: NodeJS.ProcessEnv): void {
  if (provider) return;
  const exporting = Boolean(env.OTEL_EXPORTER_OTLP_ENDPOINT ?? env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT);
  provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': env.OTEL_SERVICE_NAME ?? 'countersign' }),
    spanProcessors: exporting
      ? [new BatchSpanProcessor({ exporter: new OTLPTraceExporter(), scheduledDelayMillis: 500 })]
      : [],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(provider);
  if (exporting) {
    registerInstrumentations({
      tracerProvider: provider,
      instrumentations: [
        new PgInstrumentation({ requireParentSpan: true }),
        new UndiciInstrumentation({ requireParentforSpans: true }),
      ],
    });
  }
}

/** Sends what is still buffered; called last on shutdown. Never throws: telemetry must not hold a service up. */
export async function flushTraces(): Promise<void> {
  await provider?.shutdown().catch(() => undefined);
}
