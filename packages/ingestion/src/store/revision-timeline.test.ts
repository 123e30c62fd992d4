import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aListing } from '../../test/listing.ts';
import { contentOf } from './content.ts';
import { insertObservation, type TimedContent, timelineChanges } from './revision-timeline.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute));
const named = (name: string) => contentOf(aListing({ name }));
const seen = (minute: number, name: string): TimedContent => ({
  seenAt: at(minute),
  content: named(name),
  source: null,
});
const readAt = (minute: number) => ({ seenAt: at(minute), source: null });
const filledIn = (minute: number, name: string): TimedContent => ({
  ...seen(minute, name),
  source: 'internet-archive',
});
const timelineOf = (timeline: TimedContent[]) => timeline.map((one) => [one.seenAt.getUTCMinutes(), one.content.name]);

describe('insertObservation', () => {
  test('adds nothing when the revision before is equal', () => {
    expect(timelineOf(insertObservation([seen(1, 'A')], seen(5, 'A'), null))).toEqual([[1, 'A']]);
  });

  test('moves a revision to the earlier moment of an equal observation', () => {
    expect(timelineOf(insertObservation([seen(5, 'A')], seen(1, 'A'), readAt(5)))).toEqual([[1, 'A']]);
  });

  test('shows a name that was there between two observations of another', () => {
    const timeline = insertObservation([seen(1, 'A')], seen(5, 'B'), readAt(9));
    expect(timelineOf(timeline)).toEqual([
      [1, 'A'],
      [5, 'B'],
      [9, 'A'],
    ]);
  });

  test('replaces the revision of a page that is parsed again', () => {
    expect(timelineOf(insertObservation([seen(1, 'A'), seen(5, 'wrong')], seen(5, 'A'), null))).toEqual([[1, 'A']]);
  });

  test('keeps the marketplace’s revision over one of a history source at the same moment', () => {
    expect(timelineOf(insertObservation([seen(1, 'A'), seen(5, 'B')], filledIn(5, 'C'), null))).toEqual([
      [1, 'A'],
      [5, 'B'],
    ]);
  });

  test('takes the marketplace as the source of an observation that a history source had', () => {
    const timeline = insertObservation([filledIn(1, 'A')], filledIn(5, 'B'), readAt(9));
    expect(timeline.map((one) => one.source)).toEqual(['internet-archive', 'internet-archive', null]);
  });

  test('keeps fields that an observation lacks', () => {
    const { version: _, ...silent } = named('B');
    const timeline = insertObservation([seen(1, 'A')], { seenAt: at(5), content: silent, source: null }, null);
    expect(timeline.at(-1)?.content).toMatchObject({ name: 'B', version: '1.0.0' });
  });

  test('shows the texts in the default language from then on, when they are stored after others', () => {
    const spanish = (minute: number, version: string) => ({
      ...seen(minute, 'Pestañas ordenadas'),
      content: contentOf(aListing({ name: 'Pestañas ordenadas', language: 'es', version })),
    });
    const later = [spanish(5, '1.0.0'), spanish(9, '2.0.0')];
    const timeline = insertObservation(later, seen(1, 'A'), readAt(5));
    expect(timeline.map(({ content }) => [content.name, content.version, content.language])).toEqual([
      ['A', '1.0.0', undefined],
      ['A', '2.0.0', undefined],
    ]);
    expect(timelineChanges(timeline).map(({ kind }) => kind)).toEqual(['version_released']);
  });

  test('ends with the same timeline whatever the order observations arrive in', () => {
    const names = fc.array(fc.constantFrom('A', 'B', 'C'), { minLength: 1, maxLength: 8 });
    const orders = names.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(
          list.map((_, i) => i),
          { minLength: list.length },
        ),
      ),
    );
    fc.assert(
      fc.property(orders, ([list, order]) => {
        const expected = list
          .map((name, minute) => [minute, name])
          .filter(([minute, name]) => name !== list[Number(minute) - 1]);
        let timeline: TimedContent[] = [];
        const read: number[] = [];
        for (const minute of order) {
          const next = read.filter((one) => one > minute).sort((a, b) => a - b)[0];
          timeline = insertObservation(
            timeline,
            seen(minute, list[minute] ?? ''),
            next === undefined ? null : readAt(next),
          );
          read.push(minute);
        }
        expect(timelineOf(timeline)).toEqual(expected);
      }),
    );
  });
});

describe('timelineChanges', () => {
  test('returns no change of texts between two languages, but a takeover', () => {
    const spanish = { ...named('Pestañas'), language: 'es', pricingLabel: 'Gratis', category: 'herramientas' };
    const english = { ...named('A'), pricingLabel: 'Free', category: 'tools', iconUrl: 'https://toy.example/1.png' };
    const timeline = (one: typeof spanish) => [
      { ...seen(1, 'A'), content: one },
      { ...seen(5, 'A'), content: english },
    ];
    expect(timelineChanges(timeline(spanish))).toEqual([]);
    const other = { ...spanish, developer: { name: 'Loud Harbour' }, iconUrl: 'https://toy.example/2.png' };
    expect(timelineChanges(timeline(other))).toEqual([
      { kind: 'taken_over', before: 'Pestañas', after: 'A', at: at(5) },
    ]);
  });

  test('returns nothing for a single revision', () => {
    expect(timelineChanges([seen(1, 'A')])).toEqual([]);
  });

  test('returns each change at the moment of the later revision', () => {
    const events = timelineChanges([seen(1, 'A'), seen(5, 'B'), seen(9, 'A')]);
    expect(events).toEqual([
      { kind: 'renamed', before: 'A', after: 'B', at: at(5) },
      { kind: 'renamed', before: 'B', after: 'A', at: at(9) },
    ]);
  });
});
