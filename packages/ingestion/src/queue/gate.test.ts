import { describe, expect, test } from 'vitest';
import { createGate } from './gate.ts';

describe('alone', () => {
  test('begins when all work in hand has ended, that begun by work in hand too', async () => {
    const gate = createGate();
    const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const done: string[] = [];
    const holding = gate.track(
      first.promise.then(() => void gate.track(second.promise.then(() => done.push('second')))),
    );
    const alone = gate.alone(async () => void done.push('alone'));
    first.resolve();
    await holding;
    second.resolve();
    await alone;
    expect(done).toEqual(['second', 'alone']);
  });

  test('closes the gate until the last has ended, whatever becomes of it', async () => {
    const gate = createGate();
    const failing = gate.alone(() => Promise.reject(new Error('broken')));
    const other = gate.alone(async () => expect(gate.isOpen()).toBe(false));
    expect(gate.isOpen()).toBe(false);
    await expect(failing).rejects.toThrow('broken');
    await other;
    expect(gate.isOpen()).toBe(true);
  });

  test('is not disturbed by work that fails', async () => {
    const gate = createGate();
    await expect(gate.track(Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await gate.alone(async () => {});
    expect(gate.isOpen()).toBe(true);
  });
});
