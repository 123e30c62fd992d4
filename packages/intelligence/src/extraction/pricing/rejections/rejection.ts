import type { Brand } from '../brand.ts';
import type { PriceMention } from '../price-mention.ts';

/** An amount in its sentence, with windows of the text around it. */
export interface MentionContext extends PriceMention {
  /** The words before it, to about a clause. */
  lead: string;
  brand: Brand;
}

/** Why an amount is no price of the plugin. */
export interface Rejection {
  name: string;
  reason: string;
  /** True where it does not apply to a price of a period that the name of a plan introduces. */
  spareNamed?: true;
  applies(context: MentionContext): boolean;
}
