import { cleanText } from '@pi/domain';

/** What stands where bytes were no text, and in place of half a character. */
const LOST = '\ufffd';

/**
 * Whether the id of a refused element tells which plugin it is. One that was damaged by control
 * characters does, as problems name the cleaned id; where a character is lost it may be any.
 */
export function namesPlugin(id: string | undefined): boolean {
  const cleaned = cleanText(id ?? '');
  return cleaned !== '' && !cleaned.includes(LOST);
}
