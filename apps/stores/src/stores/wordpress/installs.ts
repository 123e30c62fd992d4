/** Active installs as the directory shows them: rounded down to one significant digit, 0 below 10. */
export function bandOf(installs: number): number {
  if (installs < 10) return 0;
  const step = 10 ** (String(installs).length - 1);
  return Math.floor(installs / step) * step;
}
