import { IsObject, ValidateIf } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';

/** Under this name a property's schema says that it may be null, until the description of the interface writes it out. */
export const NULL_MARK = 'x-null';

/** It is always there, and may be null: the one way a class says so. What may be left out has `IsOptional` instead. */
export function OrNull(): PropertyDecorator {
  return (target, property) => {
    ValidateIf((_, value) => value !== null)(target, property);
    Described({ [NULL_MARK]: 'always' })(target, property);
  };
}

/** It may be left out, and may be null where it is there. */
export function OptionalOrNull(): PropertyDecorator {
  return (target, property) => {
    ValidateIf((_, value) => value !== null && value !== undefined)(target, property);
    Described({ [NULL_MARK]: 'optional' })(target, property);
  };
}

/** An object with whatever somebody else puts into it. @param values what all of it looks like */
export function AnyKeys(values: boolean | { type: string } = true): PropertyDecorator {
  return (target, property) => {
    IsObject()(target, property);
    Described({ additionalProperties: values })(target, property);
  };
}

/** What the checks of a class cannot say of a property, as a schema says it. */
export function Described(schema: object): PropertyDecorator {
  return (target, property) => JSONSchema({ ...schema })(target, String(property));
}
