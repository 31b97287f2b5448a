import { createHash } from 'node:crypto';

/** An object as it lies in the simulated bucket. */
export interface Kept {
  bytes: Buffer;
  etag: string;
  writtenAt: Date;
}

/** One bucket: what was put into it, by name. */
export class SimulatedBucket {
  readonly objects = new Map<string, Kept>();
  /** Names on a page of a list. */
  pageSize = 1_000;

  constructor(readonly name: string) {}

  put(name: string, bytes: Buffer, writtenAt = new Date()): Kept {
    const kept = { bytes, etag: `"${createHash('md5').update(bytes).digest('hex')}"`, writtenAt };
    this.objects.set(name, kept);
    return kept;
  }

  /** A page of a list, in the order of names, as `ListObjectsV2` answers it. */
  page(after: string, limit: number): string {
    const names = [...this.objects.keys()].sort().filter((name) => name > after);
    const shown = names.slice(0, Math.min(limit, this.pageSize));
    const more = shown.length < names.length;
    const contents = shown.map((name) => {
      const { bytes, etag, writtenAt } = this.objects.get(name)!;
      return `<Contents><Key>${name}</Key><LastModified>${writtenAt.toISOString()}</LastModified><ETag>${etag}</ETag><Size>${bytes.length}</Size></Contents>`;
    });
    return [
      `<ListBucketResult><Name>${this.name}</Name><KeyCount>${shown.length}</KeyCount>`,
      `<IsTruncated>${more}</IsTruncated>${contents.join('')}`,
      more ? `<NextContinuationToken>${shown.at(-1)}</NextContinuationToken>` : '',
      '</ListBucketResult>',
    ].join('');
  }
}
