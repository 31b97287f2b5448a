import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startModelSimulator, type ModelSimulator } from '@countersign/simulators/model/simulator';
import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { BusProbe, Product, Reviewer } from '@countersign/testing';
import { WorkspaceClient } from '../reviewers/workspace-client.js';
import { ScopedFaults } from './scoped-faults.js';

/** Seconds of quiet after which a turn closes in the lab. */
export const DEBOUNCE_SECONDS = 0.2;

/** Times are short so that a run is short; every one of them is a setting of the product. */
const SETTINGS = {
  TYPING_DEBOUNCE_DELAY: String(DEBOUNCE_SECONDS),
  TYPING_DEBOUNCE_CAP: '2',
  SEND_TIMEOUT: '2',
  SEND_FENCE: '5',
  SEND_RETRY_DELAYS: '0.2,0.5,1,2,4',
  WEBCHAT_MESSAGES_PER_MINUTE: '10000',
  WEBCHAT_SESSIONS_PER_MINUTE: '100000',
  ANTHROPIC_API_KEY: 'simulated',
  LOG_LEVEL: 'warn',
};

/** What a scenario changes about where the product runs. */
export interface Surroundings {
  /** Settings as a person would export them. */
  env?: Record<string, string>;
  /** Where its data is kept; a folder of its own when left out. */
  folder?: string;
  /** How the lab itself reaches servers between which and the product something stands. */
  direct?: Record<string, string>;
}

/** The product, its outside world and its reviewers, on this machine alone; shared by runs one after the other. */
export class Lab {
  readonly ambiguity: ScopedFaults;
  /** Stream sequences of messages nobody can read. */
  readonly poison: number[] = [];

  private constructor(
    private running: Product,
    readonly telegram: TelegramSimulator,
    readonly model: ModelSimulator,
    readonly clients: readonly WorkspaceClient[],
    readonly bus: BusProbe,
    /** Where crash points are armed. */
    readonly crashFolder: string,
  ) {
    this.ambiguity = new ScopedFaults(telegram);
  }

  /** @param root checkout whose product is started; this one unless said otherwise */
  static async start(root?: string, { env = {}, folder, direct = {} }: Surroundings = {}): Promise<Lab> {
    const crashFolder = mkdtempSync(path.join(os.tmpdir(), 'countersign-crash-'));
    const telegram = await startTelegramSimulator();
    const model = await startModelSimulator();
    const settings = {
      ...SETTINGS,
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.url,
      ANTHROPIC_BASE_URL: model.url,
      CRASHPOINTS: '1',
      CRASHPOINTS_DIR: crashFolder,
      ...env,
    };
    const product = await (folder ? Product.startIn(folder, settings, root) : Product.start(settings, root));
    product.reachServersBy(direct);
    const clients = await people(product);
    const bus = await BusProbe.connect(product.busAccess('migrate'));
    return new Lab(product, telegram, model, clients, bus, crashFolder);
  }

  get product(): Product {
    return this.running;
  }

  /** Starts the product again in its folder, after everything of it has ended. The ports must be set by its environment. */
  async startAgain(): Promise<void> {
    this.running = await this.running.again();
  }

  async stop(): Promise<void> {
    await this.bus.close();
    await this.product.stop();
    await this.telegram.stop();
    await this.model.stop();
    rmSync(this.crashFolder, { recursive: true, force: true });
  }

  /** Rows of the operational database, as its superuser reads them. */
  rows<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
    return this.product.query<T>('countersign', sql, values);
  }
}

/** Two people, one of them in two tabs: claims are fought over between people and between tabs. */
async function people(product: Product): Promise<WorkspaceClient[]> {
  const ada = await Reviewer.first(product);
  const grace = await ada.invite('grace@example.org');
  const clientOf = ({ headers }: Reviewer): WorkspaceClient =>
    new WorkspaceClient(product.reviewUrl, headers.cookie!);
  return [clientOf(ada), clientOf(ada), clientOf(grace)];
}
