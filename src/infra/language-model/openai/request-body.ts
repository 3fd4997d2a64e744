import type { ChatCompletionCreateParamsStreaming } from 'openai/resources/chat/completions';
import type { ModelRequest, PromptMessage } from '@/core/chat/language-model';
import { replyJsonSchema } from '@/core/chat/reply-schema';
import type { RequirementTemplate } from '@/core/requirements/requirement-template';
import type { AskedFor, EndpointMemory, OptionalParameter, Structure } from './endpoint-memory';
import { optionalParameters } from './endpoint-memory';

/** Room for the hidden thinking of reasoning models too, which counts as output. */
const maxCompletionTokens = 16_000;

export interface RequestBody {
  body: ChatCompletionCreateParamsStreaming;
  /** What of it a deployment could reject. */
  asked: AskedFor;
}

/**
 * The body for any model: no temperature and no other parameter that reasoning models refuse, and nothing that
 * this deployment has rejected before.
 */
export function buildRequestBody(
  model: string,
  { messages, briefing }: ModelRequest,
  memory: EndpointMemory,
): RequestBody {
  const structure = briefing ? memory.structure : null;
  const parameters = optionalParameters.filter((name) => !memory.dropped.has(name));
  return {
    asked: { structure, parameters },
    body: {
      model,
      messages: withStructureRule(messages, structure, briefing?.template),
      stream: true,
      ...parameterValues(parameters),
      ...(briefing && responseFormat(memory.structure, briefing.template)),
    },
  };
}

function parameterValues(names: readonly OptionalParameter[]) {
  return {
    ...(names.includes('stream_options') && { stream_options: { include_usage: true } }),
    ...(names.includes('max_completion_tokens') && { max_completion_tokens: maxCompletionTokens }),
  };
}

function responseFormat(
  structure: Structure,
  template: RequirementTemplate,
): Pick<ChatCompletionCreateParamsStreaming, 'response_format'> {
  if (structure === 'prompt') return {};
  if (structure === 'json_object') return { response_format: { type: 'json_object' } };
  const schema = { ...replyJsonSchema(template) };
  return {
    response_format: { type: 'json_schema', json_schema: { name: 'reply', strict: true, schema } },
  };
}

/** Below the schema's rung the schema goes into the system prompt, where every model can read it. */
function withStructureRule(
  messages: readonly PromptMessage[],
  structure: Structure | null,
  template: RequirementTemplate | undefined,
): PromptMessage[] {
  if (!template || structure === null || structure === 'json_schema') return [...messages];
  const rule = [
    'Answer with exactly one JSON object and nothing around it: no code fence, no other text.',
    'It follows this JSON schema, with the keys in this order:',
    JSON.stringify(replyJsonSchema(template)),
  ].join('\n');
  const [first, ...rest] = messages;
  if (first?.role !== 'system') return [{ role: 'system', content: rule }, ...messages];
  return [{ role: 'system', content: `${first.content}\n\n${rule}` }, ...rest];
}
