import { ExportMaker } from '../exports/export-maker.service.js';
import { WorkspaceExportsController } from '../exports/workspace-exports.controller.js';
import { WorkspaceExports } from '../exports/workspace-exports.service.js';
import { Invitations } from '../people/invitations.service.js';
import { JoinController } from '../people/join.controller.js';
import { PeopleController } from '../people/people.controller.js';
import { People } from '../people/people.service.js';
import { DELETION } from './deletion.parts.js';
import { MeController } from './me.controller.js';
import { MyWorkspaces } from './my-workspaces.service.js';
import { WorkspaceAdministration } from './workspace-administration.service.js';
import { WorkspacesController } from './workspaces.controller.js';
import { Workspaces } from './workspaces.service.js';

/** Which workspaces there are, whom they have, how one comes into them, and how everything of one is taken along (OP-09). */
export const MEMBERSHIP = {
  controllers: [
    MeController,
    WorkspacesController,
    ...DELETION.controllers,
    WorkspaceExportsController,
    PeopleController,
    JoinController,
  ],
  providers: [
    Workspaces,
    MyWorkspaces,
    WorkspaceAdministration,
    ...DELETION.providers,
    WorkspaceExports,
    ExportMaker,
    Invitations,
    People,
  ],
};
