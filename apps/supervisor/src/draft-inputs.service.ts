import { dangersAmong } from '@countersign/constitution';
import type { ContextQuery, DraftRequested, Envelope } from '@countersign/contracts';
import { ContextClient } from '@countersign/rapport';
import { Injectable } from '@nestjs/common';
import { SupervisorConfig } from './config.js';
import type { DraftInput } from './drafter.js';
import { factsInForce } from './facts/facts-in-force.policy.js';
import { labelsByRules } from './labels/labels.js';
import { Persona, personaVersion, spokenBy } from './persona/persona.js';
import { PolicyShelf } from './policy/policy-shelf.service.js';
import { readTurn } from './turn-reading.js';

/** Gathers everything a drafter may look at: what was asked, the memory, the rules and the facts that hold. */
@Injectable()
export class DraftInputs {
  constructor(
    private readonly context: ContextClient,
    private readonly policies: PolicyShelf,
    private readonly config: SupervisorConfig,
    private readonly persona: Persona,
  ) {}

  /** @throws RetryLater when the rules cannot be read */
  async of(event: Envelope<DraftRequested>, cancelled: AbortSignal): Promise<DraftInput> {
    const [began, now] = [performance.now(), Date.now()];
    const { data: request, workspace, channel, conversationId } = event;
    const policy = await this.policies.of(workspace, request.policyVersion);
    const memory = await this.remember(event);
    const { workspaceLanguage } = this.config;
    const read = readTurn(request.messages, [memory?.language?.slice(0, 2), workspaceLanguage]);
    const reading = { ...read, language: spokenBy(this.persona, read.language, workspaceLanguage) };
    const facts = request.facts && factsInForce(request.facts, now);
    const place = { workspace, channel, conversationId };
    const labels = labelsByRules({ reading: { ...reading, language: read.language }, memory, policy });
    const heard = reading.texts.flatMap((text) => policy.check(text, { direction: 'in' }));
    const turn = { reading, memory, labels, dangers: dangersAmong(heard) };
    const persona = personaVersion(this.persona);
    return { request, ...place, facts, now, began, ...turn, persona, policy, cancelled };
  }

  private async remember({ workspace, conversationId, contactId }: Envelope): Promise<DraftInput['memory']> {
    if (!conversationId || !contactId) return undefined;
    const query: ContextQuery = { workspace, conversationId, contactId };
    return this.context.ask(query);
  }
}
