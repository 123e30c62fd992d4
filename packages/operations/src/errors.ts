// Apart from what throws them: the command line knows them without loading every operation.

/** A reparse that is refused; the message says why. */
export class ReparseError extends Error {
  override name = 'ReparseError' as const;
}

/** A backup or restore that is refused; the message says why. Nothing was changed. */
export class BackupError extends Error {
  override name = 'BackupError' as const;
}

/**
 * A merge, split, undo or removal of a company that is refused; the message has the argument that
 * is wrong. Nothing was changed.
 */
export class CompanyChangeError extends Error {
  override name = 'CompanyChangeError' as const;
  readonly kind = 'company_change';

  constructor(argument: string, reason: string) {
    super(`${argument}: ${reason}`);
  }
}

/** Why an export cannot be written or read, in one sentence for the operator. */
export class ExportError extends Error {
  override name = 'ExportError' as const;
}
