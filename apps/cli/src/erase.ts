import { parseArgs } from 'node:util';
import type { DataOrigin } from '@pi/domain';
import { type ErasureDeps, type ErasureReport, erase } from '@pi/operations/erasure/erase';
import { newTable } from './new-table.ts';

const USAGE = 'usage: npm run forget -- --company SLUG | --developer NAME [--marketplace NAME] [--live] [--yes]';
const SHOWN = 20;

/** What the command line of `npm run forget` asks for, in which database; `run` answers what to tell. */
export interface EraseCommand {
  dataOrigin: DataOrigin;
  run(deps: ErasureDeps): Promise<string>;
}

/**
 * Reads the command line.
 * @throws Error with one sentence that names the wrong option, or with the usage
 */
export function readEraseCommand(args: string[], marketplaces: readonly string[]): EraseCommand {
  const { values } = parseArgs({
    args,
    options: {
      company: { type: 'string' },
      developer: { type: 'string' },
      marketplace: { type: 'string' },
      live: { type: 'boolean', default: false },
      yes: { type: 'boolean', default: false },
    },
  });
  const { company, developer, marketplace, live, yes } = values;
  if ((company === undefined) === (developer === undefined)) throw new Error(USAGE);
  if (company?.trim() === '' || developer?.trim() === '') throw new Error(`a name must not be empty; ${USAGE}`);
  if (marketplace !== undefined && !marketplaces.includes(marketplace))
    throw new Error(`--marketplace: there is no "${marketplace}"; there are ${marketplaces.join(', ')}`);
  return {
    dataOrigin: live ? 'live' : 'sample',
    run: async (deps) => tell(await erase(deps, { company, developer, marketplace }, yes), yes),
  };
}

function tell({ plugins, removed, mentions }: ErasureReport, done: boolean): string {
  const table = newTable(['table', 'rows'], ['left', 'right']);
  for (const [name, rows] of Object.entries(removed)) table.push([name, rows]);
  const rest = plugins.length > SHOWN ? [`and ${plugins.length - SHOWN} more`] : [];
  const others = Object.entries(mentions).map(([name, rows]) => `${name} ${rows}`);
  return [
    ...plugins.slice(0, SHOWN),
    ...rest,
    table.toString(),
    ...(others.length > 0 ? [`Others' texts mention the same words and stay: ${others.join(', ')}`] : []),
    done ? 'This is gone, and stays out.' : 'Nothing was changed: this would go. To let it go: the same with --yes',
  ].join('\n');
}
