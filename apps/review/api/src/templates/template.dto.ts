import { OrNull } from '@countersign/runtime';
import { Type } from 'class-transformer';
import { IsArray, IsInt, IsISO8601, IsOptional, IsString, ValidateNested } from 'class-validator';

/** A text the provider has approved, or not (CH-08). */
export class TemplateDto {
  @IsString() name!: string;
  @IsString() language!: string;
  @IsString() category!: string;
  /** The provider's word. */
  @IsString() status!: string;
  @IsOptional() @IsString() header?: string;
  @IsString() body!: string;
  @IsOptional() @IsString() footer?: string;
  /** Places to fill: {{1}} to {{n}}. */
  @IsInt() parameters!: number;
  /** Why it cannot be sent from here; absent where it can. */
  @IsOptional() @IsString() obstacle?: string;
}

export class TemplateListDto {
  /** When they were others for the last time; null when nobody has told us of any. */
  @OrNull() @IsISO8601() changedAt!: string | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => TemplateDto) templates!: TemplateDto[];
}

/** What came of asking the provider. */
export class TemplatesAskedDto {
  @IsInt() count!: number;
}
