import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** What the sources of the contracts say in words about one class. */
export interface ClassDocs {
  says: string;
  extends?: string;
  /** Property name → its docstring, empty where there is none; in the order of the source. */
  properties: Map<string, string>;
}

function wordsOf(node: ts.Node): string {
  const docs = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const words = ts.getTextOfJSDocComment(docs.at(-1)?.comment) ?? '';
  return words.replace(/\s+/g, ' ').trim();
}

function classDocs(node: ts.ClassDeclaration): ClassDocs {
  const parent = node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
  const properties = node.members
    .filter(ts.isPropertyDeclaration)
    .map((member) => [member.name.getText(), wordsOf(member)] as const);
  return { says: wordsOf(node), extends: parent?.expression.getText(), properties: new Map(properties) };
}

/** Every class declared below a folder of sources, by name. Comments are in no metadata: they are read from the text. */
export function readSourceDocs(folder: string): Map<string, ClassDocs> {
  const found = new Map<string, ClassDocs>();
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!entry.endsWith('.ts') || entry.endsWith('.spec.ts')) continue;
    const file = path.join(folder, entry);
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    for (const node of source.statements) {
      if (ts.isClassDeclaration(node) && node.name) found.set(node.name.text, classDocs(node));
    }
  }
  return found;
}

/** A class's own and inherited properties with their docstrings; what is inherited comes first. */
export function propertiesOf(docs: ReadonlyMap<string, ClassDocs>, name: string): Map<string, string> {
  const own = docs.get(name);
  if (!own) return new Map();
  return new Map([...(own.extends ? propertiesOf(docs, own.extends) : []), ...own.properties]);
}
