import type { IncomingMessage, ServerResponse } from 'node:http';
import { SIGNED_OUT, type Access } from './access.js';
import { answer, graphError, send } from './answering.js';
import type { Faults } from './faults.js';
import { MediaShelf } from './media-shelf.js';

/** Files by the Graph API: handed over, described, fetched. */
export class MediaDoor {
  readonly shelf = new MediaShelf();

  constructor(
    private readonly access: Access,
    private readonly faults: Faults,
  ) {}

  async upload(
    path: string,
    request: IncomingMessage,
    body: Buffer,
    response: ServerResponse,
  ): Promise<void> {
    const refusal = this.access.refusal(path, request);
    if (refusal) return void graphError(response, ...refusal);
    const uploaded = await this.shelf.upload(request.headers['content-type'], body);
    if ('problem' in uploaded) return void graphError(response, 400, 100, uploaded.problem);
    await answer(() => uploaded, this.faults.take('upload', undefined), response);
  }

  /** @param url where the file is to be fetched from */
  describe(path: string, url: string, request: IncomingMessage, response: ServerResponse): void {
    const fault = this.faults.take('media', undefined);
    if (fault?.kind === 'hang') return;
    if (fault?.kind === 'graph-error') graphError(response, fault.status, fault.code, fault.message);
    else if (!this.access.isSignedIn(request)) graphError(response, ...SIGNED_OUT);
    else {
      const file = this.shelf.describe(path.split('/')[2] ?? '', url);
      if (file) send(response, 200, 'application/json', JSON.stringify(file));
      else graphError(response, 400, 100, 'Unsupported get request. Object does not exist');
    }
  }

  download(key: string, request: IncomingMessage, response: ServerResponse): void {
    // Meta's file hosts refuse whoever does not say who they are.
    const named = request.headers['user-agent'] !== undefined;
    const file = named && this.access.isSignedIn(request) ? this.shelf.read(key) : undefined;
    if (file) send(response, 200, file.mimeType, file.bytes);
    else send(response, 404, 'text/plain', 'Not Found');
  }
}
