import { WorkspaceForgotten, type Envelope } from '@countersign/contracts';
import { Consumes, type Handles } from '@countersign/messaging';
import { WorkspaceGone } from './workspace-gone.service.js';

/** A service keeps nothing of a deleted workspace any more. */
@Consumes(WorkspaceForgotten)
export class WorkspaceForgottenConsumer implements Handles<WorkspaceForgotten> {
  constructor(private readonly gone: WorkspaceGone) {}

  handle({ source, data }: Envelope<WorkspaceForgotten>): Promise<void> {
    return this.gone.answered(data.workspace, source, data.forgotten);
  }
}
