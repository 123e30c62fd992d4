import { Day } from '@pi/domain';
import type { Catalogue } from './catalogue/catalogue.ts';
import { json, type Reply } from './store.ts';
import { STORES } from './stores/index.ts';

export const MESSAGE =
  'Sample stores: invented plugins of invented companies, served in the formats of real marketplaces.';

/** The day served; it can be moved while the server runs. */
export interface Clock {
  day: Day;
}

/** What the control address answers; `body` is what came with a PUT. */
export function control(method: string, path: string, body: string, catalogue: Catalogue, clock: Clock): Reply {
  if (path === '/control' && method === 'GET') return json(state(catalogue, clock.day));
  if (path !== '/control/day') return json({ error: { message: `no such address: ${path}` } }, 404);
  if (method !== 'PUT') return json({ error: { message: 'use PUT' } }, 405);
  const asked = dayIn(body);
  if ('error' in asked) return json(asked, 400);
  clock.day = asked.day;
  return json(state(catalogue, clock.day));
}

/**
 * A day the catalogue can be asked for.
 * @throws Error naming the field when it is no day from 2000-01-01 to 2099-12-31
 */
export function checkedDay(value: unknown): Day {
  const parsed = Day.safeParse(value);
  if (!parsed.success || parsed.data < '2000-01-01' || parsed.data > '2099-12-31')
    throw new Error('day: not a date of the form YYYY-MM-DD between 2000-01-01 and 2099-12-31');
  return parsed.data;
}

function dayIn(body: string): { day: Day } | { error: { field: string; message: string } } {
  try {
    const parsed: unknown = JSON.parse(body);
    const value = typeof parsed === 'object' && parsed !== null && 'day' in parsed ? parsed.day : undefined;
    return { day: checkedDay(value) };
  } catch (error) {
    const message =
      error instanceof SyntaxError ? 'day: the body is not JSON of the form {"day":"YYYY-MM-DD"}' : String(error);
    return { error: { field: 'day', message: message.replace(/^Error: /, '') } };
  }
}

function state(catalogue: Catalogue, day: Day) {
  const listed = (name: string) => catalogue.shelf(name).listedCount(day);
  const stores = Object.fromEntries(STORES.map(({ name }) => [name, { listed: listed(name) }]));
  return { message: MESSAGE, day, seed: catalogue.seed, stores };
}
