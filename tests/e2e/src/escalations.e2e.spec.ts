import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { Product, Reviewer } from '@countersign/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, seriousFaults, signIn } from './browser.js';
import { englishOn, wordsOf } from './words.js';

const RITA = 'rita@example.org';
const DANGER = 9_301;
const CALM = 9_302;

describe.each(['en', 'es'] as const)(
  'who has to look is told until somebody takes it, read in %s',
  (language) => {
    const words = wordsOf(language);
    let telegram: TelegramSimulator;
    let product: Product;
    let reviewer: Reviewer;
    let browser: Browser;
    let ada: Page;
    let rita: Page;

    beforeAll(async () => {
      telegram = await startTelegramSimulator();
      product = await Product.start({ TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.url });
      reviewer = await Reviewer.first(product);
      await reviewer.invite(RITA);
      browser = await openBrowser();
      const reads = {
        locale: language === 'es' ? 'es-ES' : 'en-GB',
        colorScheme: language === 'es' ? ('dark' as const) : ('light' as const),
      };
      ada = await signIn(browser, product, reads);
      rita = await signIn(browser, product, { ...reads, email: RITA });
      await rita.getByRole('link', { name: words('Escalations'), exact: true }).waitFor();
    }, 180_000);
    afterAll(async () => {
      await browser.close();
      await product.stop();
      await telegram.stop();
    });

    const list = (page: Page) => page.getByRole('list', { name: words('Escalations') });
    const banner = (page: Page) => page.getByRole('status', { name: words('Escalations') });
    const picture = async (page: Page, name: string): Promise<void> => {
      const folder = process.env.PICTURES;
      if (!folder) return;
      await page.screenshot({ path: `${folder}/${name}-${language}.png` });
      await page.setViewportSize({ width: 390, height: 844 });
      await page.screenshot({ path: `${folder}/${name}-phone-${language}.png` });
      await page.setViewportSize({ width: 1440, height: 900 });
    };

    it('RV-28, ET-06: an emergency is above every page of everybody; a lead takes it, and the other sees by whom', async () => {
      telegram.say(DANGER, 'I want to kill myself');
      for (const page of [ada, rita]) {
        await banner(page).getByText(words('somebody may be in danger')).waitFor();
        await banner(page).getByText(words('L3 · everybody')).waitFor();
      }
      expect(await seriousFaults(rita)).toEqual([]);
      await picture(rita, 'escalation-banner');
      await rita.getByRole('link', { name: words('All escalations') }).click();
      await list(rita).getByRole('listitem').first().waitFor();
      await rita.getByText(words('What was said last')).click();
      await list(rita).getByText('I want to kill myself').waitFor();
      await rita.getByText(words('No pager is connected')).waitFor();
      expect(await seriousFaults(rita)).toEqual([]);
      if (language === 'es') expect(await englishOn(rita)).toEqual([]);
      await picture(rita, 'escalations');
      await ada
        .getByRole('button', { name: words('I take {{contactName}}', { contactName: `Person ${DANGER}` }) })
        .click();
      await list(rita)
        .getByText(words('{{name}} took it', { name: 'Ada' }))
        .waitFor();
      await banner(ada).getByText(words('somebody may be in danger')).waitFor({ state: 'detached' });
    });

    it('RV-28: what is a lead’s is told to leads alone; one says who is on call', async () => {
      telegram.say(CALM, 'Is there wifi?');
      const { id } = await reviewer.item(({ recipient }) => recipient.address === String(CALM));
      await rita.goto(`${product.reviewUrl}/items/${id}`);
      await rita.getByRole('button', { name: words('Escalate'), exact: true }).click();
      const dialog = rita.getByRole('dialog', { name: words('Escalate') });
      await dialog.getByLabel(words('a complaint')).check();
      expect(await seriousFaults(rita)).toEqual([]);
      await picture(rita, 'escalate-dialog');
      await dialog.getByRole('button', { name: words('Escalate'), exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
      await rita.getByRole('link', { name: words('Escalations'), exact: true }).click();
      await ada.getByRole('link', { name: words('Escalations'), exact: true }).click();
      await list(ada).getByText(words('a complaint')).waitFor();
      await ada.getByLabel(RITA).check();
      expect(await seriousFaults(ada)).toEqual([]);
      await picture(ada, 'escalations-lead');
      await rita
        .getByRole('region', { name: words('On call') })
        .getByText(RITA)
        .waitFor();
      expect(await list(rita).getByText(words('a complaint')).count()).toBe(0);
      await list(ada)
        .getByRole('link', { name: words('Open the conversation') })
        .first()
        .click();
      await ada.getByText('Is there wifi?').first().waitFor();
    });
  },
);
