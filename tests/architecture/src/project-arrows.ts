import { RUNTIMES, TYPES } from '../../../boundaries.mjs';

/** The part of `nx graph --file` that is looked at. */
export interface ProjectGraph {
  nodes: Record<string, { data: { tags?: string[] } }>;
  dependencies: Record<string, { target: string }[]>;
}

/**
 * Which projects point where `boundaries.mjs` says they may not, one sentence each. An arrow cannot tell a spec from a
 * source, so arrows to `type:testing` are left to ESLint.
 */
export function arrowFaults({ nodes, dependencies }: ProjectGraph): string[] {
  const tagOf = (project: string, dimension: string): string | undefined => {
    const tags = (nodes[project]?.data.tags ?? []).filter((tag) => tag.startsWith(`${dimension}:`));
    return tags.length === 1 ? tags[0]?.slice(dimension.length + 1) : undefined;
  };
  const tables: [string, Record<string, readonly string[]>][] = [
    ['type', TYPES],
    ['runtime', RUNTIMES],
  ];
  const untagged = Object.keys(nodes).flatMap((project) =>
    tables
      .filter(([dimension, table]) => !Object.hasOwn(table, tagOf(project, dimension) ?? ''))
      .map(([dimension]) => `${project} needs exactly one known ${dimension}: tag`),
  );
  const crossed = Object.entries(dependencies).flatMap(([project, arrows]) =>
    arrows
      .filter(({ target }) => nodes[target])
      .flatMap(({ target }) =>
        tables
          .filter(([dimension, table]) => {
            const to = tagOf(target, dimension);
            if (dimension === 'type' && to === 'testing') return false;
            return !table[tagOf(project, dimension) ?? '']?.includes(to ?? '');
          })
          .map(([dimension]) => `${project} → ${target} crosses the ${dimension} boundary`),
      ),
  );
  return [...untagged, ...crossed];
}
