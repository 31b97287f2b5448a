import type { Page } from 'playwright-core';
import { picture } from './browser.js';
import type { Colleague } from './desk.js';
import { story } from './story.js';

story('who has to look is told until somebody takes it', (told) => {
  let rita: Colleague;
  let adas: Page;
  let ritas: Page;
  beforeAll(async () => {
    rita = await told.colleague('Rita');
    const colorScheme = told.language === 'es' ? 'dark' : 'light';
    adas = await told.page({ colorScheme });
    ritas = await told.page({ colorScheme, who: rita });
  });

  const entry = (page: Page, chat: number) =>
    page
      .getByRole('list', { name: 'Escalations' })
      .getByRole('listitem')
      .filter({ hasText: `Person ${chat}` });
  const banner = (page: Page) => page.getByRole('status', { name: 'Escalations' });
  /** How it looks at a desk and on a phone. */
  const looks = async (page: Page, name: string): Promise<void> => {
    await picture(page, `${name}-${told.language}`);
    await page.setViewportSize({ width: 390, height: 844 });
    await picture(page, `${name}-phone-${told.language}`);
    await page.setViewportSize({ width: 1440, height: 900 });
  };

  it('RV-28, ET-06: an emergency is above every page of everybody; a lead takes it, and the other sees by whom', async () => {
    const chat = told.chat();
    told.telegram.say(chat, 'I want to kill myself');
    for (const page of [adas, ritas]) {
      await banner(page).getByText('somebody may be in danger').first().waitFor();
      await banner(page).getByText('L3 · everybody').first().waitFor();
    }
    expect(await told.faults(ritas)).toEqual([]);
    await looks(ritas, 'escalation-banner');
    await ritas.getByRole('link', { name: 'All escalations' }).click();
    await entry(ritas, chat).getByText('What was said last').click();
    await entry(ritas, chat).getByText('I want to kill myself').waitFor();
    await ritas.getByText('No pager is connected').waitFor();
    expect(await told.faults(ritas)).toEqual([]);
    await looks(ritas, 'escalations');
    const take = adas.getByRole('button', { name: `I take Person ${chat}` });
    await take.click();
    await entry(ritas, chat).getByText(`${told.ada.name} took it`).waitFor();
    await take.waitFor({ state: 'detached' });
  });

  it('RV-28: what is a lead’s is told to leads alone; one says who is on call', async () => {
    const chat = told.chat();
    await ritas.goto(told.url(await told.asks('Is there wifi?', chat)));
    await ritas.getByRole('button', { name: 'Escalate', exact: true }).click();
    const dialog = ritas.getByRole('dialog', { name: 'Escalate' });
    await dialog.getByLabel('a complaint').check();
    expect(await told.faults(ritas)).toEqual([]);
    await looks(ritas, 'escalate-dialog');
    await dialog.getByRole('button', { name: 'Escalate', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    for (const page of [ritas, adas])
      await page.getByRole('link', { name: 'Escalations', exact: true }).click();
    await entry(adas, chat).getByText('a complaint').first().waitFor();
    await adas.getByLabel(rita.name).check();
    expect(await told.faults(adas)).toEqual([]);
    await looks(adas, 'escalations-lead');
    await ritas.getByRole('region', { name: 'On call' }).getByText(rita.name).waitFor();
    expect(await entry(ritas, chat).count()).toBe(0);
    await entry(adas, chat).getByRole('link', { name: 'Open the conversation' }).click();
    await adas.getByText('Is there wifi?').first().waitFor();
  });
});
