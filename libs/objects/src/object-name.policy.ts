/** `main/5f0c….thumbnail`: a workspace and a file, nothing that could climb out of the folder. */
const NAME = /^[a-z0-9_-]{1,60}\/[a-z0-9][a-z0-9.-]{0,120}$/;

/** How the name of a file ends while it is written. */
export const UNFINISHED = '.unfinished';

/** @throws Error naming what an object may be called */
export function checkedName(name: string): string {
  if (!NAME.test(name) || name.endsWith(UNFINISHED)) throw new Error('an object is called <workspace>/<id>');
  return name;
}
