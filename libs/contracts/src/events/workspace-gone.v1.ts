import { IsInt, Matches, Min } from 'class-validator';
import { Event } from '../event.js';
import { Parts } from '../part.js';

/** Of which workspace. The envelope's is the installation's own: there it is said and there it is counted, as that of the workspace goes with it. */
abstract class WorkspaceNews {
  @Matches(/^[a-z0-9_-]{1,40}$/) workspace!: string;
}

/** A workspace is deleted, and its time to think again is over: whoever keeps something of it forgets it, and takes nothing of it in any more. */
@Event('workspace.deleted', 1)
export class WorkspaceDeleted extends WorkspaceNews {}

/** How much of one kind went. */
export class ForgottenRows {
  /** The table, or `objects` for files. */
  @Matches(/^[a-z][a-z0-9_]{0,62}$/) kind!: string;
  @IsInt() @Min(0) rows!: number;
}

/** The service that says this keeps nothing of a deleted workspace any more. */
@Event('workspace.forgotten', 1)
export class WorkspaceForgotten extends WorkspaceNews {
  /** What it kept, and how much of each went. */
  @Parts(() => ForgottenRows, { max: 200 }) forgotten!: ForgottenRows[];
}

/** SQLSTATE a service's database refuses rows of a deleted workspace with; the error's detail is the workspace. */
export const FORGOTTEN_STATE = '23W01';
