import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { eventually } from '@countersign/testing';

/** A small file system of its own in an image file, so that what reached the disk can be told from what was only written. */
export class LoopDisk {
  private mounted = false;

  private constructor(
    private readonly image: string,
    /** Where it is mounted. */
    readonly folder: string,
  ) {}

  /** Why no disk can be made here; nothing when one can. */
  static whyNot(): string | undefined {
    if (process.getuid?.() !== 0) return 'only root may mount an image file';
    for (const program of ['mkfs.ext4', 'losetup', 'mount', 'umount']) {
      if (spawnSync(program, ['--version'], { stdio: 'ignore' }).error) return `there is no ${program}`;
    }
    if (spawnSync('losetup', ['-f'], { stdio: 'ignore' }).status !== 0) return 'there are no loop devices';
    return undefined;
  }

  /** An empty disk, mounted at `<place>/<name>`. */
  static make(place: string, name: string, megabytes: number): LoopDisk {
    const disk = new LoopDisk(path.join(place, `${name}.img`), path.join(place, name));
    execFileSync('truncate', ['-s', `${megabytes}M`, disk.image]);
    execFileSync('mkfs.ext4', ['-q', '-F', '-m', '0', disk.image], { stdio: 'pipe' });
    disk.mount();
    return disk;
  }

  /** Everything written so far reaches the disk. */
  sync(): void {
    execFileSync('sync', ['-f', this.folder]);
  }

  /** The disk as it is: what was written and not yet flushed is not on it. Mounting it replays its journal. */
  copyAsAfterPowerCut(name: string): LoopDisk {
    const place = path.dirname(this.image);
    const copy = new LoopDisk(path.join(place, `${name}.img`), path.join(place, name));
    execFileSync('cp', ['--sparse=always', this.image, copy.image]);
    copy.mount();
    return copy;
  }

  /** Like {@link copyAsAfterPowerCut}, in its own place: whoever used it must have ended, and finds what was flushed. */
  async cutPower(): Promise<void> {
    const cut = `${this.image}.cut`;
    execFileSync('cp', ['--sparse=always', this.image, cut]);
    await this.unmount();
    renameSync(cut, this.image);
    this.mount();
  }

  /** Unmounts it and forgets what it holds. Nobody may be using it. */
  async remove(): Promise<void> {
    if (this.mounted) await this.unmount();
    rmSync(this.image, { force: true });
  }

  private async unmount(): Promise<void> {
    await eventually(() => spawnSync('umount', [this.folder]).status === 0, { what: 'unmounting' });
    this.mounted = false;
  }

  private mount(): void {
    mkdirSync(this.folder, { recursive: true });
    // The journal is written when somebody asks for it, not every 5 s: a cut finds exactly what was flushed on purpose.
    execFileSync('mount', ['-o', 'loop,commit=600', this.image, this.folder], { stdio: 'pipe' });
    chmodSync(this.folder, 0o711);
    this.mounted = true;
  }
}
