import { CATALOGUE, DEAD_LETTER_KEEPER, definitionOf, eventName, type App } from '@countersign/contracts';

/** Name of the one handler that is bound to no event. */
export const DEAD_LETTER = 'dead-letter';

/**
 * What is wrong between the catalogue and an app's handlers, one sentence a fault; empty when all is well.
 * @param handled names of the events the app has a handler for, such as `reply.approved.v1`
 */
export function wiringFaults(app: App, handled: readonly string[]): string[] {
  const names = CATALOGUE.map((entry) => ({ name: eventName(definitionOf(entry.event)), entry }));
  const read = names.filter(({ entry }) => entry.readBy.includes(app)).map(({ name }) => name);
  const known = new Set(names.map(({ name }) => name));
  const keeps = app === DEAD_LETTER_KEEPER;
  return [
    ...(keeps && !handled.includes(DEAD_LETTER)
      ? [`${app} keeps the dead letters but has no handler for them`]
      : []),
    ...read
      .filter((name) => !handled.includes(name))
      .map((name) => `${app} reads ${name} in the catalogue but has no handler for it`),
    ...handled
      .filter((name) => !read.includes(name) && !(keeps && name === DEAD_LETTER))
      .map((name) =>
        known.has(name)
          ? `${app} handles ${name} but the catalogue does not list ${app} among its readers`
          : `${app} handles ${name}, which is in no contract`,
      ),
  ];
}
