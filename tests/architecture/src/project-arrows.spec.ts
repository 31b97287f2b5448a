import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { arrowFaults, type ProjectGraph } from './project-arrows.js';
import { runTool } from './run-tool.js';

function graphOfThisWorkspace(): ProjectGraph {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'countersign-graph-'));
  try {
    const file = path.join(folder, 'graph.json');
    const { code, stderr } = runTool('nx', ['graph', `--file=${file}`]);
    if (code !== 0) throw new Error(stderr);
    return (JSON.parse(readFileSync(file, 'utf8')) as { graph: ProjectGraph }).graph;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const planted = (tags: Record<string, string[]>, arrow: [string, string]): ProjectGraph => ({
  nodes: Object.fromEntries(Object.entries(tags).map(([name, list]) => [name, { data: { tags: list } }])),
  dependencies: { [arrow[0]]: [{ target: arrow[1] }] },
});

describe('the arrows between projects', () => {
  test('no project depends on one it may not know', () => {
    const graph = graphOfThisWorkspace();
    expect(Object.keys(graph.nodes).length).toBeGreaterThan(10);
    expect(arrowFaults(graph)).toEqual([]);
  });

  test.each([
    ['a service that imports another service', 'type:app', 'type:app'],
    ['the web that imports a door', 'type:web', 'type:domain'],
    ['a door that opens onto another door', 'type:domain', 'type:domain'],
    ['the transport that knows a channel', 'type:platform', 'type:domain'],
    ['a contract that needs anything', 'type:contract', 'type:platform'],
    ['an end-to-end test that reaches into a service', 'type:e2e', 'type:app'],
  ])('%s is found', (_what, from, to) => {
    const graph = planted({ one: [from, 'runtime:node'], two: [to, 'runtime:node'] }, ['one', 'two']);
    expect(arrowFaults(graph)).toEqual(['one → two crosses the type boundary']);
  });

  test('code for every run time that imports code for Node alone is found', () => {
    const graph = planted({ one: ['type:domain', 'runtime:any'], two: ['type:platform', 'runtime:node'] }, [
      'one',
      'two',
    ]);
    expect(arrowFaults(graph)).toEqual(['one → two crosses the runtime boundary']);
  });

  test('a project without a known tag is found, whatever it imports', () => {
    const graph = planted({ one: ['type:tool'], two: ['type:contract', 'runtime:any'] }, ['two', 'two']);
    expect(arrowFaults(graph)).toContain('one needs exactly one known type: tag');
    expect(arrowFaults(graph)).toContain('one needs exactly one known runtime: tag');
  });
});
