import type { BubbleContent } from '@countersign/contracts/approval';
import { parameterProblem, templateText } from '@countersign/contracts/template-text';
import type { Template } from '../../api/templates.js';
import { t } from '../../lib/language/t.js';

/** A template somebody chose, and what they put into its places. */
export interface Chosen {
  template: Template;
  parameters: string[];
}

/** What a template is called: one name may be there in several languages. */
export const templateKey = ({ name, language }: Pick<Template, 'name' | 'language'>): string =>
  `${name} ${language}`;

/** A template with its places empty. */
export function chosen(template: Template): Chosen {
  return { template, parameters: Array.from({ length: template.parameters }, () => '') };
}

/** The message that would be sent: how it reads, and what the channel is told. */
export function templateBubble({ template, parameters }: Chosen): BubbleContent {
  const { name, language } = template;
  return { text: templateText(template, parameters), template: { name, language, parameters } };
}

/** What is still missing, in words; empty when it can be sent. */
export function choiceProblems(choice: Chosen | undefined, channelName: string): string[] {
  if (!choice)
    return [
      t('Choose a template: the customer wrote too long ago for {{channelName}} to take free text.', {
        channelName,
      }),
    ];
  return choice.parameters.flatMap((value, index) => {
    const problem = parameterProblem(value, t);
    return problem ? [t('Place {{index}} {{problem}}.', { index: index + 1, problem })] : [];
  });
}

const obstacles = (): Record<string, string> => ({
  'not-approved': t('Not approved by WhatsApp, or paused'),
  header: t('Begins with a picture, film or document: not sent from here yet'),
  button: t('Has a button that needs an address or a code: not sent from here yet'),
  places: t('Its places have names, not numbers: not sent from here yet'),
  kind: t('A kind that is not sent from here yet'),
});

/** Why a template cannot be chosen. */
export const obstacleWords = (obstacle: string): string => obstacles()[obstacle] ?? t('Not sent from here');
