// `@countersign/<lib>[/<sub-path>]` as its source file, for dependency-cruiser: the same mapping as in jest.config.cjs.
const fs = require('node:fs');
const path = require('node:path');

const root = process.cwd();
const libs = fs.existsSync(path.join(root, 'libs')) ? fs.readdirSync(path.join(root, 'libs')) : [];
const alias = { '@countersign/simulators': path.join(root, 'tests/simulators/src') };
for (const lib of libs) {
  alias[`@countersign/${lib}$`] = path.join(root, 'libs', lib, 'src/index.ts');
  alias[`@countersign/${lib}`] = path.join(root, 'libs', lib, 'src');
}

module.exports = { resolve: { alias } };
