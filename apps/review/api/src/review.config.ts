import { ObjectsConfig } from '@countersign/objects';
import { FromEnv, Outbound } from '@countersign/runtime';
import { ROLLED_OUT, SHARES_PATTERN } from './rollout/shares.js';
import { IsInt, IsUrl, Matches, Max, Min, MinLength } from 'class-validator';

/** What the review service is told. */
export class ReviewConfig extends ObjectsConfig {
  @FromEnv('DATABASE_URL', { secret: true }) databaseUrl!: string;
  @FromEnv('PORT', { default: '3000', type: 'number' }) @Min(1) @Max(65_535) port!: number;
  /** Interface to listen on; loopback unless the operator says otherwise. */
  @FromEnv('HOST', { default: '127.0.0.1' }) host!: string;
  /** Address people open the workspace at; cookies and origins are checked against it. */
  @FromEnv('PUBLIC_URL', { optional: true })
  @IsUrl({ require_tld: false, protocols: ['http', 'https'], require_protocol: true })
  publicUrl?: string;
  /** Whoever signs in with a password sets up a second factor before anything else. */
  @FromEnv('REQUIRE_SECOND_FACTOR', { default: 'false', type: 'boolean' }) requireSecondFactor!: boolean;
  /** An OpenID provider people sign in by, beside passwords: its issuer, and what it calls us. */
  @FromEnv('OIDC_ISSUER', { optional: true })
  @IsUrl({ require_tld: false, protocols: ['http', 'https'], require_protocol: true })
  oidcIssuer?: string;
  @FromEnv('OIDC_CLIENT_ID', { optional: true }) oidcClientId?: string;
  @FromEnv('OIDC_CLIENT_SECRET', { optional: true, secret: true }) oidcClientSecret?: string;
  /** What people call it, on the button of the sign-in page. */
  @FromEnv('OIDC_NAME', { default: 'single sign-on' }) oidcName!: string;
  @FromEnv('SESSION_SECRET', { secret: true }) @MinLength(32) sessionSecret!: string;
  /** Ed25519 private key, PKCS#8 DER in base64. Nobody else holds it. */
  @FromEnv('APPROVAL_SIGNING_KEY', { secret: true }) approvalSigningKey!: string;
  /** Opens the operators' routes to the command line of this instance. */
  @FromEnv('OPERATOR_TOKEN', { optional: true, secret: true }) @MinLength(32) operatorToken?: string;
  /** Open items of a workspace that get a draft, longest waiting first; those behind get theirs as others are decided. */
  @FromEnv('REVIEW_WIP_LIMIT', { default: '150', type: 'number' })
  @IsInt()
  @Min(1)
  @Max(100_000)
  wipLimit!: number;
  /** For how many of the people, in percent, something is there that not everybody is to have yet: `batchApproval=20`. */
  @FromEnv('FEATURE_SHARES', { default: '' })
  @Matches(SHARES_PATTERN, {
    message: `FEATURE_SHARES must look like batchApproval=20, with ${ROLLED_OUT.join(' or ')} and a percentage`,
  })
  featureShares!: string;
  /** Counters of requests, shared by all replicas; without it each counts by itself, to half. */
  @FromEnv('REDIS_URL', { optional: true })
  @Matches(/^rediss?:\/\/\S+$/, { message: 'REDIS_URL must look like redis://host:port' })
  redisUrl?: string;
  /** What every limit of requests is multiplied by. */
  @FromEnv('RATE_LIMIT_FACTOR', { default: '1', type: 'number' })
  @IsInt()
  @Min(1)
  @Max(1_000)
  rateLimitFactor!: number;
  /** Days a file that was sent is kept, like what people send. */
  @FromEnv('MEDIA_RETENTION_DAYS', { default: '180', type: 'number' })
  @IsInt()
  @Min(1)
  @Max(3_650)
  mediaRetentionDays!: number;
  /** Days in which a workspace that is to be deleted can be kept after all (OP-09). */
  @FromEnv('WORKSPACE_DELETION_DAYS', { default: '7', type: 'number' })
  @Min(0)
  @Max(90)
  workspaceDeletionDays!: number;
  /** Places inside, or without TLS, that may be called: `host` or `host:port`, separated by spaces or commas (SE-08). */
  @FromEnv('OUTBOUND_ALLOW_HOSTS', { default: '' }) outboundAllowHosts!: string;
  /** Whether the dispatcher was told where tickets are opened. */
  @FromEnv('TICKETS_OFFERED', { default: 'false', type: 'boolean' }) ticketsOffered!: boolean;
  /** One-time token of the first administrator's set-up link, while there is no administrator. */
  @FromEnv('SETUP_TOKEN', { optional: true, secret: true }) setupToken?: string;

  /** Where calls may go. */
  get outbound(): Outbound {
    return new Outbound(this.outboundAllowHosts);
  }
}
