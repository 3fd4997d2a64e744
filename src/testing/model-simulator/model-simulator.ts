import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { answerChat } from './answer-chat';
import { parseChatRoute } from './chat-route';
import { type ControlTarget, controlRoutes } from './control-routes';
import { createHoldGate } from './hold-gate';
import { isProfileName, type ProfileName, profiles } from './pacing';
import { readJsonBody, sendJson } from './plain-http';
import { playAnswer } from './play-answer';
import type { LoggedRequest } from './request-log';
import { createScenarioChooser } from './scenario-choice';
import type { ScenarioOptions } from './scenario-options';
import type { ScenarioName } from './scenarios/scenario-table';
import { createSeededRandom } from './seeded-random';
import { serviceHeaders } from './service-headers';

export interface ModelSimulatorOptions {
  /** 0 picks a free one. */
  port?: number;
  seed?: number;
  /** Instead of the profile of each scenario. */
  profile?: ProfileName;
  /** 2 is twice as fast. */
  speed?: number;
}

export interface ModelSimulator {
  /** `http://127.0.0.1:PORT` */
  url: string;
  log(): readonly LoggedRequest[];
  /** Scripts the next request that chooses no scenario itself. */
  next(scenario: ScenarioName, options?: ScenarioOptions): void;
  release(): number;
  /** Resolves when no response is open. */
  idle(): Promise<void>;
  reset(): void;
  close(): Promise<void>;
}

/** A server that answers as Azure OpenAI does, on loopback. */
export async function startModelSimulator({
  port = 0,
  seed = 1,
  profile,
  speed = 1,
}: ModelSimulatorOptions = {}): Promise<ModelSimulator> {
  const startedAt = performance.now();
  const random = createSeededRandom(seed);
  const chooser = createScenarioChooser();
  const gate = createHoldGate();
  const open = new Set<ServerResponse>();
  let idleWaiters: (() => void)[] = [];
  let log: LoggedRequest[] = [];

  const target: ControlTarget = {
    log: () => log,
    queue: (scenario, options) => chooser.queue(scenario, options),
    release: () => gate.release(),
    state: () => ({
      open: open.size,
      held: gate.heldCount(),
      queued: chooser.queuedCount(),
    }),
    reset: () => {
      log = [];
      chooser.clear();
      gate.release();
    },
  };

  const elapsedMs = () => Math.round((performance.now() - startedAt) * 10) / 10;

  const logRequest = (request: IncomingMessage, body: unknown): LoggedRequest => {
    const entry: LoggedRequest = {
      number: log.length + 1,
      atMs: elapsedMs(),
      method: request.method ?? '',
      url: request.url ?? '',
      headers: request.headers,
      body,
      scenario: null,
      isRefused: false,
      status: null,
      sentEvents: 0,
      sentBytes: 0,
      end: null,
      endedAtMs: null,
    };
    log.push(entry);
    return entry;
  };

  const track = (response: ServerResponse, entry: LoggedRequest) => {
    open.add(response);
    response.once('close', () => {
      open.delete(response);
      entry.end ??= response.writableFinished ? 'finished' : 'client_closed';
      entry.endedAtMs = elapsedMs();
      if (open.size > 0) return;
      for (const resolve of idleWaiters) resolve();
      idleWaiters = [];
    });
  };

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://simulator');
    const control = controlRoutes[`${request.method} ${url.pathname}`];
    if (control) return sendJson(response, 200, control(target, await readJsonBody(request)));
    const route = request.method === 'POST' ? parseChatRoute(url) : null;
    if (!route)
      return sendJson(response, 404, { error: { code: '404', message: 'Resource not found' } });

    const body = await readJsonBody(request);
    const entry = logRequest(request, body);
    track(response, entry);
    const chat = answerChat({ route, headers: request.headers, body }, chooser, random);
    entry.scenario = chat.scenario;
    entry.isRefused = chat.scenario === null;
    const { options, answer } = chat;
    const wanted = options.profile ?? profile ?? chat.profile;
    const pacing = profiles[isProfileName(wanted) ? wanted : 'fast'];
    await playAnswer(answer, response, {
      entry,
      headers: serviceHeaders(random, entry.number),
      pacing: {
        groupSize: pacing.groupSize,
        firstTokenMs: rangeOf(options.firstTokenMs) ?? pacing.firstTokenMs,
        gapMs: rangeOf(options.gapMs) ?? pacing.gapMs,
      },
      frag: options.frag ?? (answer.type === 'stream' ? answer.frag : undefined) ?? 'event',
      holdAfter: options.holdAfter ?? null,
      random,
      speed,
      hold: gate.hold,
    });
  };

  const server = createServer((request, response) => {
    request.socket.setNoDelay(true);
    handle(request, response).catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      if (response.headersSent) response.destroy();
      else sendJson(response, 500, { error: { message, code: 'simulator_fault' } });
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  const boundPort = typeof address === 'object' && address ? address.port : port;

  return {
    url: `http://127.0.0.1:${boundPort}`,
    log: () => log,
    next: (scenario, options) => chooser.queue(scenario, options),
    release: () => gate.release(),
    idle: async () => {
      if (open.size > 0) await new Promise<void>((resolve) => idleWaiters.push(resolve));
    },
    reset: target.reset,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function rangeOf(ms: number | undefined): readonly [number, number] | null {
  return ms === undefined ? null : [ms, ms];
}
