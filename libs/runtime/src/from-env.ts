import 'reflect-metadata';

/** How one configuration field is read. */
export interface EnvField {
  /** Environment name. */
  name: string;
  /** Used when the name is unset or empty; a field without one is required unless `optional`. */
  default?: string;
  optional?: boolean;
  type?: 'string' | 'number' | 'boolean';
  /** A secret: its value is never shown, and in production it must be long and no known dummy. */
  secret?: boolean;
}

const FIELDS = Symbol('countersign.env');

/** Reads a configuration field from the environment; class-validator's decorators check it afterwards. */
export function FromEnv(name: string, options: Omit<EnvField, 'name'> = {}): PropertyDecorator {
  return (target, property) => {
    const fields = new Map(Reflect.getMetadata(FIELDS, target) as Map<string, EnvField> | undefined);
    fields.set(String(property), { name, ...options });
    Reflect.defineMetadata(FIELDS, fields, target);
  };
}

/** Property → how it is read, inherited fields included. */
export function envFieldsOf(config: new () => object): Map<string, EnvField> {
  return (
    (Reflect.getMetadata(FIELDS, config.prototype as object) as Map<string, EnvField> | undefined) ??
    new Map<string, EnvField>()
  );
}
