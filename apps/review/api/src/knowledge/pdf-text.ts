import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/** Seconds and megabytes a file from outside may take: what asks for more is refused, and takes nobody with it. */
const LIMITS = { ms: 20_000, mb: 256 } as const;

/** Runs by itself, away from everybody's requests. */
const READ = `
  const { parentPort, workerData } = require('node:worker_threads');
  import(workerData.unpdf).then(async ({ extractText, getDocumentProxy }) => {
    const { text } = await extractText(await getDocumentProxy(workerData.bytes), { mergePages: false });
    parentPort.postMessage(text);
  });`;

/**
 * The words of a PDF, a text for each page; none where a page is a picture.
 * @throws Error when it cannot be opened, or not within limits
 */
export function pdfText(bytes: Buffer): Promise<string[]> {
  const worker = new Worker(READ, {
    eval: true,
    workerData: { bytes: Uint8Array.from(bytes), unpdf: pathToFileURL(require.resolve('unpdf')).href },
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.mb },
    env: {},
    // What the parser says may quote the file.
    stdout: true,
    stderr: true,
  });
  const limit = setTimeout(() => void worker.terminate(), LIMITS.ms);
  return new Promise<string[]>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', () => reject(new Error('the file cannot be read')));
    worker.once('exit', () => reject(new Error('the file cannot be read within limits')));
  }).finally(() => {
    clearTimeout(limit);
    void worker.terminate();
  });
}
