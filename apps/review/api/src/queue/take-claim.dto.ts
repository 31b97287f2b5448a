import { IsString, Length } from 'class-validator';

export class TakeClaimDto {
  /** The id of whom the page showed as its holder: taken from them alone, not from whoever has it by then. */
  @IsString() @Length(1, 64) from!: string;
  /** For the holder and everybody after them: a private note of the conversation. */
  @IsString() @Length(5, 500) reason!: string;
}
