// ESLint rules of the house style that no published plugin has: one budget with two figures, and names.
const KINDS = /^(utils?|common|shared|helpers?|core|types|interfaces|dtos|constants|misc)$/;
const isFunction = (node) => /Function/.test(node.type);
/** The words a page is made of are no collaborator. */
const isVocabulary = (node) => /language\/(t|sentence)\.js$|^\.\/es\/[a-z-]+\.json$/.test(node.source.value);
/** `() => ({ … })` is a table in the reader's language, not work. */
const isTable = ({ body }) => /^(Object|Array)Expression$/.test(body?.type);

/** Size of a file and of its functions, against the figures in the options; one rule serves warning and error. */
const size = {
  meta: {
    type: 'suggestion',
    schema: [
      {
        type: 'object',
        properties: Object.fromEntries(
          ['file', 'function', 'imports', 'parameters', 'folders'].map((name) => [name, { type: 'integer' }]),
        ),
        additionalProperties: false,
      },
    ],
    messages: { over: '{{what}}: {{actual}}, the budget is {{budget}}' },
  },
  create(context) {
    const [budget] = context.options;
    const check = (node, what, name, actual) => {
      if (budget[name] !== undefined && actual > budget[name])
        context.report({ node, messageId: 'over', data: { what, actual, budget: budget[name] } });
    };
    return {
      Program(node) {
        const below = context.filename.replaceAll('\\', '/').split('/src/')[1];
        check(node, 'lines in this file', 'file', context.sourceCode.lines.length);
        check(
          node,
          'imports in this file',
          'imports',
          node.body.filter((one) => one.type === 'ImportDeclaration' && !isVocabulary(one)).length,
        );
        if (below) check(node, 'folders below src', 'folders', below.split('/').length - 1);
      },
      ':function'(node) {
        const lines = node.loc.end.line - node.loc.start.line + 1;
        if (!isTable(node)) check(node, 'lines in this function', 'function', lines);
        check(node, 'parameters', 'parameters', node.params.length);
      },
    };
  },
};

/** Folders and files are called after a thing or a door, never after a kind; barrels exist only as a library's own index. */
const names = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      kind: '"{{name}}" names a kind, not a thing: call it after the noun it holds',
      letters: '"{{name}}" is not kebab-case',
      barrel: 'an index inside a library hides where things are: import the file itself',
    },
  },
  create(context) {
    return {
      Program(node) {
        const below = context.filename.replaceAll('\\', '/').split('/src/')[1];
        if (!below) return;
        const path = below.split('/');
        for (const name of path) {
          const word = name.replace(/\.[a-z.]+$/, '');
          if (KINDS.test(word)) context.report({ node, messageId: 'kind', data: { name } });
          if (!/^[a-z0-9][a-z0-9.-]*$/.test(name))
            context.report({ node, messageId: 'letters', data: { name } });
        }
        if (path.length > 1 && /^index\.[jt]sx?$/.test(path.at(-1)))
          context.report({ node, messageId: 'barrel' });
      },
    };
  },
};

/** A policy decides from its arguments alone: no clock, no chance, no environment. */
const purePolicy = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { impure: '{{what}} in a policy: pass it in as an argument' },
  },
  create(context) {
    const impure = (node, what) => context.report({ node, messageId: 'impure', data: { what } });
    return {
      NewExpression(node) {
        if (node.callee.name === 'Date' && node.arguments.length === 0) impure(node, 'the clock');
      },
      MemberExpression(node) {
        const { object, property } = node;
        if (/^(Date|performance)$/.test(object.name ?? '') && property.name === 'now')
          impure(node, 'the clock');
        if (object.name === 'Math' && property.name === 'random') impure(node, 'chance');
        if (object.name === 'process' && property.name === 'env') impure(node, 'the environment');
      },
      AwaitExpression: (node) => impure(node, 'waiting'),
      ':function[async=true]': (node) => isFunction(node) && impure(node, 'waiting'),
    };
  },
};

export default { rules: { comfort: size, limit: size, names, 'pure-policy': purePolicy } };
