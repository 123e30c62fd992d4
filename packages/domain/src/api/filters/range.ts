import { z } from 'zod';
import { formatShortNumber, parseShortNumber } from './numbers.ts';

/** Both ends are included; one without an end is open there. At least one is given. */
export interface Range {
  from?: number;
  to?: number;
}

export interface RangeBounds {
  least: number;
  most: number;
  /** Whether only whole numbers make sense. */
  isInteger?: boolean;
  /** What the numbers are, where their name does not say so. */
  unit?: string;
  /** A range that somebody may ask for. */
  example: string;
}

const ANY = '(\\d[\\d.,]*[kKmMbB]?)';
const SIGNED = `(-?${ANY.slice(1)}`;
const DASHED = new RegExp(`^${ANY}?\\s*-\\s*${ANY}?$`);
const DOTTED = new RegExp(`^${SIGNED}?\\s*\\.\\.\\s*${SIGNED}?$`);

const NUMBER = '\\d[\\d.,]*[kKmMbB]?';
/** The form of a range without its blanks. */
const IN_DOCUMENT = `^(${NUMBER}|(${NUMBER})?-${NUMBER}|${NUMBER}-|(-?${NUMBER})?\\.\\.-?${NUMBER}|-?${NUMBER}\\.\\.)$`;

/**
 * A range as a parameter: `10k-100k`, `1000-`, `-3.5`, or one number; with two dots in place of the
 * dash where an end is negative: `-50..-10`.
 */
export function rangeParam(name: string, { least, most, isInteger, unit, example }: RangeBounds) {
  const of = isInteger ? ' of whole numbers' : unit ? ` in ${unit}` : '';
  const description = `A range${of} from ${formatShortNumber(least)} to ${formatShortNumber(most)}.`;
  const documented = z.string().meta({ pattern: IN_DOCUMENT, examples: [example], description });
  return documented.transform((text, context): Range => {
    const range = splitRange(text.trim());
    const complaint = complaintOf(range);
    if (complaint) context.addIssue({ code: 'custom', message: `${name} ${complaint}.` });
    return range ?? {};
  });

  function complaintOf(range: Range | null): string | null {
    if (!range) return `must be a range such as ${example}`;
    const ends = [range.from, range.to].filter((end) => end !== undefined);
    if (ends.some((end) => end < least || end > most))
      return `must lie between ${formatShortNumber(least)} and ${formatShortNumber(most)}`;
    if (isInteger && ends.some((end) => !Number.isInteger(end))) return 'must have whole numbers';
    const [from = least, to = most] = [range.from, range.to];
    return from > to
      ? `ends below its beginning: ${formatShortNumber(from)} is more than ${formatShortNumber(to)}`
      : null;
  }
}

/** A range as `rangeParam` reads it. */
export function formatRange({ from, to }: Range): string {
  const isSigned = (from ?? 0) < 0 || (to ?? 0) < 0;
  const [first, last] = [from, to].map((end) => (end === undefined ? '' : formatShortNumber(end)));
  return `${first}${isSigned ? '..' : '-'}${last}`;
}

/** A range in words: `10k to 100k`, `at least 1k`, `at most 3.5`, or the one number. */
export function rangeWords({ from, to }: Range, format = formatShortNumber): string {
  if (from === undefined) return `at most ${format(to ?? 0)}`;
  if (to === undefined) return `at least ${format(from)}`;
  return from === to ? format(from) : `${format(from)} to ${format(to)}`;
}

function splitRange(text: string): Range | null {
  const single = text.startsWith('-') ? null : parseShortNumber(text);
  if (single !== null) return { from: single, to: single };
  const [, first, last] = DOTTED.exec(text) ?? DASHED.exec(text) ?? [];
  if (first === undefined && last === undefined) return null;
  const [from, to] = [first, last].map((end) => (end === undefined ? undefined : parseShortNumber(end)));
  if (from === null || to === null) return null;
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}
