import fs from 'node:fs';
import path from 'node:path';
import { Advice } from '../checkout/advice.mjs';
import { holdFolder } from '../checkout/lock.mjs';
import { freePort, isPortFree } from '../servers/ports.mjs';

/** One instance's folder: servers' data, secrets, logs, and who runs in it now. */
export class DataFolder {
  constructor(folder) {
    this.folder = folder;
    this.secretsFile = path.join(folder, 'secrets.json');
    this.instanceFile = path.join(folder, 'instance.json');
    this.logs = path.join(folder, 'logs');
  }

  /**
   * Opens the folder for this launcher alone.
   * @throws Advice when another launcher runs in it, or it cannot be written
   */
  static async open(given) {
    const folder = path.resolve(given);
    try {
      // The database server runs as another user when we are root: it must be able to pass through, not to look.
      if (!fs.existsSync(folder)) fs.mkdirSync(folder, { recursive: true, mode: 0o711 });
      const data = new DataFolder(fs.realpathSync(folder));
      fs.mkdirSync(data.logs, { recursive: true, mode: 0o700 });
      const { heldBy } = await holdFolder(data.folder, 'instance');
      if (!heldBy) return data;
      throw new Advice(
        `Countersign already runs on ${data.folder} (process ${heldBy}).\n` +
          'Stop that one first, or start a second instance with another --data-dir and other ports.',
      );
    } catch (error) {
      if (error instanceof Advice) throw error;
      throw new Advice(
        `The data folder ${folder} cannot be used (${error.code}): choose another with --data-dir.`,
      );
    }
  }

  server(name) {
    return path.join(this.folder, name);
  }

  /** Whether a private database was made here by an earlier start. */
  hasDatabase() {
    return fs.existsSync(path.join(this.server('postgres'), 'cluster'));
  }

  /** The log of one process, kept small: an old one is put aside. */
  log(name) {
    const file = path.join(this.logs, `${name}.log`);
    if (fs.existsSync(file) && fs.statSync(file).size > 10 * 1024 ** 2) fs.renameSync(file, `${file}.1`);
    return file;
  }

  /** Loopback ports of the private servers: the same at every start, unless somebody took one meanwhile. */
  async ports(names) {
    const file = path.join(this.folder, 'ports.json');
    // What a crash left unreadable costs nothing: other ports do as well.
    const ports = { ...readJson(file) };
    for (const name of names) {
      if (!ports[name] || !(await isPortFree(ports[name]))) ports[name] = await freePort();
    }
    writeWhole(file, ports);
    return ports;
  }

  /** What an earlier launcher that was killed wrote about its services. */
  leftInstance() {
    return readJson(this.instanceFile);
  }

  writeInstance(instance) {
    writeWhole(this.instanceFile, instance);
  }

  forgetInstance() {
    fs.rmSync(this.instanceFile, { force: true });
  }
}

/** Written aside, on the disk, and renamed: a reader sees the old file or the new one, after a power cut, too. */
export function writeWhole(file, content, mode = 0o600) {
  const aside = `${file}.new`;
  fs.rmSync(aside, { force: true });
  fs.writeFileSync(aside, `${JSON.stringify(content, null, 2)}\n`, { mode, flush: true });
  fs.renameSync(aside, file);
  syncFolder(path.dirname(file));
}

/** A new name is on the disk only when its folder is. */
function syncFolder(folder) {
  const handle = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

/** Nothing when it is not there, or cannot be read as what it was. */
function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
