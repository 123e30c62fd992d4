import { PairScores } from '../problem/pair-scores.ts';

/** An instance of maximally diverse grouping: people by number, with the weight of each pair. */
export interface Instance {
  people: number;
  /** As the file says. */
  sizes: number[];
  /** In millionths. */
  scores: PairScores;
}

/** Thrown where a file is not an instance; the message names the line. */
export class WrongInstance extends Error {}

const MILLION = 1_000_000;
const MOST_PEOPLE = 5000;

/**
 * Reads the format of MDGPLIB: `n groups type` and the lowest and highest size of each group,
 * then a
 * line `i j weight` for each pair; people count from 0.
 * @throws WrongInstance where a line is missing, doubled or no such line
 */
export function parseInstance(text: string): Instance {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const [head, ...pairs] = lines;
  const { people, sizes } = parseHead(head ?? '');
  const scores = new PairScores(Array.from({ length: people }, (_, person) => String(person)));
  const seen = new Set<number>();
  for (const [nth, line] of pairs.entries()) {
    const [a, b, weight] = parsePair(line, people, nth + 2);
    const key = Math.min(a, b) * people + Math.max(a, b);
    if (seen.has(key)) throw new WrongInstance(`line ${nth + 2}: the pair ${a} ${b} is there twice`);
    seen.add(key);
    scores.set(String(a), String(b), weight);
  }
  for (let a = 0; a < people; a += 1)
    for (let b = a + 1; b < people; b += 1)
      if (!seen.has(a * people + b)) throw new WrongInstance(`the line of the pair ${a} ${b} is missing`);
  return { people, sizes, scores };
}

function parseHead(line: string): { people: number; sizes: number[] } {
  const [people, groups, type, ...limits] = line.trim().split(/\s+/);
  const [n, g] = [Number(people), Number(groups)];
  if (!Number.isInteger(n) || !Number.isInteger(g) || n < 0 || g < 0 || !/^[ds]s$/.test(type ?? ''))
    throw new WrongInstance('line 1 is not "people groups type sizes", with the type ss or ds');
  if (n > MOST_PEOPLE) throw new WrongInstance(`line 1: at most ${MOST_PEOPLE} people`);
  const numbers = limits.map(Number);
  if (numbers.length !== 2 * g || numbers.some((size) => !Number.isInteger(size) || size < 0))
    throw new WrongInstance(`line 1 has not the lowest and highest size of ${g} groups`);
  return { people: n, sizes: numbers.filter((_, nth) => nth % 2 === 1) };
}

function parsePair(line: string, people: number, number: number): [number, number, number] {
  const parts = line.trim().split(/\s+/);
  const [a, b, weight] = parts.map(Number) as [number, number, number];
  const isPerson = (one: number) => Number.isInteger(one) && one >= 0 && one < people;
  if (parts.length !== 3 || !isPerson(a) || !isPerson(b) || a === b || !Number.isFinite(weight))
    throw new WrongInstance(`line ${number} is not "person person weight"`);
  const millionths = Math.round(weight * MILLION);
  if (Math.abs(millionths) >= 2 ** 31) throw new WrongInstance(`line ${number}: the weight is too large`);
  return [a, b, millionths];
}
