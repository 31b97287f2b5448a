import { Invitations } from '../people/invitations.service.js';
import { JoinController } from '../people/join.controller.js';
import { PeopleController } from '../people/people.controller.js';
import { People } from '../people/people.service.js';
import { MeController } from './me.controller.js';
import { MyWorkspaces } from './my-workspaces.service.js';
import { WorkspaceAdministration } from './workspace-administration.service.js';
import { WorkspacesController } from './workspaces.controller.js';
import { Workspaces } from './workspaces.service.js';

/** Which workspaces there are, whom they have, and how one comes into them (OP-09). */
export const MEMBERSHIP = {
  controllers: [MeController, WorkspacesController, PeopleController, JoinController],
  providers: [Workspaces, MyWorkspaces, WorkspaceAdministration, Invitations, People],
};
