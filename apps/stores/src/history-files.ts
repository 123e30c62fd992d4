import { addDays, type Day } from '@pi/domain';
import type { Catalogue } from './catalogue/catalogue.ts';
import { FIRST_DAY, figma, fileAt, isCopied, LAST_DAY } from './stores/figma/index.ts';

const DAYS_BETWEEN_FILES = 28;

/**
 * The files of the past of the stores that have nothing else, as a folder of them would hold them.
 */
export function* sampleHistoryFiles(catalogue: Catalogue, day: Day): Generator<[path: string, body: string]> {
  const shelf = catalogue.shelf(figma.name);
  const bodyOf = (name: string) => [...(fileAt(name, shelf, day) ?? [])].join('');
  yield ['index.json', bodyOf('index')];
  for (let one = LAST_DAY; one >= FIRST_DAY; one = addDays(one, -DAYS_BETWEEN_FILES))
    if (!isCopied(one)) yield [`${one}.json`, bodyOf(one)];
}
