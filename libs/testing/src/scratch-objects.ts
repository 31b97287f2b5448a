import { randomBytes } from 'node:crypto';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ObjectStore } from '@countersign/objects';

/** An object store of its own, for a service under test and its spec. */
export class ScratchObjects {
  readonly folder = mkdtempSync(path.join(os.tmpdir(), 'countersign-objects-'));
  /** What the service is told. */
  readonly env = { OBJECTS_DIR: this.folder, OBJECTS_KEY: randomBytes(32).toString('base64url') };
  readonly store = new ObjectStore(this.folder, this.env.OBJECTS_KEY);

  /** The disk is not there any more. @returns brings it back */
  away(): () => void {
    const elsewhere = `${this.folder}.away`;
    renameSync(this.folder, elsewhere);
    writeFileSync(this.folder, '');
    return () => {
      rmSync(this.folder);
      renameSync(elsewhere, this.folder);
    };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
