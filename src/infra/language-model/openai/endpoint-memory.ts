import type { Rejection } from './rejection';

/** How a reply's structure is asked for, the best first. */
export const structures = ['json_schema', 'json_object', 'prompt'] as const;
export type Structure = (typeof structures)[number];

/** Parameters that the adapter sends to every model and can do without. */
export const optionalParameters = ['stream_options', 'max_completion_tokens'] as const;
export type OptionalParameter = (typeof optionalParameters)[number];

/** What a deployment takes, as far as its rejections have told. */
export interface EndpointMemory {
  structure: Structure;
  readonly dropped: ReadonlySet<OptionalParameter>;
}

export const freshMemory: EndpointMemory = { structure: 'json_schema', dropped: new Set() };

/** What was asked for when the rejection came; another reply may have taught the same meanwhile. */
export interface AskedFor {
  structure: Structure | null;
  parameters: readonly OptionalParameter[];
}

/** The change that a rejection asks for, or `null` when it names nothing that could be left out. */
export type Adaptation =
  | { type: 'structure'; from: Structure; to: Structure }
  | { type: 'parameter'; name: OptionalParameter };

export function adaptationFor(rejection: Rejection, asked: AskedFor): Adaptation | null {
  const { origin, status } = rejection;
  const isAboutRequest = origin === 'status' && [400, 422, 500].includes(status ?? 0);
  if (!isAboutRequest) return null;
  const name = asked.parameters.find((parameter) => isRejected(parameter, rejection));
  if (name) return { type: 'parameter', name };
  if (!asked.structure || !namesStructure(rejection)) return null;
  const to = structures[structures.indexOf(asked.structure) + 1];
  return to ? { type: 'structure', from: asked.structure, to } : null;
}

/** Never climbs back: what was rejected once stays left out while the process lives. */
export function adapt(memory: EndpointMemory, adaptation: Adaptation): EndpointMemory {
  if (adaptation.type === 'parameter') {
    return { ...memory, dropped: new Set([...memory.dropped, adaptation.name]) };
  }
  const isNews = structures.indexOf(adaptation.to) > structures.indexOf(memory.structure);
  return isNews ? { ...memory, structure: adaptation.to } : memory;
}

/** vLLM reserves the output's tokens from the context and complains of the sum «in the completion». */
const reservedOutput = /in the completion|max_(completion_)?tokens.{0,40}too large/i;

function isRejected(parameter: OptionalParameter, { param, message }: Rejection): boolean {
  if (param === parameter || param.startsWith(`${parameter}.`)) return true;
  if (parameter === 'max_completion_tokens' && reservedOutput.test(message)) return true;
  return param === '' && message.includes(parameter);
}

function namesStructure({ param, message, status }: Rejection): boolean {
  if (param.startsWith('response_format')) return true;
  if (/response_format|json_schema|json_object/.test(message)) return true;
  return status !== 500 && /grammar|json schema/i.test(message);
}
