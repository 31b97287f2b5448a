import 'reflect-metadata';
import { Personal, sensitivityOf, type EventClass } from '@countersign/contracts';
import { getMetadataStorage, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import path from 'node:path';
import { CONTRACT_CLASSES } from './contract-classes.js';
import { propertiesOf, readSourceDocs } from './source-docs.js';

interface Rule {
  propertyName: string;
  name?: string;
  type: string;
  constraints?: unknown[];
}

function rulesOf(contract: EventClass): Rule[] {
  return getMetadataStorage().getTargetValidationMetadatas(contract, '', true, false) as Rule[];
}

/** A word from a list, an id, a moment or a full pattern: nothing somebody wrote fits into it. */
function isClosed({ name, constraints }: Rule): boolean {
  if (name === 'matches') return /^\^.*\$$/.test((constraints?.[0] as RegExp).source);
  return ['isUuid', 'isIn', 'isIso8601', 'isEnum'].includes(name ?? '');
}

/** Free-form strings of a class that nobody has declared personal or not. */
function unmarked(contract: EventClass): string[] {
  const rules = rulesOf(contract);
  const names = [...new Set(rules.map(({ propertyName }) => propertyName))];
  return names.filter((property) => {
    const own = rules.filter(({ propertyName }) => propertyName === property);
    const text =
      Reflect.getMetadata('design:type', contract.prototype as object, property) === String ||
      own.some(({ name }) => ['isString', 'maxLength', 'minLength', 'matches'].includes(name ?? ''));
    return text && !own.some(isClosed) && sensitivityOf(contract, property) === undefined;
  });
}

class PlantedPart {
  @IsUUID() id!: string;
  @IsOptional() @IsString() @MaxLength(80) nickname?: string;
  @Matches(/\S/) note!: string;
  @IsString() @Personal() name!: string;
}

describe('personal data in contracts', () => {
  const classes = [...CONTRACT_CLASSES].filter(([, contract]) => rulesOf(contract).length > 0);

  test.each(classes)('every free text of %s is marked as personal or not', (_name, contract) => {
    expect(unmarked(contract)).toEqual([]);
  });

  test('a free text without a mark is found', () => {
    expect(unmarked(PlantedPart)).toEqual(['nickname', 'note']);
  });

  test.each(classes)(
    'every field of %s is checked: a field without a rule would be dropped on the way',
    (name, contract) => {
      const declared = propertiesOf(
        readSourceDocs(path.resolve(__dirname, '../../../libs/contracts/src')),
        name,
      );
      const checked = new Set(rulesOf(contract).map(({ propertyName }) => propertyName));
      expect([...declared.keys()].filter((property) => !checked.has(property))).toEqual([]);
    },
  );
});
