import { Problem } from '@countersign/runtime';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { SignedInRequest } from './person.js';

interface Kind {
  /** What its address begins with. */
  under: RegExp;
  param: string;
  /** Whose one is; no row where there is none. */
  workspaceOf: string;
  uuid?: boolean;
  called: string;
}

const ITEM = 'SELECT workspace FROM review_item WHERE item_id = $1';
const CONVERSATION = 'SELECT workspace FROM conversation WHERE conversation_id = $1';
const FILE = `SELECT workspace FROM media WHERE media_id = $1 UNION ALL SELECT workspace FROM reply_file WHERE file_id = $1`;

const KINDS: readonly Kind[] = [
  { under: /^\/api\/v1\/items\/:id\b/, param: 'id', workspaceOf: ITEM, uuid: true, called: 'item' },
  {
    under: /^\/api\/v1\/conversations\/:id\b/,
    param: 'id',
    workspaceOf: CONVERSATION,
    called: 'conversation',
  },
  { under: /^\/(?:api\/v1\/files|media)\/:id\b/, param: 'id', workspaceOf: FILE, uuid: true, called: 'file' },
  {
    under: /^\/api\/v1\/unknown-sends\/:replyId\b/,
    param: 'replyId',
    workspaceOf:
      'SELECT c.workspace FROM reply r JOIN conversation c USING (conversation_id) WHERE r.reply_id = $1',
    uuid: true,
    called: 'reply',
  },
  {
    under: /^\/api\/v1\/working-texts\/:kind\/:subject\b/,
    param: 'subject',
    workspaceOf: ITEM,
    uuid: true,
    called: 'item',
  },
  {
    under: /^\/api\/v1\/working-texts\/:kind\/:subject\b/,
    param: 'subject',
    workspaceOf: CONVERSATION,
    called: 'conversation',
  },
  {
    under: /^\/api\/v1\/contacts\/:id\b/,
    param: 'id',
    workspaceOf: 'SELECT workspace FROM conversation WHERE contact_id = $1 LIMIT 1',
    called: 'contact',
  },
  {
    under: /^\/api\/v1\/channels\/:accountId\b/,
    param: 'accountId',
    workspaceOf: `(SELECT workspace FROM account_health WHERE account_id = $1) UNION ALL (SELECT workspace FROM conversation WHERE account_id = $1 LIMIT 1)`,
    called: 'channel account',
  },
];

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/**
 * What an address names is of the asking one's workspace, or it is not there: the answer is the one for what never was (SE-10). Stands before every
 * route, so that none has to think of it; what has a workspace in its own query needs no line here.
 */
@Injectable()
export class OwnWorkspaceGuard implements CanActivate {
  constructor(private readonly dataSource: DataSource) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const { person, params, routeOptions } = context
      .switchToHttp()
      .getRequest<FastifyRequest & SignedInRequest>();
    if (!person) return true;
    for (const { under, param, workspaceOf, uuid, called } of KINDS) {
      const named = (params as Record<string, string | undefined>)[param];
      if (!named || !under.test(routeOptions.url ?? '') || (uuid && !UUID.test(named))) continue;
      const rows: { workspace: string | null }[] = await this.dataSource.query(workspaceOf, [named]);
      if (rows.some(({ workspace }) => workspace !== null && workspace !== person.workspace))
        throw new Problem(404, 'not_found', `There is no such ${called}.`);
    }
    return true;
  }
}
