import { story } from './story.js';

story('a lead takes what a colleague is answering (RV-02)', (told) => {
  it('with a reason its holder reads, who loses no word of theirs', async () => {
    const chat = told.chat();
    const { id } = await told.asks('Is there a table for nine?', chat);
    const [ana, lee] = await Promise.all([told.colleague('Ana'), told.colleague('Lee', ['lead'])]);
    const [anas, lees] = await Promise.all([told.page({ who: ana }), told.page({ who: lee })]);
    await anas.goto(told.url({ id }));
    await anas.getByRole('textbox', { name: 'Bubble 1 of 1' }).fill('Nine of you? We');
    await lees.goto(told.url({ id }));
    await lees.getByText(`${ana.name} is answering this one`, { exact: true }).waitFor();
    await lees.keyboard.press('b');
    const dialog = lees.getByRole('dialog', { name: `Take it from ${ana.name}` });
    await dialog.getByRole('textbox', { name: 'Why do you take it?' }).fill('They stand at the door');
    expect(await told.faults(lees)).toEqual([]);
    await dialog.getByRole('button', { name: 'Take it' }).click();
    await dialog.waitFor({ state: 'hidden' });

    await anas.getByText(`${lee.name} is answering this one`, { exact: true }).waitFor();
    expect(await anas.getByText('Nine of you? We').count()).toBeGreaterThan(0);
    await anas.getByRole('button', { name: 'For you *' }).filter({ hasText: '1' }).click();
    await anas.getByRole('listitem').filter({ hasText: 'They stand at the door' }).first().waitFor();

    await lees.getByRole('button', { name: 'Approve & send' }).click();
    expect((await told.sent(chat)).join()).not.toContain('Nine of you');
  }, 120_000);
});
