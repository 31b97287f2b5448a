import { IsBoolean, IsInt, IsISO8601, IsString } from 'class-validator';

/** The key to a thread. */
export class SessionDto {
  /** Send it as `Authorization: Bearer …`; keep it, it is the only way back to the thread. */
  @IsString() token!: string;
  @IsISO8601() expiresAt!: string;
  /** The token shown was good: this is the thread it opens. False: a new thread. */
  @IsBoolean() resumed!: boolean;
  /** The server's time: what `writtenAt` of a message is measured against. */
  @IsISO8601() now!: string;
  /** Characters (UTF-16) one message may have. */
  @IsInt() textLimit!: number;
}
