import { CATEGORY_TABLES } from './sources/category-tables.ts';
import { CHANGE_TABLES } from './sources/change-tables.ts';
import { COMPANY_TABLES } from './sources/company-tables.ts';
import { compareChartTable } from './sources/compare-tables.ts';
import { LIST_TABLES } from './sources/list-tables.ts';
import { MARKET_TABLES } from './sources/market-tables.ts';
import { METHOD_TABLES } from './sources/method-tables.ts';
import { PLUGIN_TABLES } from './sources/plugin-tables.ts';
import { REPORT_TABLES } from './sources/report-tables.ts';
import type { TablePath } from './table-paths.ts';
import type { TableSource } from './table-source.ts';

/** Every table of the pages, by its address without extension. */
export const TABLES: Readonly<Record<TablePath, TableSource>> = {
  ...LIST_TABLES,
  ...MARKET_TABLES,
  ...PLUGIN_TABLES,
  ...CATEGORY_TABLES,
  ...COMPANY_TABLES,
  ...CHANGE_TABLES,
  ...REPORT_TABLES,
  ...METHOD_TABLES,
  '/compare/chart': compareChartTable,
};
