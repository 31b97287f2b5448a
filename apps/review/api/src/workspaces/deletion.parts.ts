import { ObjectStore } from '@countersign/objects';
import { forgetting, KEPT_BESIDES } from '@countersign/runtime/forgetting';
import { SCHEMA } from '../migrations.js';
import { WorkspaceDeletionController } from './workspace-deletion.controller.js';
import { WorkspaceDeletion } from './workspace-deletion.service.js';
import { WorkspaceGone } from './workspace-gone.service.js';

/** How a workspace is deleted, and what review itself forgets of it (OP-09). */
export const DELETION = {
  controllers: [WorkspaceDeletionController],
  providers: [
    ...forgetting(SCHEMA),
    {
      provide: KEPT_BESIDES,
      inject: [ObjectStore],
      useFactory: (objects: ObjectStore) => async (workspace: string) => ({
        objects: await objects.removeAllOf(workspace),
      }),
    },
    WorkspaceDeletion,
    WorkspaceGone,
  ],
};
