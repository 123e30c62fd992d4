import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sharedExtraction } from '@pi/config/shared-data';
import { expect, test } from 'vitest';
import { scoreExtractions } from './score-extractions.ts';
import type { Ratio } from './scoring/extraction-scores.ts';
import type { ListingLabel, Prediction } from './scoring/labelled-listing.ts';

const script = sharedExtraction('score.py');
const hasPython = spawnSync('python3', ['--version']).status === 0;

test.skipIf(!script || !hasPython)('scores predictions as the script that lies beside the shared labels', () => {
  const folder = dirname(script ?? '');
  const labels = readFileSync(join(folder, 'labels.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line): ListingLabel => JSON.parse(line));
  const aliases = JSON.parse(readFileSync(join(folder, 'aliases.json'), 'utf8'));
  const predictions = labels.flatMap(predict);
  const { ratios, traps, withoutTags, predicted } = scoreExtractions(labels, predictions, aliases);
  const text = (...names: (keyof typeof ratios)[]) => names.map((name) => ratioText(ratios[name]));
  expect(runScript(script ?? '', predictions)).toEqual([
    [`${labels.length}`, `${predicted}`],
    text('pricingModel'),
    text('lowest', 'lowestOfPriced'),
    text('tierPrecision', 'tierRecall', 'tierUnit'),
    [...text('integrationPrecision', 'integrationRecall'), `${traps}`],
    [...text('tags'), `${withoutTags}`],
  ]);
});

/** Every fourth label is not predicted, the others are wrong in ways that differ. */
function predict(label: ListingLabel, index: number): Prediction[] {
  const { store, id, pricingModel, tiers, tiersOptional, lowestPaidMonthlyUsd, integrations, tagsPlausible } = label;
  if (index % 4 === 3) return [];
  return [
    {
      store,
      id,
      pricingModel: index % 3 === 0 ? 'paid' : (pricingModel as Prediction['pricingModel'] & string),
      tiers: [...tiers, ...tiersOptional, ...tiers.slice(0, 1)].map((one) =>
        index % 5 === 0 ? { ...one, per: null } : one,
      ),
      lowestPaidMonthlyUsd: index % 2 === 0 && lowestPaidMonthlyUsd !== null ? lowestPaidMonthlyUsd * 1.009 : null,
      integrations: [
        ...integrations.slice(index % 2).map((name) => `${name.toUpperCase()} for WordPress`),
        ...label.integrationsOk,
        ...(index % 2 ? label.integrationsWrong.slice(0, 2) : ['Nobody Knows', 'Outlook']),
      ],
      tags: [...tagsPlausible.slice(0, index % 6).map((tag) => `${tag}s`), 'unheard of'],
    },
  ];
}

/** The numbers of each line that the script prints. */
function runScript(script: string, predictions: Prediction[]): string[][] {
  const folder = mkdtempSync(join(tmpdir(), 'predictions-'));
  const file = join(folder, 'predictions.jsonl');
  writeFileSync(file, predictions.map((one) => JSON.stringify(one)).join('\n'));
  const { stdout, stderr } = spawnSync('python3', [script, file], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  if (stderr) throw new Error(stderr);
  return stdout
    .trim()
    .split('\n')
    .map((line) => line.replace(/ = [\d.]+|2-5/g, '').match(/\d+(?:\/\d+)?/g) ?? []);
}

function ratioText({ hits, of }: Ratio): string {
  return `${hits}/${of}`;
}
