/**
 * A merge, split, undo or removal of a company that cannot be done; `argument` is the one that is
 * wrong. Nothing was changed.
 */
export class CompanyChangeError extends Error {
  override name = 'CompanyChangeError' as const;
  readonly kind = 'company_change';

  constructor(argument: string, reason: string) {
    super(`${argument}: ${reason}`);
  }
}
