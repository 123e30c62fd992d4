/** A file of published figures that cannot be read: the message names the row and the field. */
export class LabelsError extends Error {
  override name = 'LabelsError' as const;
}
