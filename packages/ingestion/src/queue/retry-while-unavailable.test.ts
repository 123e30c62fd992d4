import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { retryWhileUnavailable } from './retry-while-unavailable.ts';

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const lost = Object.assign(new Error('terminating connection'), { code: '57P01' });

describe('retryWhileUnavailable', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
  });

  test('does not retry what is no transient error', async () => {
    const work = vi.fn(() => Promise.reject(new Error('syntax error')));
    await expect(retryWhileUnavailable(work)).rejects.toThrow('syntax error');
    expect(work).toHaveBeenCalledTimes(1);
  });

  test('throws the last error when the database stays away for half a minute', async () => {
    const work = vi.fn(() => Promise.reject(lost));
    const failing = expect(retryWhileUnavailable(work)).rejects.toBe(lost);
    await vi.advanceTimersByTimeAsync(29_000);
    expect(work).toHaveBeenCalledTimes(59);
    await vi.advanceTimersByTimeAsync(1000);
    await failing;
    expect(work).toHaveBeenCalledTimes(61);
  });

  test('counts the time that an attempt takes, and not the attempts', async () => {
    const work = vi.fn(async () => {
      await sleep(20_000);
      throw lost;
    });
    const failing = expect(retryWhileUnavailable(work)).rejects.toBe(lost);
    await vi.advanceTimersByTimeAsync(41_000);
    await failing;
    expect(work).toHaveBeenCalledTimes(2);
  });

  test('returns what the first successful attempt returns', async () => {
    const work = vi.fn(() => Promise.resolve('done')).mockRejectedValueOnce(lost);
    const working = retryWhileUnavailable(work);
    await vi.advanceTimersByTimeAsync(500);
    expect(await working).toBe('done');
  });
});
