import { createHash } from 'node:crypto';
import { derivedId } from '@countersign/contracts';
import { replyFileObject, type ReplyFile } from '@countersign/contracts/approval';
import { fileKindOf } from '@countersign/contracts/bubble-problem';
import { ObjectStore } from '@countersign/objects';
import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { actorOf, type Person } from '../access/person.js';
import { findConversation } from '../coverage/conversation.repository.js';
import { fileTypeOf } from './file-type.js';
import { preparePicture } from './prepared-picture.js';

/** One attempt to attach a file. */
export interface Upload {
  conversationId: string;
  person: Person;
  /** The same for every repeat of the click. */
  click: string;
  name: string;
  bytes: Buffer;
}

/** Pictures that may say where they were taken, and that we do not draw again. */
const CAMERA = /^image\/(?!gif|svg|x-icon|bmp)/;
const PICTURES = ['image/jpeg', 'image/png', 'image/webp'];

/** Keeps files for replies, ready to be sent by the channel they are for. */
@Injectable()
export class ReplyFiles {
  constructor(
    private readonly dataSource: DataSource,
    private readonly objects: ObjectStore,
  ) {}

  /**
   * Makes a file ready and keeps it. The object is there before its row: after a crash the same click finds what is missing.
   * @throws Problem 404, or 422 `unsupported_file` saying why the channel does not take it (AU-02)
   */
  async keep({ conversationId, person, click, name, bytes }: Upload): Promise<ReplyFile> {
    const conversation = await findConversation(this.dataSource.manager, conversationId);
    if (!conversation) throw new Problem(404, 'not_found', 'There is no such conversation.');
    const { workspace, channel } = conversation;
    const ready = await made(bytes);
    const fits = fileKindOf(channel, { type: ready.type, bytes: ready.bytes.length });
    if ('problem' in fits) throw new Problem(422, 'unsupported_file', `${fits.problem}.`);
    const sha256 = createHash('sha256').update(ready.bytes).digest('hex');
    // By what it is: what was signed once never becomes another file.
    const fileId = derivedId(click, `file:${conversationId}:${sha256}`);
    const facts = { kind: fits.kind, type: ready.type, bytes: ready.bytes.length, sha256 };
    const file = { fileId, ...facts, name: nameFor(name, ready.type) };
    await this.objects.put(replyFileObject(workspace, fileId), ready.bytes);
    await this.dataSource.query(
      `INSERT INTO reply_file (file_id, workspace, conversation_id, kind, type, bytes, sha256, name, width, height, uploaded_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) 
       ON CONFLICT (file_id) DO UPDATE SET uploaded_at = clock_timestamp(), removed_at = NULL, kept_days = NULL, gone = false
       WHERE reply_file.removed_at IS NOT NULL`,
      [
        ...[fileId, workspace, conversationId, file.kind, file.type, file.bytes, sha256, file.name],
        ...[ready.width ?? null, ready.height ?? null, actorOf(person)],
      ],
    );
    return file;
  }
}

async function made(
  bytes: Buffer,
): Promise<{ bytes: Buffer; type: string; width?: number; height?: number }> {
  const type = await fileTypeOf(bytes);
  if (!PICTURES.includes(type)) {
    if (CAMERA.test(type))
      throw new Problem(
        422,
        'unsupported_file',
        'This kind of picture cannot be cleaned of what the camera wrote into it. Save it as JPEG.',
      );
    return { bytes, type };
  }
  const picture = await preparePicture(type, bytes);
  if (!picture)
    throw new Problem(422, 'unsupported_file', 'This picture cannot be opened: it is damaged, or too large.');
  return picture;
}

/** What the customer sees it called: the last part of a path, one line, and the ending of what it became. */
function nameFor(given: string, type: string): string {
  const name = given
    .split(/[\\/]/)
    .at(-1)!
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    // What stands in quotes on its way to a channel.
    .replaceAll('"', "'")
    .trim()
    .slice(-200)
    .toWellFormed();
  const named = name === '' ? 'file' : name;
  const ending = { 'image/jpeg': /\.jpe?g$/i, 'image/png': /\.png$/i }[type];
  if (!ending || ending.test(named)) return named;
  return `${named.replace(/\.\w{1,5}$/, '')}.${type === 'image/png' ? 'png' : 'jpg'}`;
}
