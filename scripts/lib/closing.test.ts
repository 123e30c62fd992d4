import { describe, expect, test, vi } from 'vitest';
import { createClosing } from './closing.ts';

describe('createClosing', () => {
  test('ends the others when one fails, the last begun first', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    const ended: string[] = [];
    const closing = createClosing();
    closing.add(async () => ended.push('database'));
    closing.add(async () => {
      throw new Error('stuck');
    });
    closing.add(async () => ended.push('web'));
    await closing.close();
    expect(ended).toEqual(['web', 'database']);
    expect(told).toHaveBeenCalledWith('while ending: stuck');
    told.mockRestore();
  });

  test('ends everything once when asked twice', async () => {
    const end = vi.fn(async () => {});
    const closing = createClosing();
    closing.add(end);
    await Promise.all([closing.close(), closing.close()]);
    expect(end).toHaveBeenCalledOnce();
  });
});
