import { HttpException } from '@nestjs/common';

/** What a client can act on: a stable code, words, and where to look. */
export interface ProblemDetail {
  field?: string;
  code?: string;
  message: string;
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
