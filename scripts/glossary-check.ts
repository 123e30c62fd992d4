import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyExceptions, checkCommentWidth, checkWords, readRefusedWords } from './lib/glossary-check.ts';
import { EXCEPTIONS } from './lib/glossary-exceptions.ts';
import { ROOT } from './lib/steps.ts';

/** Prints names, messages and comments that do not follow docs/glossary.md; then exits with 1. */
const words = readRefusedWords(readFileSync(join(ROOT, 'docs/glossary.md'), 'utf8'));
const paths = globSync('{apps,packages,bench,scripts,tests}/**/*.{ts,tsx}', {
  cwd: ROOT,
  exclude: ['**/node_modules', '**/.next'],
}).sort();
const findings = paths.flatMap((path) => {
  const source = readFileSync(join(ROOT, path), 'utf8');
  return [...checkWords(path, source, words), ...checkCommentWidth(path, source)];
});
const wrong = applyExceptions(findings, EXCEPTIONS);
for (const { path, line, found, use } of wrong) console.error(`${path}:${line}: ${found} -> ${use}`);
process.exitCode = wrong.length > 0 ? 1 : 0;
