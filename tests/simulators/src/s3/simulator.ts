import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FaultPlan } from '../fault-plan.js';
import { SimulatedBucket } from './bucket.js';
import { faultOfSignature, type Credentials } from './signature.js';

/** What the store does instead of what it was asked. */
export type S3Fault = { kind: 'refuse'; status: number; code: string } | { kind: 'cut'; afterBytes: number };

/** Statuses of S3's own words; the rest is 403. */
const STATUSES: Record<string, number> = {
  NoSuchKey: 404,
  NoSuchBucket: 404,
  InvalidRange: 416,
  XAmzContentSHA256Mismatch: 400,
  AuthorizationHeaderMalformed: 400,
  MethodNotAllowed: 405,
};

/** An S3-compatible store on this machine: objects of one bucket, by path, each request's signature checked. */
export class S3Simulator {
  // As long as a provider's gateway: Node's five seconds end a connection just as its client uses it again.
  private readonly server = http.createServer(
    { keepAliveTimeout: 75_000 },
    (request, response) => void this.serve(request, response),
  );
  readonly bucket = new SimulatedBucket('countersign-files');
  readonly faults = new FaultPlan<S3Fault, string>();
  /** Requests answered well, by method and what they were about, oldest first: `GET main/one bytes=0-99`. */
  readonly journal: string[] = [];
  readonly credentials: Credentials = {
    accessKeyId: 'AKIASIMULATED',
    secretAccessKey: 'the simulated secret of the simulated store',
  };

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** What a service is told. */
  get settings(): { OBJECTS_S3_BUCKET: string; OBJECTS_S3_ENDPOINT: string } {
    return { OBJECTS_S3_BUCKET: this.bucket.name, OBJECTS_S3_ENDPOINT: this.url };
  }

  /** What the SDK reads from its environment. */
  get environment(): Record<string, string> {
    const { accessKeyId, secretAccessKey } = this.credentials;
    return { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
  }

  listen(port: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject).listen(port, '127.0.0.1', resolve);
    });
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method = '', headers } = request;
    const url = new URL(request.url ?? '/', this.url);
    const [, bucket = '', ...path] = decodeURIComponent(url.pathname).split('/');
    const name = path.join('/');
    const fault = this.faults.take(method, undefined);
    const wrong = faultOfSignature({ method, url, headers, body: Buffer.concat(chunks) }, this.credentials);
    if (wrong) return refuse(response, wrong);
    if (fault?.kind === 'refuse') return refuse(response, fault.code, fault.status);
    if (bucket !== this.bucket.name) return refuse(response, 'NoSuchBucket');
    this.journal.push([method, name, headers.range].filter(Boolean).join(' '));
    if (method === 'PUT') {
      const { etag } = this.bucket.put(name, Buffer.concat(chunks));
      response.writeHead(200, { etag }).end();
    } else if (method === 'DELETE') {
      this.bucket.objects.delete(name);
      response.writeHead(204).end();
    } else if (method === 'GET' && name === '') this.list(url, response);
    else if (method === 'GET') this.get(name, headers.range, response, fault?.afterBytes);
    else refuse(response, 'MethodNotAllowed');
  }

  private list({ searchParams: query }: URL, response: ServerResponse): void {
    const page = this.bucket.page(
      query.get('continuation-token') ?? '',
      Number(query.get('max-keys') ?? 1_000),
    );
    response.writeHead(200, { 'content-type': 'application/xml' }).end(page);
  }

  private get(name: string, range: string | undefined, response: ServerResponse, cutAfter?: number): void {
    const kept = this.bucket.objects.get(name);
    if (!kept) return refuse(response, 'NoSuchKey');
    const { bytes, etag } = kept;
    const [, first = '0', last = ''] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? [];
    const from = Number(first);
    const to = Math.min(last === '' ? bytes.length : Number(last) + 1, bytes.length);
    if (range && from >= bytes.length) return refuse(response, 'InvalidRange');
    response.writeHead(range ? 206 : 200, {
      etag,
      'content-length': to - from,
      ...(range && { 'content-range': `bytes ${from}-${to - 1}/${bytes.length}` }),
    });
    if (cutAfter === undefined) response.end(bytes.subarray(from, to));
    else response.write(bytes.subarray(from, from + cutAfter), () => response.socket?.resetAndDestroy());
  }
}

function refuse(response: ServerResponse, code: string, status = STATUSES[code] ?? 403): void {
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>simulated</Message></Error>`);
}

/** Starts a simulated store on the loopback address; `port` is a free one when absent. */
export async function startS3Simulator(options: { port?: number } = {}): Promise<S3Simulator> {
  const simulator = new S3Simulator();
  await simulator.listen(options.port ?? 0);
  return simulator;
}
