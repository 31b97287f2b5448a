import { SAMPLES } from '@countersign/simulators/samples/files';
import { importedText } from './imported-text.js';

const text = async (name: string, content: string | Buffer) =>
  (await importedText(name, Buffer.from(content))).text;

test('Markdown and plain text are what they are', async () => {
  expect(await text('hours.MD', '# Hours\r\n\r\nSeven to ten — daily.\r\n')).toBe(
    '# Hours\n\nSeven to ten — daily.',
  );
  expect(await text('hours.txt', 'Seven to ten.')).toBe('Seven to ten.');
});

test('of a page its words and headings are kept; menus, scripts, links and pictures are not (CO-11)', async () => {
  const page = `<html><head><title>House &amp; rules</title><style>x{}</style></head><body><nav>Home</nav>
    <h1>Pets</h1><p>Dogs are <a href="https://evil.example/?q=1">welcome</a>.</p><img src="https://evil.example/p.png" alt="x">
    <h2>Cats</h2><ul><li>Cats too</li></ul><script>alert(1)</script></body></html>`;
  const { title, text } = await importedText('rules.html', Buffer.from(page));
  expect(title).toBe('House &amp; rules');
  expect(text).toMatch(/^# Pets\n+Dogs are welcome\.\n+## Cats\n+\s*\* Cats too$/);
});

test.each([
  ['commas', 'question,answer\n"Are dogs, cats welcome?",Yes\nParking?,"12 EUR, daily"'],
  ['semicolons', 'Pregunta;Respuesta\nAre dogs, cats welcome?;Yes\nParking?;12 EUR, daily'],
])('a table of questions with %s is a section for each', async (_what, csv) => {
  expect(await text('faq.csv', csv)).toBe(
    '## Are dogs, cats welcome?\n\nYes\n\n## Parking?\n\n12 EUR, daily',
  );
});

test('a PDF with words is read', async () => {
  const content = 'BT /F1 24 Tf 20 100 Td (Dogs are welcome.) Tj ET';
  const pdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 144]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length ${content.length}>>stream
${content}
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
%%EOF`;
  expect(await text('rules.pdf', pdf)).toBe('Dogs are welcome.');
});

test.each([
  ['rules.docx', Buffer.from('x'), 'Only these can be read: md, txt, html, htm, csv, pdf.'],
  ['rules.txt', Buffer.from([0x80, 0x81]), 'not UTF-8'],
  ['rules.txt', Buffer.from('  \n'), 'no words'],
  ['rules.pdf', Buffer.from('no pdf'), 'cannot be opened'],
  ['rules.pdf', SAMPLES.paper(), 'no words'],
  ['faq.csv', Buffer.from('only one column\nand another'), 'No row has a question'],
])('%s is refused with the reason', async (name, bytes, reason) => {
  await expect(importedText(name, bytes)).rejects.toThrow(reason);
});
