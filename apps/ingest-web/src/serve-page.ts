import fs from 'node:fs';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { IngestWebConfig } from './ingest-web.config.js';

/** What `vite build page` made. */
const PAGE = path.resolve(__dirname, '../dist/page');
const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};
const FOR_EVER = 'public, max-age=31536000, immutable';

/**
 * Serves the chat page, its files and the one-tag embed, all read once: a page and the files it names always belong together,
 * also while a new build is being put in their place.
 * @throws Error when the page was not built
 */
export function servePage(app: NestFastifyApplication, config: IngestWebConfig): void {
  if (!fs.existsSync(path.join(PAGE, 'index.html'))) {
    throw new Error('the chat page is not built: run `npx nx build ingest-web`');
  }
  const page = fs
    .readFileSync(path.join(PAGE, 'index.html'), 'utf8')
    .replaceAll('%TITLE%', () => escaped(config.title));
  const embed = fs.readFileSync(path.join(PAGE, 'embed.js'));
  const assets = path.join(PAGE, 'assets');
  const files = new Map(
    fs.readdirSync(assets).map((name) => [name, fs.readFileSync(path.join(assets, name))]),
  );
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/chat', (_request: FastifyRequest, reply: FastifyReply) => {
    void reply.type('text/html; charset=utf-8').send(page);
  });
  fastify.get('/chat/embed.js', (_request: FastifyRequest, reply: FastifyReply) => {
    void reply
      // Other sites load it: that is what it is for.
      .header('cross-origin-resource-policy', 'cross-origin')
      .header('cache-control', 'public, max-age=300')
      .type(TYPES['.js'] ?? '')
      .send(embed);
  });
  fastify.get('/chat/assets/:name', (request: FastifyRequest, reply: FastifyReply) => {
    const { name } = request.params as { name: string };
    const file = files.get(name);
    if (!file) return reply.callNotFound();
    // The name holds a digest of the content.
    const type = TYPES[path.extname(name)] ?? 'application/octet-stream';
    return reply.header('cache-control', FOR_EVER).type(type).send(file);
  });
}

function escaped(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
