import { IsIn, IsInt, IsOptional, IsUUID, Matches, Min } from 'class-validator';
import { CTA_RESPONSES, CTA_STAGES, type CtaResponse, type CtaStage } from '../contact-funnel.js';
import { Event } from '../event.js';

/** What every fact about a call to action somebody got says. */
abstract class CtaFact {
  @IsUUID() ctaEventId!: string;
  /** Its name in the library. */
  @Matches(/^[a-z0-9][a-z0-9-]{0,29}$/) ctaId!: string;
  @IsInt() @Min(1) ctaVersion!: number;
  @IsIn(CTA_STAGES) stage!: CtaStage;
  @IsUUID() replyId!: string;
}

/** A call to action reached a contact with a reply. */
@Event('cta.sent', 1)
export class CtaSent extends CtaFact {
  /** Replies there were before it. */
  @IsInt() @Min(0) depth!: number;
}

/** What came of it, as somebody said, or as silence says. Said again, the last one counts. */
@Event('cta.responded', 1)
export class CtaResponded extends CtaFact {
  @IsIn(CTA_RESPONSES) from!: CtaResponse;
  @IsIn(CTA_RESPONSES) response!: CtaResponse;
  /** Who says so: `person:<id>`, or a rule. */
  @Matches(/^((?:person|key):[A-Za-z0-9_-]{1,64}|policy:[a-z-]{1,40}@\d+)$/) actor!: string;
  /** Seconds from when it was sent. */
  @IsOptional() @IsInt() @Min(0) afterSeconds?: number;
}
