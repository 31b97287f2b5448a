import { KeptPrompt } from '@countersign/contracts';
import { Type } from 'class-transformer';
import { IsArray, IsUUID, Matches, ValidateNested } from 'class-validator';

export class DraftPath {
  /** Of the request the draft was made for. */
  @IsUUID() requestId!: string;
}

export class PromptPath extends DraftPath {
  @Matches(/^[0-9a-f]{64}$/, { message: 'digest must be a SHA-256 in hex' }) digest!: string;
}

export class PromptsDto {
  /** In the order they were asked, without their words. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => KeptPrompt) prompts!: KeptPrompt[];
}
