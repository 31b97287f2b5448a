/**
 * Who may depend on whom, by the tags in each `project.json` (house style §6). The table is read by ESLint in the editor
 * and by `tests/architecture`; a project carries exactly one `type:` and one `runtime:` tag.
 */
export const TYPES = {
  app: ['domain', 'platform', 'contract'],
  web: ['contract'],
  domain: ['platform', 'contract'],
  platform: ['platform', 'contract'],
  contract: [],
  testing: ['domain', 'platform', 'contract'],
  e2e: ['testing', 'domain', 'contract'],
};

export const RUNTIMES = {
  node: ['node', 'any'],
  browser: ['browser', 'any'],
  any: ['any'],
};

/** Packages no project of a type may import, whatever its place. Doors to single projects are in `.dependency-cruiser.cjs`. */
export const BANNED_PACKAGES = {
  web: ['@nestjs/*', 'typeorm', 'pg', 'fastify'],
  contract: ['@nestjs/*', 'typeorm', 'pg', 'fastify'],
};

/**
 * Specs of what `testing` itself is built from use `testing`: a circle of projects, but never of files.
 * Their `project.json` takes the arrow out of the build order (`implicitDependencies: ["!testing"]`).
 */
export const SPEC_CIRCLES = [
  ['contracts', 'testing'],
  ['observability', 'testing'],
  ['messaging', 'testing'],
  ['persistence', 'testing'],
  ['objects', 'testing'],
  ['runtime', 'testing'],
];

const tagged = (dimension, names) => names.map((name) => `${dimension}:${name}`);

/**
 * The table in the form of `@nx/enforce-module-boundaries`.
 * @param alsoTypes types every project may use besides, for specs
 */
export function depConstraints(alsoTypes = []) {
  const types = Object.entries(TYPES).map(([type, allowed]) => ({
    sourceTag: `type:${type}`,
    onlyDependOnLibsWithTags: tagged('type', [...new Set([...allowed, ...alsoTypes])]),
    ...(BANNED_PACKAGES[type] ? { bannedExternalImports: BANNED_PACKAGES[type] } : {}),
  }));
  const runtimes = Object.entries(RUNTIMES).map(([runtime, allowed]) => ({
    sourceTag: `runtime:${runtime}`,
    onlyDependOnLibsWithTags: tagged('runtime', allowed),
  }));
  return [...types, ...runtimes];
}
