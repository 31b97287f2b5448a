import { KeptPrompt } from '@countersign/contracts';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPerson, type Person } from '../access/person.js';
import { Roles } from '../access/session.guard.js';
import { DraftPath, PromptPath, PromptsDto } from './prompt.dto.js';
import { DraftPrompts } from './prompts.service.js';

/** The full prompts of a draft, for people who answer for what models are told. */
@ApiTags('drafts')
@Controller('api/v1/drafts/:requestId/prompts')
@Roles('lead', 'admin', 'auditor')
export class PromptsController {
  constructor(private readonly prompts: DraftPrompts) {}

  @Get()
  @ApiOkResponse({ type: PromptsDto })
  async list(@Param() { requestId }: DraftPath): Promise<PromptsDto> {
    return { prompts: await this.prompts.list(requestId) };
  }

  /** Every reading is on the trail. */
  @Get(':digest')
  @ApiOkResponse({ type: KeptPrompt })
  read(@CurrentPerson() person: Person, @Param() { requestId, digest }: PromptPath): Promise<KeptPrompt> {
    return this.prompts.read(person, requestId, digest);
  }
}
