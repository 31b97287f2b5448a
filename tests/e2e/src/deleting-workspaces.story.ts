import type { Page } from 'playwright-core';
import { story } from './story.js';

story('a workspace that is to be deleted, in an administrator’s hands', (told) => {
  let page: Page;
  let id: string;
  const name = 'Summer house';
  beforeAll(async () => {
    id = `summer-${told.language}`;
    const { version: base } = await told.api.call<{ version: number }>('POST', '/workspaces', { id, name });
    await told.api.call('POST', `/workspaces/${id}/suspend`, { reason: 'Closed for the winter', base });
    page = await told.page({ viewport: { width: 390, height: 800 } });
  });

  const row = () => page.getByRole('listitem').filter({ hasText: id });
  const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

  it('they type which one they mean, read until when it can be kept, and keep it (OP-09)', async () => {
    await page.goto(`${told.product.reviewUrl}/admin/workspaces`);
    await row()
      .getByRole('button', { name: `Delete workspace ${name}` })
      .click();
    const dialog = page.getByRole('dialog', { name: `Delete workspace ${name}` });
    await dialog.getByText('It begins in 7 days. Until then it can be kept after all.').waitFor();
    const press = dialog.getByRole('button', { name: 'Delete the workspace' });
    await dialog.getByLabel('Reason').fill('Sold');
    await dialog.getByLabel('Id of the workspace').fill('summer');
    expect(await press.isDisabled()).toBe(true);
    expect(await told.faults(page)).toEqual([]);
    await dialog.getByLabel('Id of the workspace').fill(id);
    await press.click();
    await dialog.waitFor({ state: 'detached' });
    await row().getByText('To be deleted', { exact: true }).waitFor();
    expect(
      await row()
        .getByRole('button', { name: `Resume ${name}` })
        .count(),
    ).toBe(0);
    expect(await fits()).toBe(true);
    expect(await told.faults(page)).toEqual([]);

    await row()
      .getByRole('button', { name: `Keep ${name}` })
      .click();
    await row().getByText('Suspended', { exact: true }).waitFor();
    await row()
      .getByRole('button', { name: `Resume ${name}` })
      .waitFor();
    expect(await fits()).toBe(true);
  });

  it('that they asked and kept it is on the trail', async () => {
    await page.goto(`${told.product.reviewUrl}/admin/audit`);
    await page.getByText(told.says('kept a workspace that was to be deleted')).first().waitFor();
    await page.getByText(told.says('asked to delete a workspace')).first().waitFor();
  });

  it('its own administrators do both where they read that it is suspended', async () => {
    const own = `autumn-${told.language}`;
    const { version: base } = await told.api.call<{ version: number }>('POST', '/workspaces', {
      id: own,
      name: 'Autumn house',
    });
    await told.api.call('POST', '/me/workspace', { workspace: own });
    await told.api.call('POST', `/workspaces/${own}/suspend`, { reason: 'Closed for the winter', base });
    await told.api.call('POST', '/me/workspace', { workspace: 'main' });
    await page.goto(told.product.reviewUrl);
    await page.evaluate(
      (workspace) =>
        fetch('/api/v1/me/workspace', {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
          body: JSON.stringify({ workspace }),
        }).then(({ status }) => status),
      own,
    );
    await page.reload();
    await page.getByRole('button', { name: 'Delete…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Delete workspace Autumn house' });
    await dialog.getByLabel('Reason').fill('Sold');
    await dialog.getByLabel('Id of the workspace').fill(own);
    await dialog.getByRole('button', { name: 'Delete the workspace' }).click();
    const keep = page.getByRole('button', { name: 'Keep it' });
    await keep.waitFor();
    expect(await fits()).toBe(true);
    expect(await told.faults(page)).toEqual([]);
    await keep.click();
    await page.getByRole('button', { name: 'Delete…' }).waitFor();
  });
});
