import { Day } from '@pi/domain';
import type { Catalogue } from './catalogue/catalogue.ts';
import { FAULTS } from './faults/index.ts';
import { type FaultSwitch, readFaults } from './faults/switch.ts';
import { json, type Reply } from './store.ts';
import { STORES } from './stores/index.ts';
import { WrongField } from './wrong-field.ts';

export const MESSAGE =
  'Sample stores: invented plugins of invented companies, served in the formats of real marketplaces.';

/** What is served; it can be changed while the server runs. */
export interface Serving {
  day: Day;
  /** By store. */
  faults: Map<string, readonly FaultSwitch[]>;
}

/** What the control address answers; `body` is what came with a PUT. */
export function control(method: string, path: string, body: string, catalogue: Catalogue, serving: Serving): Reply {
  if (path === '/control' && method === 'GET') return json(state(catalogue, serving));
  const set = SETTERS.get(path);
  if (!set) return json({ error: { message: `no such address: ${path}` } }, 404);
  if (method !== 'PUT') return json({ error: { message: 'use PUT' } }, 405);
  try {
    set(serving, fieldsOf(body));
    return json(state(catalogue, serving));
  } catch (error) {
    if (!(error instanceof WrongField)) throw error;
    return json({ error: { field: error.field, message: error.message } }, 400);
  }
}

/** @throws WrongField when it is no day from 2000-01-01 to 2099-12-31 */
export function setDay(serving: Serving, value: unknown): void {
  const parsed = Day.safeParse(value);
  if (!parsed.success || parsed.data < '2000-01-01' || parsed.data > '2099-12-31')
    throw new WrongField('day', 'not a date of the form YYYY-MM-DD between 2000-01-01 and 2099-12-31');
  serving.day = parsed.data;
}

/**
 * Puts these faults of a store on, and all its others off.
 * @throws WrongField when there is no such store or fault, or it means nothing in this store
 */
export function setFaults(serving: Serving, store: unknown, faults: unknown): void {
  const found = STORES.find(({ name }) => name === store);
  if (!found)
    throw new WrongField('store', `no such sample store; known: ${STORES.map(({ name }) => name).join(', ')}`);
  serving.faults.set(found.name, readFaults(faults, found));
}

const SETTERS = new Map<string, (serving: Serving, fields: Record<string, unknown>) => void>([
  ['/control/day', (serving, { day }) => setDay(serving, day)],
  ['/control/faults', (serving, { store, faults }) => setFaults(serving, store, faults)],
]);

function fieldsOf(body: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(body));
  } catch {
    return {};
  }
}

function state(catalogue: Catalogue, { day, faults }: Serving) {
  const stores = STORES.map(({ name }) => [
    name,
    { listed: catalogue.shelf(name).listedCount(day), faults: faults.get(name) ?? [] },
  ]);
  return {
    message: MESSAGE,
    day,
    seed: catalogue.seed,
    stores: Object.fromEntries(stores),
    faults: Object.fromEntries(FAULTS.map(({ name, does }) => [name, does])),
  };
}
