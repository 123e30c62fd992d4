import type { Exception } from './glossary-exceptions.ts';
import { scanSource, type Token } from './scan-source.ts';

/** What the glossary's "not" column refuses, each with the words to use instead. */
export interface RefusedWords {
  identifiers: { pattern: RegExp; use: string }[];
  phrases: { pattern: RegExp; use: string }[];
}

/** Something in a file that has to be written otherwise. */
export interface Finding {
  path: string;
  line: number;
  /** What stands there, and what to write instead. */
  found: string;
  use: string;
}

const LONGEST_COMMENT_LINE = 100;
const SCHEMA = 'packages/db/src/schema/';

/**
 * Reads the rows `| word | meaning | not |` of a glossary: backticks hold identifiers, double
 * quotes phrases.
 */
export function readRefusedWords(glossary: string): RefusedWords {
  const words: RefusedWords = { identifiers: [], phrases: [] };
  for (const row of glossary.split('\n')) {
    const [, use = '', , not] = row.split('|').map((cell) => cell.trim());
    if (not === undefined) continue;
    for (const [, name = ''] of not.matchAll(/`([^`]+)`/g)) words.identifiers.push({ pattern: namePattern(name), use });
    for (const [, phrase = ''] of not.matchAll(/"([^"]+)"/g))
      words.phrases.push({
        pattern: new RegExp(String.raw`\b${phrase.replaceAll(' ', String.raw`\s+`)}\b`, 'gi'),
        use,
      });
  }
  return words;
}

/** Names and messages of a TypeScript file, and parts of its path, that the glossary refuses. */
export function checkWords(path: string, source: string, words: RefusedWords): Finding[] {
  const tokens = scanSource(source);
  const names = [
    ...namesInPath(path).map((name) => ({ name, line: 1 })),
    ...tokens.flatMap((token) => namesInToken(token, path)),
  ];
  return [
    ...names.flatMap(({ name, line }) => {
      const refused = words.identifiers.find(({ pattern }) => pattern.test(name));
      return refused ? [{ path, line, found: name, use: refused.use }] : [];
    }),
    ...checkPhrases(path, source, tokens, words),
  ];
}

/** The findings that no exception allows, and one for each exception that allows nothing. */
export function applyExceptions(findings: readonly Finding[], exceptions: readonly Exception[]): Finding[] {
  const allows = ({ found, under }: Exception, finding: Finding) =>
    found === finding.found && finding.path.startsWith(under);
  const unused = exceptions.filter((exception) => !findings.some((finding) => allows(exception, finding)));
  return [
    ...findings.filter((finding) => !exceptions.some((exception) => allows(exception, finding))),
    ...unused.map(({ found, under }) => ({ path: under, line: 1, found, use: 'no exception: it is not there' })),
  ];
}

/** The comments of a TypeScript file with a line of more than 100 columns. */
export function checkCommentWidth(path: string, source: string): Finding[] {
  const lines = source.split('\n');
  const wide = new Set<number>();
  for (const { kind, text, line } of scanSource(source)) {
    if (kind !== 'comment') continue;
    text.split('\n').forEach((_, offset) => {
      if ((lines[line - 1 + offset]?.length ?? 0) > LONGEST_COMMENT_LINE) wide.add(line + offset);
    });
  }
  return [...wide].map((line) => ({
    path,
    line,
    found: `a comment of ${lines[line - 1]?.length} columns`,
    use: `at most ${LONGEST_COMMENT_LINE}`,
  }));
}

/**
 * Searches all but the comments: strings, and the texts of JSX, which no token holds as a whole.
 */
function checkPhrases(path: string, source: string, tokens: readonly Token[], words: RefusedWords): Finding[] {
  const code = tokens
    .filter(({ kind }) => kind === 'comment')
    .reduce((rest, { text, at }) => rest.slice(0, at) + text.replace(/./g, ' ') + rest.slice(at + text.length), source);
  return words.phrases.flatMap(({ pattern, use }) =>
    [...code.matchAll(pattern)].map(({ 0: found, index }) => ({
      path,
      line: code.slice(0, index).split('\n').length,
      found: found.toLowerCase().replace(/\s+/g, ' '),
      use,
    })),
  );
}

/**
 * Identifiers, and tables and columns: in the schema any string that is a name, elsewhere those
 * with an underscore.
 */
function namesInToken({ kind, text, line }: Token, path: string): { name: string; line: number }[] {
  if (kind === 'comment') return [];
  if (kind === 'identifier') return [{ name: text, line }];
  const [, column] = path.startsWith(SCHEMA) ? (/^["']([a-z][a-z0-9]*)["']$/.exec(text) ?? []) : [];
  return [...text.matchAll(/[a-z][a-z0-9]*(?:_[a-z0-9]+)+/g), ...(column ? [{ 0: column, index: 0 }] : [])].map(
    ({ 0: name, index }) => ({ name, line: line + text.slice(0, index).split('\n').length - 1 }),
  );
}

/** A path's parts as identifiers: `settle-earlier.test.ts` is `settleEarlier`. */
function namesInPath(path: string): string[] {
  return path.split('/').map((part) => part.replace(/\..*$/, '').replace(/-(\w)/g, (_, char) => char.toUpperCase()));
}

/** `settle*` is `settle`, `settleRun` and `settle_run`, but not `settled`. */
function namePattern(name: string): RegExp {
  return new RegExp(name.endsWith('*') ? `^${name.slice(0, -1)}(?![a-z])` : `^${name}$`);
}
