import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Circle, labelBox, placeBubbleLabels } from './place-bubbles.ts';

const PLOT = { width: 400, height: 200 };
const circle = (x: number, y: number, label = 'Design', radius = 10): Circle => ({ x, y, radius, label });

describe('the labels of bubbles', () => {
  test('are none where there is no bubble', () => expect(placeBubbleLabels([], PLOT)).toEqual([]));

  test('are at the right where there is room, else at the left', () =>
    expect(placeBubbleLabels([circle(100, 100), circle(380, 100)], PLOT)).toEqual(['right', 'left']));

  test('are above where the sides are taken', () =>
    expect(placeBubbleLabels([circle(200, 100), circle(230, 100, 'x', 9), circle(170, 100, 'x', 9)], PLOT)[0]).toBe(
      'top',
    ));

  test('are left out where they would leave the plot', () =>
    expect(placeBubbleLabels([circle(200, 100, 'a'.repeat(100))], PLOT)).toEqual([null]));

  test('are of the largest bubbles where there may be so many', () =>
    expect(placeBubbleLabels([circle(50, 50), circle(200, 150, 'Design', 20)], PLOT, 1)).toEqual([null, 'right']));

  test('never meet, and never leave the plot', () => {
    const place = { x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 200 }) };
    const shape = { radius: fc.integer({ min: 3, max: 40 }), label: fc.string({ minLength: 1, maxLength: 20 }) };
    fc.assert(
      fc.property(fc.array(fc.record({ ...place, ...shape }), { maxLength: 20 }), (circles) => {
        const boxes = placeBubbleLabels(circles, PLOT).flatMap((side, at) => {
          const one = circles[at];
          return side && one ? [labelBox(one, side)] : [];
        });
        for (const [at, box] of boxes.entries()) {
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(PLOT.width);
          for (const other of boxes.slice(at + 1)) {
            const apart =
              box.right <= other.left || other.right <= box.left || box.bottom <= other.top || other.bottom <= box.top;
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });
});
