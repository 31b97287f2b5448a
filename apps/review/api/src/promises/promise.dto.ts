import {
  COMMITMENT_KINDS,
  DUE_PRECISIONS,
  FLEXIBILITIES,
  PROMISERS,
  type KnownCommitment,
} from '@countersign/contracts';
import { Type } from 'class-transformer';
import { IsArray, IsIn, IsISO8601, IsString, IsUUID, ValidateNested } from 'class-validator';

/** Something promised to the contact in a reply that was sent, and not yet over (CM-01). */
export class PromiseDto implements KnownCommitment {
  @IsUUID() commitmentId!: string;
  @IsIn(COMMITMENT_KINDS) kind!: KnownCommitment['kind'];
  @IsIn(PROMISERS) who!: KnownCommitment['who'];
  @IsString() what!: string;
  @IsString() sentence!: string;
  @IsISO8601() dueAt!: string;
  /** `vague`: no time was said, and `dueAt` is a day later. */
  @IsIn(DUE_PRECISIONS) precision!: KnownCommitment['precision'];
  @IsIn(FLEXIBILITIES) flexibility!: KnownCommitment['flexibility'];
  @IsISO8601() saidAt!: string;
}

export class PromisesDto {
  /** At most 20, the soonest due first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => PromiseDto) promises!: PromiseDto[];
}

export class SettlePromiseDto {
  @IsIn(['fulfilled', 'cancelled']) state!: 'fulfilled' | 'cancelled';
}
