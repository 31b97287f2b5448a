import { IsIn } from 'class-validator';

/** `assisted`: drafts are written. `human`: people write. `paused`: nothing is sent. */
export const MODES = ['assisted', 'human', 'paused'] as const;
export type ConversationMode = (typeof MODES)[number];

export class ModeDto {
  @IsIn(MODES) mode!: ConversationMode;
  /** The one that was on screen. */
  @IsIn(MODES) from!: ConversationMode;
}
