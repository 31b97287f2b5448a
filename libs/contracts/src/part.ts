import 'reflect-metadata';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsObject, ValidateNested } from 'class-validator';

type PartClass = () => new () => object;

function all(decorators: readonly PropertyDecorator[]): PropertyDecorator {
  return (target, property) => decorators.forEach((decorate) => decorate(target, property));
}

/** A nested object: there, one object, and valid itself. `ValidateNested` alone lets a missing one and a list pass. */
export function Part(type: PartClass): PropertyDecorator {
  return all([IsObject(), ValidateNested(), Type(type)]);
}

/** A list of nested objects, at least `min` and at most `max`, each valid itself. */
export function Parts(type: PartClass, { min, max }: { min?: number; max?: number } = {}): PropertyDecorator {
  const bounds = [
    ...(min === undefined ? [] : [ArrayMinSize(min)]),
    ...(max === undefined ? [] : [ArrayMaxSize(max)]),
  ];
  return all([IsArray(), ...bounds, IsObject({ each: true }), ValidateNested({ each: true }), Type(type)]);
}
