import { parse } from 'csv-parse/sync';
import { convert } from 'html-to-text';
import { pdfText } from './pdf-text.js';

/** A file as a document: Markdown, and a title where the file tells one. */
export interface Imported {
  title?: string;
  text: string;
}

/** Bytes of a text that is read at all, and characters of a page in which its title stands. */
const LARGEST = 4_000_000;
const HEAD = 10_000;

type Read = (bytes: Buffer) => Imported | Promise<Imported>;

/** What can be read, by the end of its name (KN-01). */
const READERS: Record<string, Read> = {
  md: (bytes) => ({ text: words(bytes) }),
  txt: (bytes) => ({ text: words(bytes) }),
  html: (bytes) => fromHtml(words(bytes)),
  htm: (bytes) => fromHtml(words(bytes)),
  csv: (bytes) => fromQuestions(words(bytes)),
  pdf: fromPdf,
};
export const READABLE = Object.keys(READERS);

/** Why a file could not be read, in words for whoever chose it. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/** @throws Unreadable saying why */
export async function importedText(name: string, bytes: Buffer): Promise<Imported> {
  const read = READERS[name.toLowerCase().split('.').at(-1) ?? ''];
  if (!read) throw new Unreadable(`Only these can be read: ${READABLE.join(', ')}.`);
  const imported = await read(bytes);
  // Controls say nothing to anybody, and a database refuses some of them.
  const text = imported.text
    .replaceAll('\r\n', '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .trim();
  if (text === '')
    throw new Unreadable('There are no words in this file. A scanned page has to be read by a person first.');
  return { ...imported, text };
}

function words(bytes: Buffer): string {
  if (bytes.length > LARGEST) throw new Unreadable('This text has more than 4 MB. Split it.');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable('This file is not UTF-8. Save it as UTF-8 and choose it again.');
  }
}

/** Words and headings; nothing of a page is fetched, run or kept as a link. */
function fromHtml(html: string): Imported {
  const heading = (level: number) => ({
    selector: `h${level}`,
    format: 'heading',
    options: { uppercase: false, leadingLineBreaks: 2, trailingLineBreaks: 1 },
  });
  const text = convert(html, {
    wordwrap: false,
    limits: { maxInputLength: 4_000_000, maxDepth: 100 },
    formatters: {
      // What a heading is in Markdown: the sections are found by it.
      heading: (element, walk, builder) => {
        builder.openBlock({ leadingLineBreaks: 2 });
        builder.addInline(`${'#'.repeat(Number(element.name?.[1]))} `);
        walk(element.children, builder);
        builder.closeBlock({ trailingLineBreaks: 1 });
      },
    },
    selectors: [
      ...[1, 2, 3, 4, 5, 6].map(heading),
      { selector: 'a', options: { ignoreHref: true } },
      ...['img', 'nav', 'footer', 'script', 'style', 'form'].map((selector) => ({
        selector,
        format: 'skip',
      })),
    ],
  });
  const title = /<title[^<>]{0,200}>([^<>]{1,200})<\/title>/i.exec(html.slice(0, HEAD))?.[1]?.trim();
  return { text, ...(title && { title }) };
}

/** A question and its answer a row; a first row that says so is no question. */
function fromQuestions(csv: string): Imported {
  let rows: string[][];
  try {
    rows = parse(csv, {
      bom: true,
      delimiter: delimiterOf(csv),
      relaxColumnCount: true,
      skipEmptyLines: true,
      trim: true,
    });
  } catch (error) {
    throw new Unreadable(`This is not a table: ${(error as { code?: string }).code ?? 'it cannot be read'}.`);
  }
  const names = /^(question|pregunta|pergunta|q)$/i;
  const pairs = rows.filter(
    ([question = '', answer = '']) => question !== '' && answer !== '' && !names.test(question),
  );
  if (pairs.length === 0)
    throw new Unreadable('No row has a question in its first column and an answer in its second.');
  return {
    text: pairs
      .map(([question, answer]) => `## ${question!.replaceAll(/\s+/g, ' ')}\n\n${answer}`)
      .join('\n\n'),
  };
}

/** What parts the columns of the first row: spreadsheets write what their country does. */
function delimiterOf(csv: string): string {
  const [first = ''] = csv.replaceAll(/"[^"]*"/g, '').split(/\r?\n/, 1);
  const count = (delimiter: string) => first.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}

async function fromPdf(bytes: Buffer): Promise<Imported> {
  const pages = await pdfText(bytes).catch(() => {
    throw new Unreadable('This PDF cannot be opened: it is damaged, too large, or needs a password.');
  });
  return {
    text: pages
      .map((page) => page.trim())
      .filter(Boolean)
      .join('\n\n'),
  };
}
