import {
  CLOSE_REASONS,
  type CloseReason,
  REJECT_REASONS,
  type RejectNextStep,
  type RejectReason,
} from '@countersign/contracts';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ALL_ROLES } from '../access/auth.js';
import { Roles } from '../access/session.guard.js';

/** Each reason in words, the step it usually leads to, and what it asks of the next draft. */
const REJECT: Record<RejectReason, [label: string, nextStep: RejectNextStep, instruction: string]> = {
  WRONG_FACT: ['Wrong fact', 'redraft', 'A fact is wrong. Use only what the knowledge base says.'],
  NOT_GROUNDED: [
    'Not backed by anything',
    'redraft',
    'Say only what the documents support; leave the rest out.',
  ],
  WRONG_TONE: ['Wrong tone', 'redraft', 'Make the tone warmer and more respectful.'],
  WRONG_LANGUAGE: ['Wrong language', 'redraft', "Answer in the customer's language."],
  MISSED_QUESTION: ['Missed a question', 'redraft', 'Answer every question the customer asked.'],
  OUTDATED: ['Outdated', 'redraft', 'Use current information only.'],
  POLICY_BREACH: ['Breaks a policy', 'manual', ''],
  PRIVACY_RISK: ['Reveals something private', 'manual', ''],
  UNSAFE: ['Unsafe', 'manual', ''],
  TOO_PUSHY: ['Too pushy', 'redraft', 'Do not sell; just help.'],
  REPETITIVE: ['Repeats itself', 'redraft', 'Do not repeat what was said before.'],
  NEEDS_SPECIALIST: ['Needs a specialist', 'manual', ''],
  NEEDS_DATA: ['Needs data we do not have', 'manual', ''],
  OTHER: ['Other', 'manual', ''],
};

const CLOSE: Record<CloseReason, string> = {
  NO_REPLY_NEEDED: 'No reply needed',
  SPAM_OR_ABUSE: 'Spam or abuse',
  DUPLICATE: 'Duplicate',
  ANSWERED_ELSEWHERE: 'Answered elsewhere',
  OPTED_OUT: 'Asked for no messages',
};

/** The one list of reasons; no page keeps its own (RV-10). */
@ApiTags('taxonomy')
@Controller('api/v1/taxonomy')
export class TaxonomyController {
  @Get()
  @Roles(...ALL_ROLES)
  taxonomy(): object {
    return {
      rejectReasons: REJECT_REASONS.map((code) => {
        const [label, nextStep, instruction] = REJECT[code];
        return { code, label, nextStep, instruction };
      }),
      closeReasons: CLOSE_REASONS.map((code) => ({ code, label: CLOSE[code] })),
    };
  }
}
