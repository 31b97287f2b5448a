import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

interface Source {
  file: string;
  source: string;
}

/** Where sentences for people are written outside the web. */
const PLACES = ['apps/review/api/src', 'libs/runtime/src', 'libs/constitution/src'];

export function serverSources(root: string): Source[] {
  return PLACES.flatMap((place) =>
    readdirSync(path.join(root, place), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /^(?!.*\.(spec|migration)\.ts$).*\.ts$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((file) => !file.includes('/src/language/')),
  ).map((file) => ({ file, source: readFileSync(file, 'utf8') }));
}

/** @returns the words of each refusal: its title, what it says, and what it says of single fields; a value in it is a 7 */
export function saidIn(file: string, source: string): { file: string; text: string }[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const said: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && /^(Problem|Unreadable|APIError)$/.test(node.expression.getText())) {
      const [first, code, words] = node.arguments ?? [];
      if (words && code)
        said.push(...textsOf(code).map((text) => text.replaceAll('_', ' ')), ...textsOf(words));
      else if (node.expression.getText() === 'Unreadable' && first) said.push(...textsOf(first));
    }
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'message')
      said.push(...textsOf(node.initializer).filter((text) => text.includes(' ')));
    if (isProse(node)) said.push(...textsOf(node));
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return [...new Set(said)].filter((text) => /[a-z]{3}/.test(text)).map((text) => ({ file, text }));
}

/** A sentence that a policy returns or a table holds, for somebody else to raise. */
function isProse(node: ts.Node): node is ts.Expression {
  const { parent } = node;
  if (!parent || !(ts.isReturnStatement(parent) || ts.isVariableDeclaration(parent) || ts.isConditionalExpression(parent) || ts.isArrayLiteralExpression(parent))) return false; // prettier-ignore
  return textsOf(node as ts.Expression).some((text) =>
    /^[A-Z7][^\n{}=<>$]*(?: [^\n{}=<>$ ]+){2,}\.$/.test(text),
  );
}

/** What an expression may read as: both ends of a choice. */
function textsOf(node: ts.Expression): string[] {
  if (ts.isParenthesizedExpression(node)) return textsOf(node.expression);
  if (ts.isConditionalExpression(node)) return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)];
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (!ts.isTemplateExpression(node)) return [];
  return [node.head.text + node.templateSpans.map(({ literal }) => `7${literal.text}`).join('')];
}
