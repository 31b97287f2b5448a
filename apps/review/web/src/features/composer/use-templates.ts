import type { BubbleContent } from '@countersign/contracts/approval';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../../api/keys.js';
import { getTemplates, syncTemplates, type Template } from '../../api/templates.js';
import { chosen, templateBubble, templateKey, type Chosen } from './template-choice.policy.js';

/** Milliseconds after which a list that was asked for anew is read: it comes by the bus. */
const SOON = 1_500;

/** Templates in the place of free text, once the channel takes nothing else. */
export interface Templates {
  list: Template[];
  /** Why there is none to choose from; undefined when there is, or may be. */
  missing: 'loading' | 'failed' | 'none' | undefined;
  choice: Chosen | undefined;
  bubble: BubbleContent | undefined;
  choose: (template: Template | undefined) => void;
  fill: (place: number, value: string) => void;
  /** Asks the provider for the list now. */
  ask: () => void;
  asking: boolean;
  /** The provider did not say. */
  notSaid: boolean;
}

/**
 * @param subjectId what is answered: a choice is for that alone
 * @param wanted false while nobody needs them: nothing is asked
 */
export function useTemplates(subjectId: string, accountId: string, wanted: boolean): Templates {
  const queryClient = useQueryClient();
  const [kept, keep] = useState<{ for: string; choice: Chosen | undefined }>();
  const queryKey = keys.templates(accountId);
  const read = useQuery({ queryKey, queryFn: () => getTemplates(accountId), enabled: wanted });
  const asked = useMutation({
    mutationFn: () => syncTemplates(accountId),
    onSuccess: () =>
      new Promise((resolve) => setTimeout(resolve, SOON)).then(() =>
        queryClient.invalidateQueries({ queryKey }),
      ),
  });
  const list = read.data?.templates ?? [];
  const own = kept?.for === subjectId ? kept.choice : undefined;
  // One that was taken away, or reads otherwise by now, is chosen no longer.
  const choice = own && list.find((one) => same(one, own.template)) ? own : undefined;
  return {
    list,
    missing: read.isPending ? 'loading' : read.isError ? 'failed' : list.length === 0 ? 'none' : undefined,
    choice,
    bubble: choice && templateBubble(choice),
    choose: (template) => keep({ for: subjectId, choice: template && chosen(template) }),
    fill: (place, value) => {
      if (!choice) return;
      const parameters = choice.parameters.with(place, value);
      keep({ for: subjectId, choice: { ...choice, parameters } });
    },
    ask: () => asked.mutate(),
    asking: asked.isPending,
    notSaid: asked.isError,
  };
}

const same = (one: Template, other: Template): boolean =>
  templateKey(one) === templateKey(other) && JSON.stringify(one) === JSON.stringify(other);
