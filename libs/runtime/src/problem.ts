import { HttpException } from '@nestjs/common';
import type { ValidationError } from 'class-validator';

/** What a client can act on: a stable code, words, and where to look. */
export interface ProblemDetail {
  field?: string;
  code?: string;
  message: string;
  /** Why, where somebody other than a rule says so. */
  reason?: string;
}

/** An expected refusal, told as RFC 9457 problem+json. */
export class Problem extends HttpException {
  constructor(
    status: number,
    readonly code: string,
    readonly detail: string,
    readonly details?: readonly ProblemDetail[],
  ) {
    super(code, status);
  }
}

/** What a `ValidationPipe` found, as a 422 that names every field and quotes none. */
export function invalidFields(errors: readonly ValidationError[]): Problem {
  const details = errors.flatMap((error) => detailsOf(error));
  return new Problem(422, 'invalid', 'Some fields are wrong.', details);
}

function detailsOf(error: ValidationError, prefix = ''): ProblemDetail[] {
  const field = `${prefix}${error.property}`;
  const own = Object.values(error.constraints ?? {}).map((message) => ({ field, message }));
  return [...own, ...(error.children ?? []).flatMap((child) => detailsOf(child, `${field}.`))];
}
