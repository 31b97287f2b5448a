import { randomBytes } from 'node:crypto';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider, type Configuration } from 'oidc-provider';

/** Somebody with an account at the provider. */
export interface Account {
  id: string;
  name: string;
  email: string;
  verified: boolean;
}

const CLIENT = 'countersign';

/**
 * An OpenID provider on this machine. The protocol is `oidc-provider`'s, a certified one: tokens are signed, codes work once, PKCE is asked
 * for. Ours is only the page on which somebody says who they are.
 */
export class OidcSimulator {
  private server?: http.Server;
  private provider?: Provider;
  private readonly secret = randomBytes(24).toString('hex');
  readonly accounts: Account[] = [];

  private constructor(
    private readonly port: number,
    private readonly redirectUri: string,
  ) {}

  /** @param redirectUri where the product takes people back */
  static async start(redirectUri: string, port = 0): Promise<OidcSimulator> {
    const free = port || (await freePort());
    const simulator = new OidcSimulator(free, redirectUri);
    await simulator.listen();
    return simulator;
  }

  get issuer(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** What the product is told. */
  get settings(): Record<'OIDC_ISSUER' | 'OIDC_CLIENT_ID' | 'OIDC_CLIENT_SECRET' | 'OIDC_NAME', string> {
    return {
      OIDC_ISSUER: this.issuer,
      OIDC_CLIENT_ID: CLIENT,
      OIDC_CLIENT_SECRET: this.secret,
      OIDC_NAME: 'Example Accounts',
    };
  }

  add(name: string, { email = `${name.toLowerCase()}@example.org`, verified = true } = {}): Account {
    const account = { id: `account-${this.accounts.length + 1}`, name, email, verified };
    this.accounts.push(account);
    return account;
  }

  /** Also once more after `stop`, at the same address. */
  async listen(): Promise<void> {
    this.provider ??= new Provider(this.issuer, this.configuration());
    const answer = this.provider.callback();
    this.server = http.createServer((request, response) => {
      if (request.url?.startsWith('/who/')) void this.who(request, response);
      else void answer(request, response);
    });
    await new Promise<void>((resolve, reject) => {
      this.server!.once('error', reject).listen(this.port, '127.0.0.1', resolve);
    });
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server?.close(resolve));
    this.server?.closeAllConnections();
    await closed;
  }

  private configuration(): Configuration {
    return {
      clients: [
        {
          client_id: CLIENT,
          client_secret: this.secret,
          redirect_uris: [this.redirectUri],
          grant_types: ['authorization_code'],
          response_types: ['code'],
        },
      ],
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_context, { uid }) => `/who/${uid}` },
      findAccount: (_context, id) => {
        const account = this.accounts.find((one) => one.id === id);
        return account && { accountId: id, claims: () => claimsOf(account) };
      },
      // Whoever signs in here consents: the question is not ours to test.
      loadExistingGrant: async ({ oidc }) => {
        const grant = new oidc.provider.Grant({ clientId: CLIENT, accountId: oidc.session!.accountId! });
        grant.addOIDCScope('openid email profile');
        await grant.save();
        return grant;
      },
      cookies: { keys: [randomBytes(16).toString('hex')] },
    };
  }

  /** The page that asks who somebody is, and what they press on it. */
  private async who(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pageOf(this.accounts));
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const accountId = new URLSearchParams(Buffer.concat(chunks).toString('utf8')).get('account');
    const result = accountId
      ? { login: { accountId } }
      : { error: 'access_denied', error_description: 'They pressed No' };
    await this.provider!.interactionFinished(request, response, result);
  }
}

function claimsOf({ id, name, email, verified }: Account) {
  return { sub: id, name, email, email_verified: verified };
}

function pageOf(accounts: readonly Account[]): string {
  const buttons = accounts.map(({ id, name }) => `<button name="account" value="${id}">${name}</button>`);
  return `<!doctype html><title>Who are you?</title><h1>Who are you?</h1><form method="post">${buttons.join('')}<button name="account" value="">No</button></form>`;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = http.createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
