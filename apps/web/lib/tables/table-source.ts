import type { Db } from '@pi/db';
import type { AsOfState } from '@pi/domain/api';
import { z } from 'zod';
import { invalidRequest } from '../api-error.ts';
import { callEndpoint, type EndpointPath } from '../call-endpoint.ts';
import type { Given } from '../endpoint-readers.ts';
import { ENDPOINTS, type StrictQuery } from '../endpoints.ts';
import { type ListPlace, type Table, tableOf } from './table-of.ts';

/** A table, and what is said of it as a whole. */
export interface TableData {
  table: Table;
  /** The day that it is of, where one was asked for. */
  asOf: AsOfState | null;
  /** The parameters of its next part. */
  next: Given | null;
}

/** Where a table of a page comes from. */
export interface TableSource {
  description: string;
  /** The parts of its path that are in braces. */
  params: z.ZodObject;
  /** Those of the page and of the endpoint. */
  query: StrictQuery;
  /** The list that it is made of. */
  list: ListPlace;
  /** @throws ApiError, for example where a plugin does not exist */
  read(call: { db: Db; params: Given; query: Given }): Promise<TableData>;
}

interface EndpointTable {
  description: string;
  endpoint: EndpointPath;
  /** The path of the list in the answer; of several lists each row says which one it is of. */
  list: string | readonly string[];
  /** Which fields of outer lists the rows have. */
  outer?: readonly string[] | undefined;
  /** Units of columns that their names do not tell. */
  units?: Readonly<Record<string, string>>;
  /** The parts of the path, where they are not the endpoint's. */
  params?: z.ZodObject;
  /** Parameters that the path states. */
  fixed?(params: Given): Given;
  /** What holds where the address says nothing. */
  usual?: Given;
  /** Parameters of the page that do not change which rows it has, as the page checks them. */
  view?: z.ZodRawShape;
  /** The shape of the answer, where the table has less of it. */
  shape?: z.ZodObject;
}

/** The table of a list of an endpoint's answer. */
export function endpointTable({ endpoint, fixed, usual = {}, view = {}, ...of }: EndpointTable): TableSource {
  const { params, query, answer }: { params: z.ZodObject; query: StrictQuery; answer: z.ZodObject } =
    ENDPOINTS[endpoint];
  const given = of.params ?? params;
  const shape = of.shape ?? answer;
  return {
    description: of.description,
    params: given,
    query: z.strictObject({ ...query.shape, ...view }),
    list: { ...of, shape },
    read: async ({ params: parts, query: asked }) => {
      const stated = fixed?.(parts) ?? {};
      const wanted = Object.entries({ ...usual, ...asked, ...stated }).filter(([name]) => !(name in view));
      const found: Answer = await callEndpoint(endpoint, of.params ? {} : parts, Object.fromEntries(wanted));
      const table = tableOf(shape, found, of.list, of);
      return { table, asOf: asOfOf(found, asked.asOf), next: nextOf(found, { ...usual, ...stated }) };
    },
  };
}

const PLACE = ['page', 'pageSize', 'cursor'];

/**
 * The table of a list that goes on part by part. As of a day it is what another endpoint has of the
 * list: its first rows, without places in it.
 */
export function pagedTable(paged: EndpointTable, ofDay: Omit<EndpointTable, 'description'>): TableSource {
  const [now, then] = [endpointTable(paged), endpointTable({ ...paged, ...ofDay, usual: {} })];
  return {
    ...now,
    query: z.strictObject({ ...now.query.shape, ...then.query.shape }),
    read: (call) => {
      if (call.query.asOf === undefined) return now.read(call);
      const issues = PLACE.filter((field) => field in call.query).map((field) => ({
        field,
        message: `${field} cannot be used together with asOf: a list of an earlier day has one part.`,
      }));
      if (issues.length > 0) throw invalidRequest(issues);
      return then.read(call);
    },
  };
}

interface Answer {
  asOf?: AsOfState | string | null;
  corrections?: AsOfState['corrections'];
  company?: { asOf?: AsOfState };
  figures?: { asOf?: AsOfState } | null;
  next?: string | null;
}

/** The explorer says what corrected the data apart from the newest day that it has read. */
function asOfOf({ asOf, corrections, company, figures }: Answer, asked: Given[string] | undefined): AsOfState | null {
  if (asked === undefined) return null;
  if (corrections) return { day: String(asked), corrections };
  const state = typeof asOf === 'string' ? null : asOf;
  return state ?? company?.asOf ?? figures?.asOf ?? null;
}

function nextOf({ next }: Answer, known: Given): Given | null {
  if (!next) return null;
  const params = [...new URL(next, 'http://localhost').searchParams];
  return Object.fromEntries(params.filter(([name, value]) => known[name] !== value));
}
