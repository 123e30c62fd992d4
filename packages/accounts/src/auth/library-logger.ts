import type { Logger } from '@pi/domain/logger';

const LONGEST = 200;

/** What the library logs, as lines of our log: without details, which may hold people's data. */
export function libraryLogger(log: Logger) {
  return {
    disabled: false,
    level: 'warn' as const,
    log: (level: string, message: string) => log[level === 'error' ? 'error' : 'warn'](withoutAddresses(message)),
  };
}

function withoutAddresses(message: string): string {
  const [line = ''] = String(message).split('\n');
  return line.replace(/\S+@\S+/g, '[address]').slice(0, LONGEST);
}
