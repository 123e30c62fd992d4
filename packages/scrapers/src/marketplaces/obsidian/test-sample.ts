import type { StoreResponse } from '../../contract.ts';
import { answer } from '../../shared/test-response.ts';

/** A plugin of the list; all text is invented (sample data). */
export function plugin(change: Record<string, unknown> = {}) {
  const sample = {
    id: 'daily-moss',
    name: 'Daily Moss',
    author: 'Moss Works',
    description: 'Sample data.',
    repo: 'moss-works/daily-moss',
  };
  return { ...sample, ...change };
}

export const STATS = { 'daily-moss': { downloads: 420, updated: 1_700_000_000_000, '1.0.0': 400, '1.0.1': 20 } };

export function listFile(plugins: unknown[] = [plugin()], more: Partial<StoreResponse> = {}): StoreResponse {
  return answer(JSON.stringify(plugins), more);
}

export function statsFile(stats: unknown = STATS, more: Partial<StoreResponse> = {}): StoreResponse {
  return answer(JSON.stringify(stats), more);
}

/** Units of work of one plugin each, for the test that every marketplace passes. */
export const SAMPLE_UNITS = [[listFile(), statsFile()]];
