/** Why no PDF of a report was made: a sentence that says what to do. */
export class ReportError extends Error {
  override name = 'ReportError' as const;
}
