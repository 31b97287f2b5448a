import type { Item, Thread } from '@countersign/testing';
import { markersIn } from '../history/marker.js';
import type { WorkspaceClient } from './workspace-client.js';

export interface RenderedItem extends Item {
  coveredEventIds: string[];
  newerInbound: boolean;
  notice: (Item['notice'] & { bubbles?: { text: string }[] }) | null;
}

interface RenderedThread extends Thread {
  messages: (Thread['messages'][number] & { id: string })[];
}

/** An item as a reviewer has it before them. */
export interface Rendered {
  item: RenderedItem;
  /** Markers of the messages the item covers, in the order of the thread. */
  covered: string[];
  /** Markers of every message up to the one an approval would be bound to. */
  seen: string[];
}

/** Reads item and thread; the thread last, so that what the approval is bound to is in it. */
export async function render(client: WorkspaceClient, itemId: string): Promise<Rendered | undefined> {
  const { status, body: item } = await client.get<RenderedItem>(`/items/${itemId}`);
  if (status !== 200 || item.state === 'settled') return undefined;
  const thread = await client.get<RenderedThread>(`/conversations/${item.conversationId}`);
  if (thread.status !== 200) return undefined;
  const inbound = thread.body.messages.filter(({ direction }) => direction === 'in');
  const bound = inbound.findIndex(({ id }) => id === item.seenThrough.eventId);
  const coveredIds = new Set(item.coveredEventIds);
  return {
    item,
    covered: textsOf(inbound.filter(({ id }) => coveredIds.has(id))),
    seen: textsOf(bound === -1 ? inbound : inbound.slice(0, bound + 1)),
  };
}

function textsOf(messages: { text?: string }[]): string[] {
  return messages.flatMap(({ text }) => markersIn(text ?? ''));
}
