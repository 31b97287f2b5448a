import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { WORKSPACE } from './run-tool.js';

export const WEB = path.join(WORKSPACE, 'apps/review/web/src');

/** A sentence of the page, and where it stands. */
export interface Sentence {
  text: string;
  at: string;
}

export function sourcesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.spec\.tsx?$/.test(file))
    .map((file) => path.join(folder, file));
}

function parsed(file: string, source: string): ts.SourceFile {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, kind);
}

function isInFunction(node: ts.Node): boolean {
  return ts.isFunctionLike(node) || (node.parent && isInFunction(node.parent));
}

/** First arguments of `t(…)` and what `<Sentence of="…">` says; one that is no literal could not be found and is a fault. So is one that is said while the module loads. */
export function sentencesOf(file: string, source: string): { said: Sentence[]; faults: string[] } {
  const said: Sentence[] = [];
  const faults: string[] = [];
  const root = parsed(file, source);
  const at = (node: ts.Node): string =>
    `${path.relative(WEB, file)}:${root.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
  const walk = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 't') {
      const [first] = node.arguments;
      if (!isInFunction(node))
        faults.push(`${at(node)}: said while the module loads, before a language is chosen`);
      else if (first && ts.isStringLiteralLike(first)) said.push({ text: first.text, at: at(node) });
      else faults.push(`${at(node)}: the sentence is not a literal`);
    }
    if (ts.isJsxSelfClosingElement(node) && node.tagName.getText() === 'Sentence') {
      const of = node.attributes.properties.find(
        (one) => ts.isJsxAttribute(one) && one.name.getText() === 'of',
      );
      const value = of && ts.isJsxAttribute(of) ? of.initializer : undefined;
      if (value && ts.isStringLiteral(value)) said.push({ text: value.text, at: at(node) });
      else faults.push(`${at(node)}: the sentence is not a literal`);
    }
    ts.forEachChild(node, walk);
  };
  walk(root);
  return { said, faults };
}

/** Attributes that are read, to somebody. */
const READ_OUT = /^(aria-label|aria-description|title|placeholder|label|legend|alt|hint|words|empty)$/;
const LETTERS = /\p{L}{2}/u;
const NAME_OF_THE_PRODUCT = 'Countersign';

/** Words between tags or in attributes that are read, which no `t(…)` says. */
export function untranslatedIn(file: string, source: string): string[] {
  const found: string[] = [];
  const root = parsed(file, source);
  const note = (node: ts.Node, words: string): void => {
    const { line } = root.getLineAndCharacterOfPosition(node.getStart());
    if (words.trim() === NAME_OF_THE_PRODUCT) return;
    found.push(`${path.relative(WEB, file)}:${line + 1}: ${words.trim().replace(/\s+/g, ' ')}`);
  };
  const walk = (node: ts.Node): void => {
    if (ts.isJsxText(node) && LETTERS.test(node.text)) note(node, node.text);
    if (ts.isJsxAttribute(node) && READ_OUT.test(node.name.getText())) {
      const value = node.initializer;
      if (value && ts.isStringLiteral(value) && LETTERS.test(value.text)) note(node, value.text);
    }
    ts.forEachChild(node, walk);
  };
  walk(root);
  return found;
}

/** Every file of Spanish: English sentence → Spanish. */
export function spanishFiles(): Record<string, Record<string, string>> {
  const folder = path.join(WEB, 'lib/language/es');
  return Object.fromEntries(
    readdirSync(folder).map((file) => [
      file,
      JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Record<string, string>,
    ]),
  );
}
