import type { NextRequest } from 'next/server';
import { answerTable } from '#lib/tables/table-route.ts';

/** Every table of the pages as a file: the proxy leads their addresses here. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ path: string }> }): Promise<Response> {
  return answerTable(request, (await params).path);
}
