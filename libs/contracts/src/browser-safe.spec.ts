import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** Files a source file needs at run time, by their specifiers; types vanish. */
function importsOf(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  return source.statements
    .filter((node) => ts.isImportDeclaration(node) || ts.isExportDeclaration(node))
    .filter(
      (node) =>
        !(ts.isImportDeclaration(node) && node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword),
    )
    .flatMap((node) =>
      node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier) ? [node.moduleSpecifier.text] : [],
    );
}

function reachableFrom(file: string, found = new Set<string>()): Set<string> {
  for (const specifier of importsOf(file)) {
    if (found.has(specifier)) continue;
    found.add(specifier);
    if (specifier.startsWith('.'))
      reachableFrom(path.resolve(path.dirname(file), specifier.replace(/\.js$/, '.ts')), found);
  }
  return found;
}

describe('what a browser loads', () => {
  test('the approval digest needs a hash and a canonical form, nothing else', () => {
    expect([...reachableFrom(path.join(__dirname, 'approval.ts'))].sort()).toEqual([
      './canonical.js',
      './outbound-content.js',
      './outbound-effect.js',
      '@noble/hashes/sha2.js',
      '@noble/hashes/utils.js',
      'canonicalize',
    ]);
  });

  test('what an edit seems to be needs nothing', () => {
    expect([...reachableFrom(path.join(__dirname, 'edit-tags.ts'))]).toEqual([]);
  });

  test('how a template reads needs the way sentences are said, and nothing else', () => {
    expect([...reachableFrom(path.join(__dirname, 'template-text.ts'))]).toEqual(['./say.js']);
  });

  test('what channels can do is a declaration and needs nothing', () => {
    expect([...reachableFrom(path.join(__dirname, 'capabilities.ts'))]).toEqual([]);
  });

  test('all contracts load without Node', () => {
    const packages = [...reachableFrom(path.join(__dirname, 'index.ts'))].filter(
      (name) => !name.startsWith('.'),
    );
    expect(packages.filter((name) => name.startsWith('node:'))).toEqual([]);
    expect([...new Set(packages)].sort()).toEqual(
      [
        '@noble/hashes/hmac.js',
        '@noble/hashes/sha2.js',
        '@noble/hashes/utils.js',
        'class-transformer',
        'class-validator',
        'reflect-metadata',
        'uuid',
      ].sort(),
    );
  });
});
