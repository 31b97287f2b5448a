import { Readable } from 'node:stream';
import type { GetObjectCommandOutput, S3Client } from '@aws-sdk/client-s3';
import type { Listed, Shelf, ShelfPiece, Span } from './shelf.js';

/** A bucket of an S3-compatible store. Who we are comes from the environment as the SDK reads it (`AWS_ACCESS_KEY_ID` …). */
export interface Bucket {
  bucket: string;
  /** Where other than with AWS, the origin of the store; its buckets are then paths, not hosts. */
  endpoint?: string;
  region: string;
}

/** Milliseconds until a connection stands, and of silence on it. */
const CONNECT_MS = 3_000;
const SILENCE_MS = 15_000;
const TRIES = 3;

type Sdk = typeof import('@aws-sdk/client-s3');

/** Objects in a bucket, one each. A PUT is whole or nothing there, and durable once it is answered. */
export class S3Shelf implements Shelf {
  private client?: Promise<{ sdk: Sdk; s3: S3Client }>;

  constructor(private readonly place: Bucket) {}

  async write(name: string, sealed: Buffer): Promise<void> {
    const { sdk, s3 } = await this.opened();
    await said(s3.send(new sdk.PutObjectCommand({ ...this.at(name), Body: sealed })));
  }

  async read(name: string, { from, to }: Span): Promise<ShelfPiece | undefined> {
    const { sdk, s3 } = await this.opened();
    const command = new sdk.GetObjectCommand({ ...this.at(name), Range: `bytes=${from}-${to - 1}` });
    let found: GetObjectCommandOutput;
    try {
      found = await said(s3.send(command));
    } catch (error) {
      const { code } = error as { code: string };
      if (code === 'NoSuchKey') return undefined;
      // Something lies there, and ends before.
      if (code === 'InvalidRange') return { whole: 0, bytes: Readable.from([]) };
      throw error;
    }
    const whole = Number(found.ContentRange?.split('/')[1] ?? found.ContentLength);
    return { whole, bytes: found.Body as Readable };
  }

  async remove(name: string): Promise<void> {
    const { sdk, s3 } = await this.opened();
    await said(s3.send(new sdk.DeleteObjectCommand(this.at(name))));
  }

  async *list(workspace?: string): AsyncGenerator<Listed> {
    const { sdk, s3 } = await this.opened();
    let token: string | undefined;
    do {
      const within = workspace && { Prefix: `${workspace}/` };
      const query = { Bucket: this.place.bucket, ContinuationToken: token, ...within };
      const page = await said(s3.send(new sdk.ListObjectsV2Command(query)));
      for (const { Key: name, LastModified: writtenAt } of page.Contents ?? []) {
        if (name !== undefined && writtenAt) yield { name, writtenAt };
      }
      token = page.NextContinuationToken;
    } while (token !== undefined);
  }

  /** A PUT that broke off left nothing. */
  clearUnfinished(): Promise<number> {
    return Promise.resolve(0);
  }

  async check(): Promise<void> {
    const { sdk, s3 } = await this.opened();
    await said(s3.send(new sdk.ListObjectsV2Command({ Bucket: this.place.bucket, MaxKeys: 1 })));
  }

  private at(name: string): { Bucket: string; Key: string } {
    return { Bucket: this.place.bucket, Key: name };
  }

  /** The SDK is loaded by whoever has a bucket, and by nobody else. */
  private opened(): Promise<{ sdk: Sdk; s3: S3Client }> {
    this.client ??= import('@aws-sdk/client-s3').then((sdk) => ({ sdk, s3: this.open(sdk) }));
    return this.client;
  }

  private open(sdk: Sdk): S3Client {
    const { endpoint, region } = this.place;
    return new sdk.S3Client({
      region,
      ...(endpoint && { endpoint, forcePathStyle: true }),
      maxAttempts: TRIES,
      requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: SILENCE_MS },
      // Every segment has a tag of its own, and not every compatible store knows the newer checksums.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }
}

/** Its word for what went wrong, where others look for it: `NoSuchBucket`, `AccessDenied`, `SlowDown`, `ECONNREFUSED`. */
async function said<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    const { name, code, message } = error as Error & { code?: string };
    // The rest of it is addresses and headers.
    throw Object.assign(new Error(`the object store did not do it: ${code ?? name}: ${message}`), {
      code: code ?? name,
    });
  }
}
