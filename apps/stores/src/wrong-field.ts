/** Something asked of the sample stores that cannot be; the message begins with the field. */
export class WrongField extends Error {
  override name = 'WrongField' as const;
  readonly kind = 'wrong_field';
  readonly field: string;

  constructor(field: string, reason: string) {
    super(`${field}: ${reason}`);
    this.field = field;
  }
}
