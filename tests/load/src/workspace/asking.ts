import type { Item, Product, Reviewer } from '@countersign/testing';
import { approvalDigest } from '@countersign/contracts/approval';
import type { Page } from 'playwright-core';

/** Asks the API from inside the page. @returns milliseconds until the answer was read, and its status */
function ask(page: Page, method: 'GET' | 'POST', path: string): Promise<{ ms: number; status: number }> {
  return page.evaluate(
    async ([verb, where]) => {
      const began = performance.now();
      const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
      const body = verb === 'POST' ? '{}' : undefined;
      const response = await fetch(`/api/v1${where}`, { method: verb, headers, body });
      await response.text();
      return { ms: performance.now() - began, status: response.status };
    },
    [method, path] as const,
  );
}

/** What people look for: words of every language, names, beginnings of them, and things that are there once. */
const WORDS = ['desayuno', 'wheelchair', 'Amelia', 'Barlow', 'Amelia Barl', 'cão', 'aeropuerto 14', 'invoice company', 'berço', 'Inés Robledal', 'video calls meetings', 'quejarme']; // prettier-ignore

/** @returns milliseconds each search took, the words and one booking number each time */
export async function searches(page: Page, times: number): Promise<number[]> {
  const samples: number[] = [];
  for (let round = 0; round < times; round++)
    for (const words of [...WORDS, `LH-${10_000 + ((round * 7_919) % 90_000)}`]) {
      const { ms, status } = await ask(page, 'GET', `/search?q=${encodeURIComponent(words)}`);
      if (status !== 200) throw new Error(`the search for ${words} answered ${status}`);
      samples.push(ms);
    }
  return samples;
}

/** A colleague has items; whoever wants them too is told so. @returns milliseconds until they are */
export async function conflicts(
  page: Page,
  colleague: Reviewer,
  items: readonly { id: string }[],
): Promise<number[]> {
  const samples: number[] = [];
  for (const { id } of items) {
    await colleague.call('POST', `/items/${id}/claim`);
    const { ms, status } = await ask(page, 'POST', `/items/${id}/claim`);
    if (status !== 409) throw new Error(`a claim of what somebody else has was answered with ${status}`);
    samples.push(ms);
  }
  return samples;
}

/** A hundred claims of one item at once, ten people ten times each. @returns how many people were told that it is theirs */
export async function claimsAtOnce(people: readonly Reviewer[], id: string): Promise<number> {
  const claims = people.flatMap((person) => Array.from({ length: 100 / people.length }, () => person));
  const told = await Promise.all(
    claims.map((person) => person.call('POST', `/items/${id}/claim`).then(() => person, () => undefined)),
  ); // prettier-ignore
  return new Set(told.filter(Boolean)).size;
}

/** Fifty approvals of one item at once. @returns replies the dispatcher has of it */
export async function approvalsAtOnce(product: Product, reviewer: Reviewer, item: Item): Promise<number> {
  const { claimToken } = await reviewer.call<{ claimToken: string }>('POST', `/items/${item.id}/claim`);
  const { recipient, seenThrough, policyVersion, generation } = item;
  const bubbles = item.draft!.bubbles.map(({ text }) => ({ text }));
  const digest = approvalDigest({ bubbles, recipient, seenThrough, policyVersion });
  const approval = { claimToken, generation, bubbles, digest };
  await Promise.allSettled(
    Array.from({ length: 50 }, () => reviewer.call('POST', `/items/${item.id}/approve`, approval)),
  );
  const rows = await product.query(
    'countersign',
    'SELECT 1 FROM review.reply r WHERE r.item_id = $1 AND r.approved_by <> $2',
    [item.id, 'person:sample'],
  );
  return rows.length;
}
