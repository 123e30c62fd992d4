import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

/** The last commit before companies were matched by weighed evidence. */
const COMMIT_BEFORE = '94ded49a94539b8b84088907aed115d003f79e9b';
const ROOT = join(import.meta.dirname, '..');

/** The code of an earlier commit in a folder of its own. */
export interface Baseline {
  root: string;
  remove(): void;
}

/**
 * Checks out the commit before this way of matching beside the repository, with the installed
 * packages linked into it; its own packages are those of that commit.
 * @returns undefined where the clone has no such commit, after printing so
 */
export function checkOutBaseline(): Baseline | undefined {
  if (spawnSync('git', ['cat-file', '-e', `${COMMIT_BEFORE}^{commit}`], { cwd: ROOT }).status !== 0) {
    console.log(`no comparison: this clone has no commit ${COMMIT_BEFORE} (a shallow clone? git fetch --unshallow)`);
    return undefined;
  }
  const root = mkdtempSync(join(tmpdir(), 'bench-before-'));
  const archive = execFileSync('git', ['archive', COMMIT_BEFORE, 'apps', 'bench', 'packages', 'supabase'], {
    cwd: ROOT,
    maxBuffer: 2 ** 30,
  });
  execFileSync('tar', ['-x', '-C', root], { input: archive });
  linkPackages(root);
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

function linkPackages(root: string): void {
  const own = readdirSync(join(ROOT, 'node_modules', '@pi'));
  mkdirSync(join(root, 'node_modules', '@pi'), { recursive: true });
  for (const name of readdirSync(join(ROOT, 'node_modules')).filter((one) => one !== '@pi'))
    symlinkSync(join(ROOT, 'node_modules', name), join(root, 'node_modules', name));
  for (const name of own) {
    // Each is a link to a folder of the repository: the same folder of the other commit.
    const folder = relative(realpathSync(ROOT), realpathSync(join(ROOT, 'node_modules', '@pi', name)));
    if (existsSync(join(root, folder))) symlinkSync(join(root, folder), join(root, 'node_modules', '@pi', name));
  }
  for (const kind of ['apps', 'packages'])
    for (const name of readdirSync(join(root, kind))) {
      const installed = join(ROOT, kind, name, 'node_modules');
      if (existsSync(installed) && !lstatSync(installed).isSymbolicLink())
        symlinkSync(installed, join(root, kind, name, 'node_modules'));
    }
}
