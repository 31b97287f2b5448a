import { eventually } from '@countersign/testing';
import type { Locator, Page } from 'playwright-core';
import { picture, seriousFaults } from './browser.js';
import { story } from './story.js';
import { englishOn } from './words.js';

interface Facts {
  version: number;
  facts: object | null;
}
interface Days {
  version: number;
  days: { messages: number };
}
interface Rule {
  id: string;
  reason: string;
}
interface Constitution {
  revision: number;
  draft?: { content: { rules: Rule[] } };
}

story('facts, days and rules that two people edit at the same time', (told) => {
  let page: Page;
  beforeAll(async () => (page = await told.page()));

  /** In both themes, one of which each language is read in. */
  const faults = async (): Promise<string[]> => [
    ...(await seriousFaults(page)),
    ...(told.language === 'es' ? await englishOn(page) : []),
  ];
  const refusal = (): Locator =>
    page.getByRole('alert').filter({ hasText: 'Nothing was saved: somebody changed this meanwhile' });
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
  const read = <T>(path: string): Promise<T> => told.api.call<T>('GET', path);

  it('of the facts of the business what was typed stays, and theirs is shown part by part (AP-03)', async () => {
    const before = await read<Facts>('/facts');
    const save = (name: string, base: number) =>
      told.api.call('POST', '/facts', {
        facts: {
          ...{ name, zone: 'Europe/Madrid', calendars: [], places: [], emails: [], links: [], prices: [] },
          ...{ phones: [{ label: 'Desk', number: '+34 956 000 000' }], policies: [], helpTexts: [] },
        },
        base,
      });
    await save('Sea House', before.version);
    await page.goto(`${told.product.reviewUrl}/facts`);
    const name = page.getByLabel('Name of the business');
    await name.fill('Sea House Cádiz');
    await save('The Sea House', before.version + 1);
    await button('Save').click();
    await refusal().getByText('The Sea House').waitFor();
    expect(await name.inputValue()).toBe('Sea House Cádiz');
    expect(await refusal().getByText('+34 956 000 000').count()).toBe(0);
    expect(await faults()).toEqual([]);
    await picture(page, `edited-facts-${told.language}`);
    await button('Keep mine').click();
    await button('Save').click();
    await eventually(async () => (await read<Facts>('/facts')).version === before.version + 3, {
      what: 'the facts',
    });
    expect(await read('/facts')).toMatchObject({ facts: { name: 'Sea House Cádiz' } });
    // As all others found them, where there were any.
    if (before.facts)
      await told.api.call('POST', '/facts', { facts: before.facts, base: before.version + 3 });
  });

  it('of the days things are kept the number that was typed stays (AP-03, PR-03)', async () => {
    const { version, days } = await read<Days>('/retention');
    const save = (messages: number, base: number) =>
      told.api.call('POST', '/retention', { days: { messages }, base, removes: true });
    await page.goto(`${told.product.reviewUrl}/admin/retention`);
    const field = page.getByLabel('Days conversations are kept');
    await field.fill('2900');
    await save(2_800, version);
    await button('Save days').click();
    await refusal().getByText('2800', { exact: true }).waitFor();
    expect(await field.inputValue()).toBe('2900');
    expect(await faults()).toEqual([]);
    await picture(page, `edited-days-${told.language}`);
    await button('Keep mine').click();
    await button('Save days').click();
    await page.getByRole('listitem', { name: `Version ${version + 2}`, exact: true }).waitFor();
    expect(await field.inputValue()).toBe('2900');
    expect(await read('/retention')).toMatchObject({ version: version + 2, days: { messages: 2_900 } });
    await save(days.messages, version + 2);
  });

  it('of a rule what others did to it is shown, and what they did to other rules is kept (AP-03, CO-13)', async () => {
    const rule = (id: string, reason: string) => ({
      ...{ id, category: 'unbacked_promise', severity: 'low', direction: 'out', reason },
      ...{ phrases: [`${id} party`], positive: [`A ${id} party!`], negative: ['No.'] },
    });
    const other = rule('cellar', 'No parties in the cellar.');
    const draft = async (...rules: object[]): Promise<void> => {
      const { revision } = await read<Constitution>('/constitution');
      const content = { rules, changes: [], hosts: [] };
      await told.api.call('POST', '/constitution/draft', { revision, content });
    };
    const saved = async (): Promise<Rule[]> =>
      (await read<Constitution>('/constitution')).draft?.content.rules ?? [];
    const saves = async (words: string): Promise<unknown> => {
      await button('Save in the draft').click();
      return eventually(async () => (await saved())[0]?.reason === words, { what: words });
    };
    await draft(rule('roof', 'No parties on the roof.'));
    await page.goto(`${told.product.reviewUrl}/rules/roof`);
    const reason = page.getByLabel('Reason, shown beside the words');
    await reason.fill('Nobody dances on the roof.');
    await draft(rule('roof', 'No parties on the roof.'), other);
    await saves('Nobody dances on the roof.');
    expect(await saved()).toMatchObject([{ id: 'roof' }, other]);

    await reason.fill('The roof is closed.');
    await draft(rule('roof', 'Ask the caretaker.'), other);
    await button('Save in the draft').click();
    await refusal().getByText('Ask the caretaker.').waitFor();
    expect(await reason.inputValue()).toBe('The roof is closed.');
    expect(await faults()).toEqual([]);
    await picture(page, `edited-rule-${told.language}`);
    await button('Keep mine').click();
    await saves('The roof is closed.');
    expect(await saved()).toMatchObject([{ id: 'roof' }, other]);
    const { revision } = await read<Constitution>('/constitution');
    await told.api.call('POST', '/constitution/draft/discard', { revision });
  });
});
