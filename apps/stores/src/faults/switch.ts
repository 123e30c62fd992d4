import { hash } from 'node:crypto';
import type { SampleStore } from '../store.ts';
import { WrongField } from '../wrong-field.ts';
import type { Fault, Question } from './fault.ts';
import { FAULTS, type FaultName } from './index.ts';

/** A fault that is on. */
export interface FaultSwitch {
  fault: FaultName;
  /**
   * Share of the store's addresses it shows at, 0-1; robots.txt is one of them only when all are.
   */
  share: number;
}

/** How a fault is asked for: its name, or with a share. */
export type FaultChoice = FaultName | { fault: FaultName; share?: number };

const ALL = 1;

/**
 * The faults somebody asks for in a store.
 * @throws WrongField when it is no list of names or of `{"fault", "share"}`, or one means nothing
 * in this store
 */
export function readFaults(value: unknown, store: SampleStore): FaultSwitch[] {
  if (!Array.isArray(value)) throw new WrongField('faults', 'not a list of faults');
  return value.map((entry, index) => readFault(entry, store, `faults.${index}`));
}

/** The faults that show at an address of a store, in the order they work. */
export function faultsAt(switches: readonly FaultSwitch[], asked: Question): Fault[] {
  const shows = ({ fault, share }: FaultSwitch) =>
    share === ALL || (asked.url.pathname !== '/robots.txt' && chanceAt(asked, fault) < share);
  const on = new Set(switches.filter(shows).map(({ fault }) => fault));
  return FAULTS.filter(({ name }) => on.has(name));
}

/** A number in [0, 1) that is the same whenever the same is asked. */
export function chanceAt({ store, url, posted }: Question, what: string): number {
  return hash('md5', [store.name, url.href, posted, what].join(' '), 'buffer').readUInt32BE() / 2 ** 32;
}

function readFault(entry: unknown, store: SampleStore, field: string): FaultSwitch {
  const { fault: name, share = ALL } =
    typeof entry === 'object' && entry !== null ? (entry as Record<string, unknown>) : { fault: entry };
  const fault = FAULTS.find((one) => one.name === name);
  if (!fault) throw new WrongField(field, `no such fault; known: ${FAULTS.map((one) => one.name).join(', ')}`);
  if (fault.appliesTo && !fault.appliesTo(store))
    throw new WrongField(field, `${fault.name} means nothing in ${store.name}`);
  if (typeof share !== 'number' || !(share > 0 && share <= ALL))
    throw new WrongField(`${field}.share`, 'not a number above 0, up to 1');
  return { fault: fault.name, share };
}
