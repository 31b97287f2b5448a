import type { IncomingMessage } from 'node:http';
import type { BusinessNumber } from './payload.js';

/** How the Graph API says no. */
export type Refusal = [status: number, code: number, message: string];

export const SIGNED_OUT: Refusal = [401, 190, 'Error validating access token'];

type Signed = Pick<IncomingMessage, 'headers'>;

/** Who may ask about one number. */
export class Access {
  /** A revoked token answers 401 until it is accepted again. */
  accepted = true;

  constructor(
    private readonly number: BusinessNumber,
    private readonly token: string,
  ) {}

  isSignedIn({ headers }: Signed): boolean {
    return headers.authorization === `Bearer ${this.token}` && this.accepted;
  }

  /** @param path `/v23.0/<number>/…` */
  refusal(path: string, request: Signed): Refusal | undefined {
    if (!this.isSignedIn(request)) return SIGNED_OUT;
    const known = path.split('/')[2] === this.number.phoneNumberId;
    return known ? undefined : [400, 100, 'Object does not exist'];
  }
}
