import { describe, expect, test } from 'vitest';
import { DEMO_EVENTS } from './index.ts';
import { measure, withTextsAlone } from './measure.ts';
import { problemOf } from './problem-of.ts';

describe.each(DEMO_EVENTS)('$name', (event) => {
  test('has nobody in their intended group where everybody is in another one', () => {
    const [first = [], ...others] = event.intended.map((group) => group.slice(0, 1));
    const groups = [...others.map((group, nth) => [...group, event.intended[nth]?.[1] ?? '']), first];
    expect(measure(event, problemOf(event), groups)).toMatchObject({ recovered: 0, misplacedDecoys: 0 });
  });

  test('scores nearly every intended pair above all pairs of one of the two with somebody else', () => {
    const row = measure(event, problemOf(event), [...event.intended, event.decoys]);
    expect(row).toMatchObject({ recovered: 1, misplacedDecoys: 0 });
    expect(row.ahead).toBeGreaterThan(0.9);
    expect(row.meanMargin).toBeGreaterThan(0.15);
  });

  test('has no decoy whose texts fit somebody better than an intended partner does, where pairs are intended', () => {
    if (event.groupSize > 2) return;
    const { scores } = problemOf(withTextsAlone(event));
    for (const [a = '', b = ''] of event.intended)
      for (const decoy of event.decoys) expect(scores.get(a, decoy)).toBeLessThan(scores.get(a, b));
  });
});
