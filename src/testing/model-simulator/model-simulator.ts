import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { ZodError } from 'zod';
import { answerChat, type ChatAnswer } from './answer-chat';
import { parseChatRoute } from './chat-route';
import { type ControlTarget, controlRoutes } from './control-routes';
import { createHoldGate } from './hold-gate';
import { isProfileName, type Pacing, type ProfileName, profiles } from './pacing';
import { readJsonBody, sendJson } from './plain-http';
import { playAnswer } from './play-answer';
import type { LoggedRequest } from './request-log';
import { createRequestRecorder } from './request-recorder';
import { createScenarioChooser, UnknownScenario } from './scenario-choice';
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
  /** Lets held streams go on; returns how many there were. */
  release(): number;
  /** Resolves when no response is open. */
  idle(): Promise<void>;
  /** Forgets the log and all that was scripted. */
  reset(): void;
  close(): Promise<void>;
}

/** A server on loopback that answers as Azure OpenAI and compatible servers do, faults included. */
export async function startModelSimulator({
  port = 0,
  seed = 1,
  profile,
  speed = 1,
}: ModelSimulatorOptions = {}): Promise<ModelSimulator> {
  const random = createSeededRandom(seed);
  const chooser = createScenarioChooser();
  const gate = createHoldGate();
  const recorder = createRequestRecorder();

  const target: ControlTarget = {
    log: () => recorder.log(),
    queue: (scenario, options) => chooser.queue(scenario, options),
    release: () => gate.release(),
    state: () => ({
      open: recorder.openCount(),
      held: gate.heldCount(),
      queued: chooser.queuedCount(),
    }),
    reset: () => {
      recorder.clear();
      chooser.clear();
      gate.release();
    },
  };

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://simulator');
    const control = controlRoutes[`${request.method} ${url.pathname}`];
    const route = request.method === 'POST' ? parseChatRoute(url) : null;
    const body = await readJsonBody(request);
    if (control) return sendJson(response, 200, control(target, body));
    if (!route) return sendJson(response, 404, notFound);

    const entry = recorder.record(request, response, body);
    const chat = answerChat({ route, headers: request.headers, body }, chooser, random);
    const { answer, options, scenario } = chat;
    Object.assign(entry, { scenario, isRefused: scenario === null });
    await playAnswer(answer, response, {
      entry,
      headers: serviceHeaders(random, entry.number),
      pacing: pacingOf(chat, profile),
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
      else sendJson(response, statusOfFault(error), { error: { message, code: 'simulator' } });
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  const boundPort = typeof address === 'object' && address ? address.port : port;

  return {
    url: `http://127.0.0.1:${boundPort}`,
    log: target.log,
    next: (scenario, options) => chooser.queue(scenario, options),
    release: target.release,
    idle: () => recorder.idle(),
    reset: target.reset,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** 400 for a mistake of the test, 500 for one of the simulator. */
function statusOfFault(error: unknown): number {
  return error instanceof ZodError || error instanceof UnknownScenario ? 400 : 500;
}

const notFound = { error: { code: '404', message: 'Resource not found' } };

function pacingOf({ options, profile }: ChatAnswer, override: ProfileName | undefined): Pacing {
  const wanted = options.profile ?? override ?? profile;
  const { groupSize, ...ranges } = profiles[isProfileName(wanted) ? wanted : 'fast'];
  const fixed = (ms: number | undefined) => (ms === undefined ? null : ([ms, ms] as const));
  return {
    groupSize,
    firstTokenMs: fixed(options.firstTokenMs) ?? ranges.firstTokenMs,
    gapMs: fixed(options.gapMs) ?? ranges.gapMs,
  };
}
