import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import writeExcelFile from 'write-excel-file/node';
import type { Format } from './metrics.dto.js';

export type Cell = string | number | undefined;
export type Line = Record<string, Cell>;

/** A table on its way into a file. */
export interface Table {
  columns: readonly string[];
  lines: AsyncIterable<Line>;
}

export const FILE_TYPES: Record<Format, string> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/x-ndjson',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** CSV and JSON lines leave as they are read; a workbook is made whole first, so it has to be small enough. */
export async function tableFile({ columns, lines }: Table, format: Format): Promise<Readable> {
  if (format === 'json') return Readable.from(jsonLines(lines));
  if (format === 'xlsx') return Readable.from([await workbook(columns, lines)]);
  // A cell that a spreadsheet would take for a formula is told to be text (AN-07).
  const csv = stringify({ header: true, columns: [...columns], escape_formulas: true, bom: true });
  const source = Readable.from(lines);
  source.on('error', (error) => csv.destroy(error));
  return source.pipe(csv);
}

async function* jsonLines(lines: AsyncIterable<Line>): AsyncGenerator<string> {
  for await (const line of lines) yield `${JSON.stringify(line)}\n`;
}

async function workbook(columns: readonly string[], lines: AsyncIterable<Line>): Promise<Buffer> {
  const head = columns.map((value) => ({ value, fontWeight: 'bold' as const }));
  const body: (string | number | null)[][] = [];
  for await (const line of lines) body.push(columns.map((column) => line[column] ?? null));
  return writeExcelFile([head, ...body], { stickyRowsCount: 1 }).toBuffer();
}
