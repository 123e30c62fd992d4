/** What workers log at this level (pino's `warn`) and above is for whoever runs the bench. */
const WARN = 40;

/** Adds up what the workers' log says of storing batches. */
export function storingLog() {
  let ms = 0;
  return {
    onLog(line: string) {
      const { level, storedMs = 0 } = readLine(line);
      ms += storedMs;
      if (level >= WARN) console.error(line);
    },
    seconds: () => ms / 1000,
  };
}

function readLine(line: string): { level: number; storedMs?: number } {
  try {
    return JSON.parse(line) as { level: number; storedMs?: number };
  } catch {
    return { level: WARN }; // a process that is about to end says why in its own words
  }
}
