import { lstatSync, readdirSync, realpathSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = 0;
const WRITABLE_BY_GROUP = 0o020;
const WRITABLE_BY_ALL = 0o002;
const STICKY = 0o1000;

/**
 * Why somebody else could replace what a path names: a part of the path, also behind symbolic
 * links, belongs to others or may be written by them. In a folder such as /tmp, whose sticky bit is
 * set, everybody may create but not replace. Root and the owner of this source file count as us:
 * either could change what we run anyway. Windows has no such rights.
 * @returns the path of that part, or undefined when there is none
 */
export function findUnsafePart(path: string): string | undefined {
  if (!process.getuid) return undefined;
  const target = realpathSync(path);
  const parts = [...listParts(path), ...listParts(target)];
  return parts.find((part) => !isOurs(lstatSync(part), { mayBeSticky: part !== target }));
}

/** The same for everything in a folder. */
export function findUnsafeEntry(folder: string): string | undefined {
  if (!process.getuid) return undefined;
  const unsafe = findUnsafePart(folder);
  if (unsafe) return unsafe;
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((entry) => join(folder, entry));
  return entries.find((entry) => !isOurs(lstatSync(entry), { mayBeSticky: false }));
}

function isOurs(stats: Stats, { mayBeSticky }: { mayBeSticky: boolean }): boolean {
  const owners = [ROOT, process.getuid?.(), lstatSync(import.meta.filename).uid];
  if (!owners.includes(stats.uid)) return false;
  if (stats.isSymbolicLink() || (mayBeSticky && stats.mode & STICKY)) return true;
  const isGroupOurs = [ROOT, process.getgid?.()].includes(stats.gid);
  return (stats.mode & (isGroupOurs ? WRITABLE_BY_ALL : WRITABLE_BY_ALL | WRITABLE_BY_GROUP)) === 0;
}

function listParts(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [path] : [...listParts(parent), path];
}
