import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { plainToInstance } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  validateSync,
} from 'class-validator';
import { parse } from 'yaml';
import { inventionIn, inventsByName } from './invention.policy.js';

/** The file that comes with the product. */
export const PERSONA_FILE = path.join(__dirname, '../../persona.yaml');

const WORDS = /^\p{L}[\p{L}\p{M} ,'’-]*$/u;

/** Who the replies are from: configuration, and nothing beside it (ET-02). */
export class Persona {
  @IsString() @Matches(/\S/) @MaxLength(80) name!: string;
  @IsString() @Matches(/\S/) @MaxLength(80) role!: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(6)
  @Matches(WORDS, { each: true })
  @MaxLength(40, { each: true })
  tone!: string[];
  @IsString() @Matches(/\S/) @MaxLength(2_000) about!: string;
  /** Languages it answers in; any when absent. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @Matches(/^[a-z]{2}$/, { each: true })
  languages?: string[];
  @IsInt() @Min(0) @Max(2) emojiLimit!: number;
  @IsOptional() @IsString() @Matches(/\S/) @MaxLength(120) signature?: string;
}

/**
 * Reads and checks the file.
 * @throws Error listing everything wrong with it
 */
export function loadPersona(file: string): Persona {
  const plain = (parse(readFileSync(file, 'utf8')) ?? {}) as Record<string, unknown>;
  const known = Object.entries(plain).filter(([field]) => !inventsByName(field));
  const persona = plainToInstance(Persona, Object.fromEntries(known));
  const rules = { forbidUnknownValues: true, whitelist: true, forbidNonWhitelisted: true };
  const faults = [
    ...Object.keys(plain)
      .filter(inventsByName)
      .map((field) => `${field}: ${INVENTED}`),
    ...validateSync(persona, rules).flatMap(({ property, constraints }) =>
      Object.values(constraints ?? {}).map((words) => `${property}: ${words}`),
    ),
    ...known.flatMap(([field, value]) => {
      const words = inventionIn([value].flat().join('\n'));
      return words === undefined ? [] : [`${field}: "${words}" ${INVENTED}`];
    }),
  ];
  if (faults.length > 0) throw new Error(`${file} is wrong:\n- ${faults.join('\n- ')}`);
  return persona;
}

const INVENTED =
  'gives the persona a life of its own. A business writes with the help of a machine: no biography, body, age, family or love life may be made up (ET-02)';

/** A persona's name, and a mark that changes with anything said of them: what drafts of before and after a change are told apart by. */
export function personaVersion(persona: Persona): string {
  const said = JSON.stringify(Object.entries(persona).sort(([one], [other]) => (one < other ? -1 : 1)));
  return `${persona.name}@${createHash('sha256').update(said).digest('hex').slice(0, 8)}`;
}

/** The language a persona answers somebody in. @param otherwise the workspace's own */
export function spokenBy({ languages }: Persona, wanted: string, otherwise: string): string {
  if (!languages || languages.includes(wanted)) return wanted;
  return languages.includes(otherwise) ? otherwise : (languages[0] ?? otherwise);
}
