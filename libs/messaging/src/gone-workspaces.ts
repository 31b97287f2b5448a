import { FORGOTTEN_STATE, workspaceIn } from '@countersign/contracts';

/** Workspaces that are deleted, as far as this process has heard. What is still said of one is nobody's business: it is acknowledged and passed by. */
export class GoneWorkspaces {
  private readonly names = new Set<string>();

  add(workspace: string): void {
    this.names.add(workspace);
  }

  has(workspace: string): boolean {
    return this.names.has(workspace);
  }

  /** @param subject of the event itself, also where it is handed out once more */
  isOf(subject: string): boolean {
    return this.names.size > 0 && this.names.has(workspaceIn(subject));
  }

  /** Hears of one from a row that was refused. @returns whether that is what the error says */
  learn(error: unknown): boolean {
    const { code, detail, driverError } = (error ?? {}) as Record<string, unknown>;
    if (driverError) return this.learn(driverError);
    if (code !== FORGOTTEN_STATE || typeof detail !== 'string') return false;
    this.names.add(detail);
    return true;
  }
}
