import fs from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { IngestWebConfig } from './ingest-web.config.js';

/** What `vite build page` made. */
const PAGE = path.resolve(__dirname, '../dist/page');
const TITLE = /%TITLE%/g;

/**
 * Serves the chat page, its files and the one-tag embed.
 * @throws Error when the page was not built
 */
export async function servePage(app: NestFastifyApplication, config: IngestWebConfig): Promise<void> {
  const index = path.join(PAGE, 'index.html');
  if (!fs.existsSync(index)) throw new Error('the chat page is not built: run `npx nx build ingest-web`');
  const page = fs.readFileSync(index, 'utf8').replace(TITLE, () => escaped(config.title));
  const embed = fs.readFileSync(path.join(PAGE, 'embed.js'), 'utf8');
  await app.register(fastifyStatic, {
    root: path.join(PAGE, 'assets'),
    prefix: '/chat/assets/',
    index: false,
    immutable: true,
    maxAge: '1y',
  });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/chat', (_request: FastifyRequest, reply: FastifyReply) => {
    void reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page);
  });
  fastify.get('/chat/embed.js', (_request: FastifyRequest, reply: FastifyReply) => {
    void reply
      // Other sites load it: that is what it is for.
      .header('cross-origin-resource-policy', 'cross-origin')
      .header('cache-control', 'public, max-age=300')
      .type('text/javascript; charset=utf-8')
      .send(embed);
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
