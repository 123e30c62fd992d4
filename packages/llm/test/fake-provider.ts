import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A request as the provider got it. */
export interface ProviderRequest {
  path: string;
  authorization: string | undefined;
  /** As it was sent, to look for what must not be in it. */
  text: string;
  body: { model: string; messages: { role: string; content: string }[]; [field: string]: unknown };
}

/** What the provider does with a request: answers it, or never does. */
export type ProviderReply = (response: ServerResponse, request: ProviderRequest) => void;

/** A provider of a language model on this machine. */
export interface FakeProvider {
  /** For `LLM_BASE_URL`. */
  url: string;
  requests: ProviderRequest[];
  /** What it does with each request in turn; the last one also with all further ones. */
  replies: ProviderReply[];
  close(): Promise<void>;
}

/** Starts a server that speaks the protocol of chat completions, and that of Google's models. */
export async function startFakeProvider(...replies: ProviderReply[]): Promise<FakeProvider> {
  const server = createServer(async (request: IncomingMessage, response) => {
    const sent = await text(request);
    const got = {
      path: `${request.method} ${request.url}`,
      authorization: request.headers.authorization ?? request.headers['x-goog-api-key']?.toString(),
      text: sent,
      body: JSON.parse(sent),
    };
    provider.requests.push(got);
    const reply = provider.replies.length > 1 ? provider.replies.shift() : provider.replies[0];
    (reply ?? fail(500))(response, got);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const provider: FakeProvider = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests: [],
    replies,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return provider;
}

/** What a provider says that a request took; null: it does not say. */
export type SaidUsage = { input: number; output: number } | null;

/** A model that says this; an object as JSON. */
export function say(content: unknown, usage: SaidUsage = { input: 100, output: 20 }): ProviderReply {
  return (response, { path, body }) => {
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    const completion = path.includes(':generateContent') ? ofGoogle(text, usage) : chat(text, usage, body.model);
    send(response, 200, completion);
  };
}

/** A model that answers each request by what it was sent. */
export function sayBy(answerOf: (request: ProviderRequest) => unknown, usage?: SaidUsage): ProviderReply {
  return (response, request) => say(answerOf(request), usage)(response, request);
}

function chat(content: string, usage: SaidUsage, model: string) {
  const choices = [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }];
  const of = { id: 'chatcmpl-1', object: 'chat.completion', created: 1_800_000_000, model, choices };
  if (!usage) return of;
  const { input, output } = usage;
  return { ...of, usage: { prompt_tokens: input, completion_tokens: output, total_tokens: input + output } };
}

function ofGoogle(text: string, usage: SaidUsage) {
  const candidates = [{ content: { role: 'model', parts: [{ text }] }, finishReason: 'STOP' }];
  if (!usage) return { candidates };
  const { input, output } = usage;
  const usageMetadata = { promptTokenCount: input, candidatesTokenCount: output, totalTokenCount: input + output };
  return { candidates, usageMetadata };
}

/** A provider that fails with a status; it asks for no pause before the next try. */
export function fail(status: number): ProviderReply {
  return (response) => {
    response.setHeader('retry-after-ms', '1');
    send(response, status, { error: { message: `status ${status}`, type: 'error' } });
  };
}

/** A provider that never answers. */
export const hang: ProviderReply = () => {};

/** A server that answers something else than a chat completion. */
export function answer(body: string, headers: Record<string, string> = {}, status = 200): ProviderReply {
  return (response) => {
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    response.end(body);
  };
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(body));
}
