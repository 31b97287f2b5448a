import 'reflect-metadata';

export type Sensitivity = 'personal' | 'not-personal';

const MARKS = Symbol('countersign.personal');

function mark(sensitivity: Sensitivity): PropertyDecorator {
  return (target, property) => {
    const marks = new Map(Reflect.getMetadata(MARKS, target) as Map<string, Sensitivity> | undefined);
    marks.set(String(property), sensitivity);
    Reflect.defineMetadata(MARKS, marks, target);
  };
}

/**
 * Marks a field that can identify or quote a person: text, names, addresses, provider ids.
 * Such a field never reaches a log, a subject, a metric or a trace (PR-06).
 */
export const Personal = (): PropertyDecorator => mark('personal');

/** Marks a free-form field that is known to hold nothing about a person. Every free string is one or the other. */
export const NotPersonal = (): PropertyDecorator => mark('not-personal');

/** The mark of one property, or undefined where none was made. */
export function sensitivityOf(contract: new () => object, property: string): Sensitivity | undefined {
  const marks = Reflect.getMetadata(MARKS, contract.prototype as object) as
    Map<string, Sensitivity> | undefined;
  return marks?.get(property);
}
