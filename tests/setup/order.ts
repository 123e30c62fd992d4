import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take half a minute or more: each begins with those of its project. */
const LONGEST = [
  'simulator.test.ts',
  'replay.test.ts',
  'chaos.test.ts',
  'actions.test.ts',
  'faults.test.ts',
  'database-death.test.ts',
  'as-of.test.ts',
  'refusals.test.ts',
  'looks.test.ts',
  'pair-people.test.ts',
];
/** Projects whose files take milliseconds. */
const SHORT = ['packages/config', 'packages/domain', 'packages/intelligence', 'packages/llm', 'packages/scrapers'];

/**
 * The order of test files: project by project, the longest first, and projects of short files at
 * the end, so that no core is idle while another works on a long one. The size of a file, by which
 * vitest orders those that it has not run yet, does not say how long it takes.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const projects = [...new Set(sorted.map(({ project }) => project.name))];
    const place = (name: string) => projects.indexOf(name) + (SHORT.includes(name) ? projects.length : 0);
    const rank = (file: TestSpecification) => {
      const at = LONGEST.indexOf(basename(file.moduleId));
      return at < 0 ? LONGEST.length : at;
    };
    return sorted.toSorted((a, b) => place(a.project.name) - place(b.project.name) || rank(a) - rank(b));
  }
}
