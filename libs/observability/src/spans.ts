import {
  context,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Attributes,
  type Context,
  type Link,
  type Span,
} from '@opentelemetry/api';

const tracer = trace.getTracer('countersign');
const KINDS = {
  internal: SpanKind.INTERNAL,
  client: SpanKind.CLIENT,
  server: SpanKind.SERVER,
  producer: SpanKind.PRODUCER,
  consumer: SpanKind.CONSUMER,
} as const;

/** How a span relates to others. Traceparents are W3C strings as stored in rows and headers. */
export interface SpanOptions {
  kind?: keyof typeof KINDS;
  /** Ids, counts and codes only: never anything a customer wrote or is called. */
  attributes?: Attributes;
  /** Continue this stored trace instead of the current one. */
  parent?: string;
  links?: readonly (string | undefined)[];
}

function contextOf(traceparent: string | undefined): Context {
  return traceparent ? propagation.extract(ROOT_CONTEXT, { traceparent }) : context.active();
}

function linksOf(traceparents: readonly (string | undefined)[] = []): Link[] {
  return traceparents.flatMap((traceparent) => {
    const linked = traceparent && trace.getSpanContext(contextOf(traceparent));
    return linked ? [{ context: linked }] : [];
  });
}

/** The error's own code or class: messages may quote what somebody wrote, so they are never recorded. */
export function errorCode(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  if (typeof code === 'string' || typeof code === 'number') return String(code);
  return typeof name === 'string' ? name : 'unknown';
}

/** Runs `fn` inside a span; a throw marks it failed with the error's code and goes on up. */
export async function withSpan<T>(
  name: string,
  options: SpanOptions,
  fn: (span: Span) => Promise<T>,
): Promise<T> {
  const parent = contextOf(options.parent);
  const span = tracer.startSpan(
    name,
    {
      kind: KINDS[options.kind ?? 'internal'],
      attributes: options.attributes,
      links: linksOf(options.links),
    },
    parent,
  );
  return context.with(trace.setSpan(parent, span), async () => {
    try {
      return await fn(span);
    } catch (error) {
      span.setAttribute('error.type', errorCode(error));
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}

/** A wait that is over: told afterwards with its real start, because no span stays open while people think. */
export function retroactiveSpan(name: string, options: SpanOptions & { start: Date; end: Date }): void {
  const { start, end, kind = 'internal', attributes, links, parent } = options;
  tracer
    .startSpan(
      name,
      { kind: KINDS[kind], attributes, links: linksOf(links), startTime: start },
      contextOf(parent),
    )
    .end(end);
}

/** W3C `traceparent` of the running span, to be stored with a row or sent in a header. */
export function currentTraceparent(): string | undefined {
  const carrier: { traceparent?: string } = {};
  propagation.inject(context.active(), carrier);
  return carrier.traceparent;
}

/** Runs `fn` as part of a stored trace; with undefined it runs in the current one. */
export function withTraceparent<T>(traceparent: string | undefined, fn: () => T): T {
  return context.with(contextOf(traceparent), fn);
}

/** Trace and span id of now, for log lines. */
export function currentIds(): { trace_id?: string; span_id?: string } {
  const span = trace.getSpanContext(context.active());
  return span ? { trace_id: span.traceId, span_id: span.spanId } : {};
}
