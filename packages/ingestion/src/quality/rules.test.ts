import { RUN_KINDS } from '@pi/domain';
import { describe, expect, test } from 'vitest';
import { appliesTo, QUALITY_RULES, type QualityRule } from './rules.ts';

const RULES = Object.entries<QualityRule>(QUALITY_RULES);

describe('QUALITY_RULES', () => {
  test.for(RULES)('%s reads as sentences for people', ([, { title, looksAt, consequence, sentence }]) => {
    expect(title).toMatch(/^[A-Z].*[^.]$/);
    expect(looksAt).not.toBe('');
    for (const one of [consequence, sentence]) expect(one).toMatch(/^[A-Z].*\.$/s);
  });

  test.for(RULES)('%s gives every threshold a number and a unit', ([, { thresholds }]) => {
    for (const { value, unit } of Object.values(thresholds)) {
      expect(value).toBeGreaterThan(0);
      expect(unit).not.toBe('');
    }
  });

  test('prints the numbers that the code compares with', () => {
    const { staleDay, drift, shortList, fallingCounts, sharpFall, oldSource } = QUALITY_RULES;
    expect(oldSource.sentence).toContain(`more than ${oldSource.thresholds.oldest.value} hours`);
    for (const { thresholds, sentence } of [staleDay, drift])
      expect(sentence).toContain(`the last ${thresholds.earlierRuns.value} daily runs`);
    expect(shortList.sentence).toContain(`${shortList.thresholds.leastShare.value * 100} %`);
    const percent = ({ value }: { value: number }) => `${value * 100} %`;
    expect(drift.sentence).toContain(`or ${percent(drift.thresholds.usualShare)} of them`);
    expect(staleDay.sentence).toContain(`at most ${percent(staleDay.thresholds.mostMoved)}`);
    expect(sharpFall.sentence).toContain(`to less than ${percent(sharpFall.thresholds.sharpFall)}`);
    expect(fallingCounts.sentence).toContain(`more than ${percent(fallingCounts.thresholds.mostPlugins)} of`);
    expect(fallingCounts.sentence).toContain(`to less than ${percent(fallingCounts.thresholds.sharpFall)}, downloads`);
    expect(fallingCounts.sentence).toContain(`After ${fallingCounts.thresholds.acceptedAfterRuns.value} daily runs`);
  });
});

describe('appliesTo', () => {
  test('compares only daily runs with the days before', () => {
    for (const rule of ['shortDiscovery', 'shortRun', 'staleDay', 'staleNumbers', 'drift'] as const)
      expect(RUN_KINDS.filter((kind) => appliesTo(rule, kind))).toEqual(['daily']);
  });

  test.for(['shortList', 'garbledText', 'sharpFall'] as const)('checks every kind of run for %s', (rule) =>
    expect(RUN_KINDS.filter((kind) => appliesTo(rule, kind))).toEqual(RUN_KINDS),
  );

  test('accepts the counters of recordings and of history, which lie years apart', () =>
    expect(RUN_KINDS.filter((kind) => appliesTo('fallingCounts', kind))).toEqual(['daily', 'trial']));
});
