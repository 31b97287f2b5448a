import path from 'node:path';
import ts from 'typescript';

/** Where the types of answers come from, and the two files that stand between them and `fetch`. */
const CLIENT = ['client.ts', 'http.ts', 'schema.ts'];
/** Answers the description does not have: the library that signs people in gives them itself. */
const BY_HAND = ['sign-in-library.ts'];

/** What of `http.ts` asks nothing. */
export const ASKS_NOTHING: ReadonlySet<string> = new Set(['Problem', 'session', 'workIn', 'toldOnLeaving']);

/** What a file of the workspace's `api/` says of the server by hand: calls of its own, and types of answers that are not the description's. */
export function byHandIn(file: string, source: string): string[] {
  const name = path.basename(file);
  if (CLIENT.includes(name)) return [];
  const root = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const own = ownTypesOf(root);
  const found: string[] = [];
  const note = (node: ts.Node, what: string): void => {
    found.push(`${name}:${root.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${what}`);
  };
  const walk = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'fetch') note(node, 'asks by itself');
    if (!BY_HAND.includes(name)) {
      if (ts.isImportDeclaration(node)) for (const one of askersIn(node)) note(node, `asks with ${one}`);
      if (ts.isAsExpression(node) && node.type.kind === ts.SyntaxKind.UnknownKeyword)
        note(node, 'says of an answer that it is another');
      const answer = answerOf(node);
      if (answer) for (const one of handWritten(answer, own)) note(one, 'an answer is written by hand');
    }
    ts.forEachChild(node, walk);
  };
  walk(root);
  return found;
}

function askersIn(node: ts.ImportDeclaration): string[] {
  const from = node.moduleSpecifier.getText().slice(1, -1);
  const named = node.importClause?.namedBindings;
  if (!from.endsWith('/http.js') || !named || !ts.isNamedImports(named)) return [];
  return named.elements
    .map((one) => (one.propertyName ?? one.name).text)
    .filter((one) => !ASKS_NOTHING.has(one));
}

type TypeOf = Map<string, ts.InterfaceDeclaration | ts.TypeAliasDeclaration>;

function ownTypesOf(root: ts.SourceFile): TypeOf {
  const types = root.statements.filter(
    (one) => ts.isInterfaceDeclaration(one) || ts.isTypeAliasDeclaration(one),
  );
  return new Map(types.map((one) => [one.name.text, one]));
}

/** What a function promises. */
function answerOf(node: ts.Node): ts.TypeNode | undefined {
  if (!ts.isFunctionLike(node) || !node.type || !ts.isTypeReferenceNode(node.type)) return undefined;
  return node.type.typeName.getText() === 'Promise' ? node.type.typeArguments?.[0] : undefined;
}

/** Properties somebody wrote down in it, also by way of a type of the same file. */
function handWritten(type: ts.Node, own: TypeOf, seen = new Set<string>()): ts.Node[] {
  if (ts.isTypeLiteralNode(type) || ts.isInterfaceDeclaration(type)) return [type];
  const inner: ts.Node[] = [];
  ts.forEachChild(type, (child) => void inner.push(child));
  const name = ts.isTypeReferenceNode(type) ? type.typeName.getText() : undefined;
  const declared = name !== undefined && !seen.has(name) ? own.get(name) : undefined;
  if (declared && name !== undefined)
    inner.push(ts.isTypeAliasDeclaration(declared) ? declared.type : declared);
  return inner.flatMap((one) => handWritten(one, own, new Set([...seen, name ?? ''])));
}
