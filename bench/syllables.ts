/** Sixteen syllables of which invented names and texts are made. */
export const SYLLABLES = [
  ...['ba', 'cor', 'del', 'fin', 'gar', 'hol', 'jun', 'kel'],
  ...['lor', 'mar', 'nov', 'pel', 'quo', 'ris', 'tam', 'vel'],
];
