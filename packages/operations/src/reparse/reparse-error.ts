/** A call to read the archive again that cannot be carried out; the message says why. */
export class ReparseError extends Error {
  override name = 'ReparseError' as const;
}
