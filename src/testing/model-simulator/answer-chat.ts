import type { IncomingHttpHeaders } from 'node:http';
import { type Answer, errorAnswer } from './answer';
import { chatRequestSchema } from './chat-request';
import { type ChatRoute, deployments, isReasoningDeployment } from './chat-route';
import type { ProfileName } from './pacing';
import { personaContent } from './persona-reply';
import { checkRequest } from './request-check';
import type { ScenarioChooser } from './scenario-choice';
import type { ScenarioOptions } from './scenario-options';
import { type ScenarioName, scenarioTable } from './scenarios/scenario-table';

export interface ChatToAnswer {
  route: ChatRoute;
  headers: IncomingHttpHeaders;
  body: unknown;
}

export interface ChatAnswer {
  answer: Answer;
  scenario: ScenarioName | null;
  profile: ProfileName;
  options: ScenarioOptions;
}

/** What a request is answered with: refused as the real service would refuse it, or by its scenario. */
export function answerChat(
  { route, headers, body }: ChatToAnswer,
  chooser: ScenarioChooser,
  random: () => number,
): ChatAnswer {
  const refuse = (answer: Answer): ChatAnswer => {
    return { answer, scenario: null, profile: 'fast', options: {} };
  };
  if (route.kind !== 'compatible' && !isAuthenticated(headers)) return refuse(wrongKey);
  if (route.kind === 'azure-classic' && !isVersion(route.apiVersion)) return refuse(wrongPath);
  const parsed = chatRequestSchema.safeParse(body);
  if (!parsed.success) {
    return refuse(
      errorAnswer(400, { message: parsed.error.message, type: 'invalid_request_error' }),
    );
  }
  const request = parsed.data;
  const deployment = route.deployment ?? request.model ?? '';
  const isKnown = deployment.startsWith('sim-') || Object.hasOwn(deployments, deployment);
  if (route.kind !== 'compatible' && !isKnown) return refuse(unknownDeployment);
  const isReasoning = isReasoningDeployment(deployment);
  const refusal = checkRequest({ request, apiVersion: route.apiVersion, isReasoning });
  if (refusal) return refuse(refusal);

  const header = headers['x-sim'];
  const chosen = chooser.choose(typeof header === 'string' ? header : undefined, deployment);
  const { options } = chosen;
  const scenario = scenarioTable[chosen.scenario];
  const { answer, isFinal } = scenario.play({
    request,
    options,
    content: personaContent(request, options),
    model: deployments[deployment] ?? 'gpt-4o-2024-11-20',
    random,
    failureCount: chosen.failureCount,
  });
  chosen.settle(isFinal);
  return { answer, scenario: chosen.scenario, profile: scenario.profile, options };
}

function isAuthenticated({ 'api-key': key, authorization }: IncomingHttpHeaders): boolean {
  return (typeof key === 'string' && key !== '') || /^Bearer \S+$/.test(authorization ?? '');
}

function isVersion(apiVersion: string | null): boolean {
  return apiVersion !== null && /^\d{4}-\d{2}-\d{2}(-preview)?$/.test(apiVersion);
}

const wrongKey = errorAnswer(401, {
  code: '401',
  message: 'Access denied due to invalid subscription key or wrong API endpoint.',
});
const wrongPath = errorAnswer(404, { code: '404', message: 'Resource not found' });
const unknownDeployment = errorAnswer(404, {
  code: 'DeploymentNotFound',
  message: 'The API deployment for this resource does not exist.',
});
