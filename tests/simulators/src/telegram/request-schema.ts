import { publishedDescription } from '../published-description.js';
import type { Json } from './chat-book.js';

interface Field {
  name: string;
  types: string[];
  required: boolean;
}

interface ApiDescription {
  methods: Record<string, { fields?: Field[] }>;
  types: Record<string, { fields?: Field[]; subtypes?: string[] }>;
}

/**
 * Checks requests against the published description of the Bot API, where it lies beside the repository.
 * @see https://core.telegram.org/bots/api
 */
export class RequestSchema {
  private readonly api: ApiDescription | undefined;

  constructor() {
    const text = publishedDescription('telegram/api.min.json');
    if (text) this.api = JSON.parse(text) as ApiDescription;
  }

  /** False when the description is not there: then every request passes. */
  get available(): boolean {
    return this.api !== undefined;
  }

  /** What is wrong with a request, in words; empty when it is right. */
  problems(method: string, params: Json): string[] {
    if (!this.api) return [];
    const known = this.api.methods[method];
    return known ? this.problemsOf(method, known.fields ?? [], params) : [`${method} is not a method`];
  }

  /** The same for something the simulator itself says, as one of the description's types. */
  problemsOfAnswer(type: string, value: unknown): string[] {
    return this.problemsOfType(type, type, value);
  }

  private problemsOf(where: string, fields: readonly Field[], value: Json): string[] {
    const unknown = Object.keys(value).filter((name) => !fields.some((field) => field.name === name));
    const missing = fields.filter((field) => field.required && value[field.name] === undefined);
    const wrong = fields
      .filter((field) => value[field.name] !== undefined)
      .flatMap((field) => this.problemsOfValue(`${where}.${field.name}`, field.types, value[field.name]));
    return [
      ...unknown.map((name) => `${where} has no parameter ${name}`),
      ...missing.map((field) => `${where} needs ${field.name}`),
      ...wrong,
    ];
  }

  /** A value fits when it fits one of the types; otherwise the first type's complaint is the clearest. */
  private problemsOfValue(where: string, types: readonly string[], value: unknown): string[] {
    const complaints = types.map((type) => this.problemsOfType(where, type, value));
    return complaints.some((list) => list.length === 0) ? [] : (complaints[0] ?? []);
  }

  private problemsOfType(where: string, type: string, value: unknown): string[] {
    if (type.startsWith('Array of ')) {
      if (!Array.isArray(value)) return [`${where} is not an array`];
      const inner = type.slice('Array of '.length);
      return value.flatMap((item, index) => this.problemsOfValue(`${where}[${index}]`, [inner], item));
    }
    const scalar = SCALARS[type];
    if (scalar) return scalar(value) ? [] : [`${where} is not ${type}`];
    const known = this.api?.types[type];
    if (!known || type === 'InputFile') return [];
    if (typeof value !== 'object' || value === null) return [`${where} is not ${type}`];
    if (known.subtypes?.length) return this.problemsOfValue(where, known.subtypes, value);
    return this.problemsOf(where, known.fields ?? [], value as Json);
  }
}

const SCALARS: Record<string, (value: unknown) => boolean> = {
  Integer: (value) => Number.isInteger(value),
  Float: (value) => typeof value === 'number',
  String: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
  True: (value) => value === true,
};
