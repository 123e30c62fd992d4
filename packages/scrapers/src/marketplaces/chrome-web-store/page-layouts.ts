/**
 * How the store built its pages in a year: flags, lengths and class names as in recordings of that
 * year.
 */
export interface Layout {
  year: number;
  build: string;
  flag: true | 1;
  titleSuffix: string;
  /** Length of the detail data. */
  length: number;
  /** The second data block: reviews until 2024, related items since. */
  second: 'x1DgCd' | 'GApdCe';
  section: string;
  sectionHead: string;
  sectionTitle: string;
  list: string;
  row: string;
  rowLabel: string;
  version: string;
  email: string;
}

export const LAYOUTS = [
  {
    year: 2024,
    build: '20240414.06_p0',
    flag: true,
    titleSuffix: '',
    length: 38,
    second: 'x1DgCd',
    section: 'H8vIqf',
    sectionHead: 'tuscDf',
    sectionTitle: 'kavJkb',
    list: 'SOAK0',
    row: 'Qt4bne',
    rowLabel: 'qqYFxc',
    version: 'pDlpAd',
    email: 'yNyGQd',
  },
  {
    year: 2025,
    build: '20250224.06_p0',
    flag: true,
    titleSuffix: ' - Chrome Web Store',
    length: 38,
    second: 'GApdCe',
    section: 'MHH2Z',
    sectionHead: 'SmeJW',
    sectionTitle: 'p9xg1',
    list: 'v7vKf',
    row: 'ZbWJPd',
    rowLabel: 'nws2nb',
    version: 'N3EXSc',
    email: 'AxYQf',
  },
  {
    year: 2026,
    build: '20260413.00_p0',
    flag: 1,
    titleSuffix: ' - Chrome Web Store',
    length: 39,
    second: 'GApdCe',
    section: 'MHH2Z',
    sectionHead: 'SmeJW',
    sectionTitle: 'p9xg1',
    list: 'TKAMQe',
    row: 'MqICNe',
    rowLabel: 'QDHp8e',
    version: 'nBZElf',
    email: 'NnJuub',
  },
] as const satisfies readonly [Layout, ...Layout[]];
