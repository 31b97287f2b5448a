import { approvalDigest } from '@countersign/contracts/approval';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  beginConversation,
  lookAtFirstMessage,
  type FirstMessage,
  type FirstMessageLook,
} from '../../api/first-messages.js';
import { keys } from '../../api/keys.js';
import { getTemplates, type Template } from '../../api/templates.js';
import type { ChannelAccount } from '../../api/workspace.js';
import { EMPTY_FORM, firstMessageOf, type FirstMessageForm } from './first-message-form.policy.js';

const NONE: Template[] = [];

/** A first message being written: changed, looked at, then countersigned as it was shown. */
export function useFirstMessage(
  accounts: readonly ChannelAccount[],
  onBegun: (conversationId: string) => void,
) {
  const [form, setForm] = useState<FirstMessageForm>({
    ...EMPTY_FORM,
    accountId: accounts[0]?.accountId ?? '',
  });
  const list = useQuery({
    queryKey: keys.templates(form.accountId),
    queryFn: () => getTemplates(form.accountId),
    enabled: form.accountId !== '',
  });
  const templates = list.data?.templates ?? NONE;
  const wanted = firstMessageOf(form, templates);
  const looking = useMutation({ mutationFn: lookAtFirstMessage });
  const sending = useMutation({
    mutationFn: ({ shown, message }: { shown: FirstMessageLook; message: FirstMessage }) =>
      beginConversation({ ...message, digest: digestOf(shown, message) }),
    onSuccess: ({ conversationId }) => onBegun(conversationId),
    // What was shown may not be what is there any more: it is looked at again.
    onError: () => looking.reset(),
  });
  return {
    ...{ form, templates, wanted, sending, looking },
    listed: !list.isPending,
    shown: looking.data,
    /** What was shown is not what is there any more. */
    change: (next: FirstMessageForm): void => {
      setForm(next);
      looking.reset();
      sending.reset();
    },
  };
}

function digestOf(shown: FirstMessageLook, { template }: FirstMessage): string {
  const { recipient, seenThrough, policyVersion, text } = shown;
  return approvalDigest({ bubbles: [{ text, template }], recipient, seenThrough, policyVersion });
}
