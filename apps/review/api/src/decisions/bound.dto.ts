import { IsInt, IsString, IsUUID, Min } from 'class-validator';

/** Who an approval is for, and through which account it goes. */
export class RecipientDto {
  @IsString() channel!: string;
  @IsString() accountId!: string;
  @IsString() conversationId!: string;
  /** As the channel knows them. */
  @IsString() address!: string;
}

/** The newest message on the screen of whoever decides; what an item is shown with. */
export class SeenThroughDto {
  @IsUUID() eventId!: string;
  @IsInt() @Min(0) seq!: number;
}
