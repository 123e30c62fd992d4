import { customType } from 'drizzle-orm/pg-core';

/** A column of stars, kept as thousandths in two bytes. */
export const thousandths = customType<{ data: number; driverData: number }>({
  dataType: () => 'smallint',
  toDriver: (stars) => Math.round(stars * 1000),
  fromDriver: (folded) => folded / 1000,
});
