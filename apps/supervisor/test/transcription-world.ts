import { fork, type ChildProcess } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import path from 'node:path';
import {
  derivedId,
  MediaStored,
  MediaTranscribed,
  MediaUntranscribed,
  type MessageKind,
} from '@countersign/contracts';
import { buildService } from '@countersign/runtime';
import { startSpeechSimulator, type SpeechSimulator } from '@countersign/simulators/speech/simulator';
import { BusProbe, eventually, ScratchObjects, ThrowawayServers } from '@countersign/testing';
import type { INestApplication } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SupervisorConfig } from '../src/config.js';
import { SCHEMA } from '../src/migrations.js';
import { SupervisorModule } from '../src/supervisor.module.js';

/** What was said of one file. */
type Told = Pick<MediaTranscribed, 'transcript'> | Pick<MediaUntranscribed, 'reason'>;

/** A recording as the dispatcher left it. */
export interface Recording {
  mediaId: string;
  /** The same word of the dispatcher once more, past the stream's memory. */
  again: () => Promise<unknown>;
}

/** Real servers, an object store, a simulated endpoint, and supervisors on them; recordings come in, transcripts come out. */
export class TranscriptionWorld {
  private readonly running: INestApplication[] = [];
  private readonly children: ChildProcess[] = [];

  private constructor(
    private readonly servers: ThrowawayServers,
    readonly bus: BusProbe,
    readonly db: DataSource,
    readonly speech: SpeechSimulator,
    readonly objects: ScratchObjects,
    private readonly env: Record<string, string>,
  ) {}

  static async open(): Promise<TranscriptionWorld> {
    const [servers, speech] = await Promise.all([
      ThrowawayServers.start('nats', 'postgres'),
      startSpeechSimulator(),
    ]);
    const url = await servers.database(SCHEMA);
    const extra = { options: '-c search_path=supervisor' };
    const db = await new DataSource({ type: 'postgres', url, extra }).initialize();
    const bus = await BusProbe.connect(servers.nats);
    const objects = new ScratchObjects();
    const keys = { ...objects.env, PROMPTS_KEY: objects.env.OBJECTS_KEY };
    const env = { ...servers.env, ...keys, DATABASE_URL: url };
    return new TranscriptionWorld(servers, bus, db, speech, objects, env);
  }

  /** One more supervisor, in this process; with the endpoint unless it is told otherwise. */
  async start(env: Record<string, string> = this.speech.settings): Promise<INestApplication> {
    const definition = { app: 'supervisor', config: SupervisorConfig, module: SupervisorModule } as const;
    const app = await buildService(definition, { ...this.env, ...env });
    this.running.push(app);
    return app;
  }

  async stopAll(): Promise<void> {
    await Promise.all(this.running.splice(0).map((app) => app.close()));
  }

  /** One more supervisor as a process of its own, to be killed. */
  async spawn(env: Record<string, string> = {}): Promise<ChildProcess> {
    const child = fork(path.join(__dirname, '../dist/main.js'), {
      env: { PATH: process.env.PATH, LOG_LEVEL: 'error', ...this.env, ...this.speech.settings, ...env },
      execArgv: [],
    });
    this.children.push(child);
    await new Promise((resolve, reject) => {
      child.once('message', resolve);
      child.once('exit', (code) => reject(new Error(`the supervisor's process ended with ${code}`)));
    });
    return child;
  }

  async close(): Promise<void> {
    for (const child of this.children) child.kill('SIGKILL');
    await this.stopAll();
    await Promise.all([this.bus.close(), this.db.destroy(), this.speech.stop()]);
    await this.servers.stop();
    this.objects.remove();
  }

  /**
   * The dispatcher has fetched a file.
   * @param how `kept`: false when it is not in the store any more; `untold`: what happens before the dispatcher says so
   */
  async arrives(
    bytes: Buffer,
    { kind = 'voice' as MessageKind, type = 'audio/ogg', kept = true, untold = (): void => {} } = {},
  ): Promise<Recording> {
    const mediaId = randomUUID();
    if (kept) await this.objects.store.put(`main/${mediaId}`, bytes);
    const letters = mediaId
      .replaceAll('-', '')
      .slice(0, 20)
      .replace(/[0189]/g, 'x');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const publish = (id: string): Promise<unknown> =>
      this.bus.publish('dispatcher', MediaStored, {
        ...{ id, workspace: 'main', channel: 'whatsapp', accountId: 'whatsapp-main' },
        ...{ conversationId: `c_${letters}`, contactId: `p_${letters}` },
        data: { mediaId, kind, type, size: bytes.length, sha256, thumbnail: false },
      });
    untold();
    await publish(derivedId(mediaId, 'media.stored'));
    return { mediaId, again: () => publish(randomUUID()) };
  }

  /** Everything that was said of a file. */
  async toldOf({ mediaId }: Recording): Promise<Told[]> {
    const heard = await this.bus.published(MediaTranscribed);
    const unheard = await this.bus.published(MediaUntranscribed);
    return [
      ...heard
        .filter(({ data }) => data.mediaId === mediaId)
        .map(({ data: { transcript } }) => ({ transcript })),
      ...unheard.filter(({ data }) => data.mediaId === mediaId).map(({ data: { reason } }) => ({ reason })),
    ];
  }

  told(recording: Recording, withinMs = 15_000): Promise<Told> {
    return eventually(async () => (await this.toldOf(recording))[0], {
      withinMs,
      what: 'a word on the file',
    });
  }

  /** States of the calls made for a file, in order, as the books have them. */
  async calls({ mediaId }: Recording): Promise<string[]> {
    const rows: { state: string }[] = await this.db.query(
      `SELECT state FROM llm_call WHERE request_id = $1 AND role = 'transcribe' ORDER BY attempt`,
      [mediaId],
    );
    return rows.map(({ state }) => state);
  }
}
