import { getMetadataStorage } from 'class-validator';

/** JSON Schema of what a tool takes, as models are told it. */
export interface InputSchema {
  type: 'object';
  properties: Record<string, object>;
  required: string[];
  additionalProperties: false;
}

type Constraints = readonly unknown[];

/** What a validator says, in JSON Schema; one that is not here may not be used in a tool's input. */
const WORDS: Record<string, (constraints: Constraints) => object> = {
  isString: () => ({ type: 'string' }),
  isInt: () => ({ type: 'integer' }),
  isNumber: () => ({ type: 'number' }),
  isBoolean: () => ({ type: 'boolean' }),
  isIn: ([values]) => ({ enum: values }),
  min: ([least]) => ({ minimum: least }),
  max: ([most]) => ({ maximum: most }),
  maxLength: ([most]) => ({ maxLength: most }),
  matches: ([pattern]) => ({ type: 'string', pattern: (pattern as RegExp).source }),
};

/**
 * The schema of an input class, read off its validators: what the model is told is what it is held to.
 * @throws Error naming the field whose validator has no words in JSON Schema
 */
export function inputSchema(input: new () => object): InputSchema {
  const rules = getMetadataStorage().getTargetValidationMetadatas(input, '', false, false);
  const properties: Record<string, object> = {};
  const optional = new Set<string>();
  for (const { propertyName, type, name, constraints } of rules) {
    properties[propertyName] ??= {};
    if (type === 'conditionalValidation') optional.add(propertyName);
    else {
      const say = WORDS[name ?? ''];
      if (!say) throw new Error(`${input.name}.${propertyName}: ${name ?? type} has no words in JSON Schema`);
      Object.assign(properties[propertyName], say((constraints ?? []) as Constraints));
    }
  }
  const required = Object.keys(properties).filter((property) => !optional.has(property));
  return { type: 'object', properties, required, additionalProperties: false };
}
