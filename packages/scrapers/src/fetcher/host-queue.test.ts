import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createHostQueue } from './host-queue.ts';

describe('createHostQueue', () => {
  test('spreads the starts of tasks evenly over the second', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const queue = createHostQueue({ parallel: 4, perSecond: 25 });
    const { signal } = new AbortController();
    const begin = Date.now();
    const start = () => queue.run(async () => Date.now() - begin, { signal, repeated: false });
    const starts = Promise.all([start(), start(), start()]);
    await vi.runAllTimersAsync();
    expect(await starts).toEqual([0, 40, 80]);
  });

  test('goes on only when the last of several pauses is over', async () => {
    const queue = createHostQueue({ parallel: 4, perSecond: 10_000 });
    const [one, other] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const order: string[] = [];
    queue.pause(one.promise);
    queue.pause(other.promise);
    const { signal } = new AbortController();
    const task = queue.run(async () => order.push('task'), { signal, repeated: false });
    one.resolve();
    await one.promise.then(() => order.push('first pause over'));
    other.resolve();
    order.push('second pause over');
    await task;
    expect(order).toEqual(['first pause over', 'second pause over', 'task']);
  });

  test('lets a repeated request go before new ones', async () => {
    const queue = createHostQueue({ parallel: 1, perSecond: 10_000 });
    const { signal } = new AbortController();
    const order: string[] = [];
    const pause = Promise.withResolvers<void>();
    queue.pause(pause.promise);
    const tasks = [
      queue.run(async () => order.push('new'), { signal, repeated: false }),
      queue.run(async () => order.push('repeated'), { signal, repeated: true }),
    ];
    pause.resolve();
    await Promise.all(tasks);
    expect(order).toEqual(['repeated', 'new']);
  });

  test('gives a host up for six hours, for the first reason, and asks it again then', () => {
    const clock = { now: new Date('2026-01-01T00:00:00Z') };
    const queue = createHostQueue({ parallel: 1, perSecond: 1 }, undefined, () => clock.now);
    queue.stop('answered 403');
    clock.now = new Date('2026-01-01T05:59:59Z');
    queue.stop('answered 403 again');
    expect(queue.stopReason()).toBe('answered 403');
    clock.now = new Date('2026-01-01T06:00:00Z');
    expect(queue.stopReason()).toBeUndefined();
  });
});
