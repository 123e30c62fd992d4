import { describe, expect, test, vi } from 'vitest';
import { createCleanup } from './cleanup.ts';

describe('createCleanup', () => {
  test('ends the others when one fails, the last opened first', async () => {
    const printed = vi.spyOn(console, 'error').mockImplementation(() => {});
    const ended: string[] = [];
    const cleanup = createCleanup();
    cleanup.add(async () => ended.push('database'));
    cleanup.add(async () => {
      throw new Error('stuck');
    });
    cleanup.add(async () => ended.push('web'));
    await cleanup.run();
    expect(ended).toEqual(['web', 'database']);
    expect(printed).toHaveBeenCalledWith('while closing: stuck');
    printed.mockRestore();
  });

  test('ends everything once when called twice', async () => {
    const end = vi.fn(async () => {});
    const cleanup = createCleanup();
    cleanup.add(end);
    await Promise.all([cleanup.run(), cleanup.run()]);
    expect(end).toHaveBeenCalledOnce();
  });
});
