import { metrics, type Counter } from '@opentelemetry/api';
import { PrometheusExporter } from '@opentelemetry/exporter-prometheus';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider } from '@opentelemetry/sdk-metrics';
import { log } from './log.js';
import { errorCode } from './spans.js';

let provider: MeterProvider | undefined;

/** Serves this process's metrics on loopback at `METRICS_PORT`, for Prometheus to fetch; without the name nothing listens. */
export async function startMetrics(env: NodeJS.ProcessEnv): Promise<void> {
  const port = Number(env.METRICS_PORT);
  if (provider || !port) return;
  const exporter = new PrometheusExporter({ host: '127.0.0.1', port, preventServerStart: true });
  provider = new MeterProvider({
    resource: resourceFromAttributes({ 'service.name': env.OTEL_SERVICE_NAME ?? 'countersign' }),
    readers: [exporter],
  });
  metrics.setGlobalMeterProvider(provider);
  // Telemetry must not hold a service up: without its port it works and says so.
  await exporter.startServer().catch((error: unknown) => {
    log.warn('metrics.not-served', { port, code: errorCode(error) });
  });
}

/** Stops serving. Never throws. */
export async function stopMetrics(): Promise<void> {
  await provider?.shutdown().catch(() => undefined);
  provider = undefined;
  metrics.disable();
}

/**
 * A number that is asked for whenever metrics are fetched.
 * @param name as in the list of metrics, `cs.…`
 * @param read the number now; undefined when it is not known, which shows as absent, never as 0
 * @returns a function that takes the gauge back, when what it measures is closed
 */
export function gauge(
  name: string,
  { description, unit }: { description: string; unit?: string },
  read: () => number | undefined | Promise<number | undefined>,
): () => void {
  const observed = metrics.getMeter('countersign').createObservableGauge(name, { description, unit });
  const callback: Parameters<typeof observed.addCallback>[0] = async (result) => {
    const value = await Promise.resolve()
      .then(read)
      .catch(() => undefined);
    if (value !== undefined) result.observe(value);
  };
  observed.addCallback(callback);
  return () => observed.removeCallback(callback);
}

/**
 * A number that only grows.
 * @param name as in the list of metrics, `cs.…`
 * @returns a function that adds to it; labels are few and never of a person or a conversation
 */
export function counter(
  name: string,
  { description, unit }: { description: string; unit?: string },
): (by: number, labels?: Record<string, string>) => void {
  // Asked for when it first grows: before the exporter is there, a meter counts into nothing.
  let counted: Counter | undefined;
  return (by, labels) => {
    counted ??= metrics.getMeter('countersign').createCounter(name, { description, unit });
    counted.add(by, labels);
  };
}
