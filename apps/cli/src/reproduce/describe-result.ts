import type { Correction, TableFile } from '@pi/domain/api';
import { countNoun } from '../output/count-noun.ts';
import type { TableToReproduce } from './read-address.ts';

const WORDS: Record<Correction['kind'], string> = {
  history: 'days were filled in from a source of history',
  replay: 'recorded responses were added',
  reparse: 'kept responses were parsed again',
  late: "the day's run ended later",
  companies: 'companies were merged or split',
};

/**
 * What a reproduction found, a line each: whether the rows are the same, and what corrected them
 * since.
 * @param hash of the rows, recomputed
 */
export function describeResult(
  wanted: TableToReproduce,
  { rowCount, rows, hash: stated, asOf }: TableFile,
  hash: string,
) {
  const isEqual = hash === wanted.hash;
  const count = countNoun(rows.length, 'row');
  return [
    isEqual
      ? `Equal: ${count} with the hash ${hash}.`
      : `Not equal: ${count} with the hash ${hash}, not ${wanted.hash}.`,
    ...(stated === hash && rowCount === rows.length
      ? []
      : ['The file states another hash or number of rows than it has.']),
    ...(asOf ? correctionLines(asOf.day, asOf.corrections, isEqual) : isEqual ? [] : [ofNow(wanted)]),
  ];
}

function correctionLines(day: string, corrections: readonly Correction[], isEqual: boolean): string[] {
  if (corrections.length === 0)
    return [
      `No correction of the data of ${day} is known.`,
      ...(isEqual ? [] : ['The hash may be of another address, or the table had other columns then.']),
    ];
  return [
    `Corrected since ${day}:`,
    ...corrections.map(({ kind, at, days }) => {
      const which = days ? ` (${days.from === days.to ? days.from : `${days.from} to ${days.to}`})` : '';
      return `- ${at.slice(0, 10)}: ${WORDS[kind]}${which}`;
    }),
  ];
}

function ofNow({ asOf }: TableToReproduce): string {
  return asOf === undefined
    ? 'The address names no day: the table is of now. Where its page can be of a day, asOf=DAY gives the table of it.'
    : 'The table does not say which day it is of.';
}
