import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const MISSING = 'nowhere/nothing.json';

let sharedData: typeof import('./shared-data.ts').sharedData;

beforeEach(async () => {
  vi.resetModules(); // it remembers that it has warned
  ({ sharedData } = await import('./shared-data.ts'));
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('sharedData', () => {
  test('is undefined where a recording is missing, and prints the reason once', () => {
    vi.stubEnv('CI', '');
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    expect([sharedData(MISSING), sharedData(MISSING)]).toEqual([undefined, undefined]);
    expect(warn.mock.calls).toEqual([
      [expect.stringMatching(/^recorded data is missing, tests that need it are skipped: .*nothing\.json$/)],
    ]);
  });

  test('fails where a recording is missing and CI=true', () => {
    vi.stubEnv('CI', 'true');
    expect(() => sharedData(MISSING)).toThrow(/^recorded data is missing: .*nothing\.json$/);
  });
});
