import { getNewestDay } from '@pi/db/queries/catalogue/get-newest-day';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import type { NextRequest } from 'next/server';
import { notFoundError } from '../api-error.ts';
import { getDb } from '../db.ts';
import { asOfParam } from '../list-params.ts';
import { type PluginChart, pluginChart } from '../plugin-chart.ts';
import { decodeSegment, parsePluginId, toPluginId } from '../plugin-id.ts';
import { parsePluginView } from '../plugin-view.ts';
import { readPlugin } from '../read-plugin.ts';
import { answerFile } from './answer-file.ts';

interface File {
  type: string;
  /** Of the file's name. */
  extension: string;
  write(chart: PluginChart, of: { name: string; store: string; until: string }): BodyInit | Promise<BodyInit>;
}

/** The handler of a plugin's chart as a file; its parameters are those of the plugin's page. */
export function chartFileRoute({ type, extension, write }: File) {
  return (request: NextRequest, { params }: { params: Promise<{ id: string }> }): Promise<Response> =>
    answerFile(async () => {
      const { chart, identity, ...of } = await readChart((await params).id, request);
      return { body: await write(chart, of), type, name: `${toPluginId(identity)}.${extension}` };
    });
}

async function readChart(segment: string, request: NextRequest) {
  const id = decodeSegment(segment);
  const identity = id === null ? null : parsePluginId(id);
  const info = identity && getMarketplaceInfo(identity.marketplace);
  const db = getDb();
  const params = Object.fromEntries(request.nextUrl.searchParams);
  const details = identity && info ? await readPlugin(db, identity, asOfParam(params)) : null;
  if (!identity || !info || !details) throw notFoundError('id', 'There is no plugin of this id.');
  const { lastSeenOn, name } = details.plugin;
  const newest = details.asOf?.day ?? (await getNewestDay(db, info.name));
  const until = newest && newest > lastSeenOn ? newest : lastSeenOn;
  const isCumulative = info.numbers[info.primaryMetric]?.isCumulative === true;
  const view = parsePluginView(params, isCumulative);
  return { chart: pluginChart(details, info, view, until), identity, name, store: info.title, until };
}
