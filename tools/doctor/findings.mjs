/**
 * One thing that was looked at. `todo` says what to do when it is not well; `ok: undefined` means it could not be looked at.
 * @typedef {{ name: string, ok: boolean | undefined, says: string, todo?: string }} Finding
 */

export const well = (name, says) => ({ name, ok: true, says });
export const ill = (name, says, todo) => ({ name, ok: false, says, todo });
export const unseen = (name, says) => ({ name, ok: undefined, says });

/** Looks, and turns whatever goes wrong on the way into a finding. */
export async function look(name, todo, inspect) {
  try {
    return await inspect();
  } catch (error) {
    return [ill(name, error.code ?? error.message.split('\n', 1)[0], todo)];
  }
}
