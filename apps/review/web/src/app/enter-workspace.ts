import { session, toldOnLeaving } from '../api/http.js';
import { goToWorkspace } from '../api/workspaces.js';
import { claims, writing } from './desk.js';

/** The other tabs of this browser: they have the same session. */
const tabs = new BroadcastChannel('countersign.workspace');

tabs.onmessage = ({ data }: MessageEvent<unknown>) => {
  if (data === 'leaving') writing.leave();
  else session.dispatchEvent(new Event('elsewhere'));
};

/**
 * Goes to another workspace, with every tab of the browser: what is being written is saved first, then each is loaded anew. One that hears
 * nothing is refused by the server from its next request on, and loads then. @throws Problem
 */
export async function enterWorkspace(workspace: string): Promise<void> {
  tabs.postMessage('leaving');
  writing.leave();
  claims.leave();
  await toldOnLeaving();
  await goToWorkspace(workspace);
  tabs.postMessage('entered');
  session.dispatchEvent(new Event('elsewhere'));
}
