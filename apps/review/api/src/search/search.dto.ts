import { CHANNELS, type Channel } from '@countersign/contracts';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { ItemSummaryDto } from '../queue/item.dto.js';
import { Described } from '@countersign/runtime';

export class SearchQuery {
  /** At least one letter or digit; every word has to be there, its beginning is enough. */
  @IsString()
  @MaxLength(100)
  @Matches(/[\p{L}\p{N}]/u, { message: 'q needs a letter or a digit' })
  q!: string;
  @IsOptional() @IsIn(['open', 'settled']) state?: 'open' | 'settled';
  @IsOptional() @IsIn(CHANNELS) channel?: Channel;
  /** Said or sent from this moment on. */
  @IsOptional() @IsISO8601({ strict: true }) from?: string;
  @IsInt() @Min(1) @Max(100) @Type(() => Number) limit = 50;
}

/** One conversation that has what was looked for, by the newest place of it. */
export class SearchHitDto {
  /** Its open item, or the newest that was decided. */
  @ValidateNested() @Type(() => ItemSummaryDto) item!: ItemSummaryDto;
  @IsIn(['name', 'them', 'us']) where!: 'name' | 'them' | 'us';
  @IsISO8601() at!: string;
  @IsString() text!: string;
  /** Half-open ranges of `text`. */
  @IsArray()
  @Described({
    items: {
      type: 'array',
      prefixItems: [{ type: 'integer' }, { type: 'integer' }],
      minItems: 2,
      maxItems: 2,
    },
  })
  found!: [number, number][];
}

export class SearchDto {
  /** Newest first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => SearchHitDto) hits!: SearchHitDto[];
}
