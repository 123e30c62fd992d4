/** What a program needs of its surroundings to run at all; none of them is a secret. */
const NAMES = /^(PATH|HOME|LANG|LC_\w+|TMPDIR|SYSTEMROOT|TEMP|TMP)$/i;

/**
 * The environment of the server and of every program around it: English messages, UTC, and none of
 * our settings, which hold secrets.
 */
export function createServerEnv(source: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const kept = Object.entries(source).filter(([name]) => NAMES.test(name));
  return { ...Object.fromEntries(kept), LC_MESSAGES: 'C', TZ: 'UTC' } as NodeJS.ProcessEnv;
}
