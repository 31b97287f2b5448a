import type { BubbleContent, TemplateUse } from '@countersign/contracts/approval';
import { unfilledIn } from '@countersign/contracts/saved-reply';
import { parameterProblem, templateText } from '@countersign/contracts/template-text';
import { Problem } from '@countersign/runtime';
import type { EntityManager } from 'typeorm';
import { templateCalled } from './template.repository.js';

/**
 * Whether each template among the bubbles is one the account may send, is filled, and reads as it was rendered (CH-08).
 * @throws Problem 422 `template_unusable` naming each bubble with what is wrong
 */
export async function checkTemplates(
  manager: EntityManager,
  accountId: string,
  bubbles: readonly BubbleContent[],
): Promise<void> {
  const details: { field: string; message: string }[] = [];
  for (const [index, { text, template }] of bubbles.entries()) {
    const message = template && (await problemOf(manager, accountId, template, text));
    if (message) details.push({ field: `bubbles.${index}`, message });
  }
  if (details.length > 0)
    throw new Problem(422, 'template_unusable', 'This template cannot be sent as it is.', details);
}

async function problemOf(
  manager: EntityManager,
  accountId: string,
  { name, language, parameters }: TemplateUse,
  text: string,
): Promise<string | undefined> {
  const known = await templateCalled(manager, accountId, { name, language });
  if (!known) return `there is no template ${name} in ${language}`;
  if (known.obstacle) return `${name} in ${language} cannot be sent from here: ${known.obstacle}`;
  if (parameters.length !== known.parameters)
    return `${name} has ${known.parameters} places, and ${parameters.length} were filled`;
  for (const [index, value] of parameters.entries()) {
    const open = unfilledIn(value).length > 0 ? 'has a place in it that nobody has filled' : undefined;
    const problem = parameterProblem(value) ?? open;
    if (problem) return `place ${index + 1} ${problem}`;
  }
  return templateText(known, parameters) === text ? undefined : 'the template reads otherwise by now';
}
