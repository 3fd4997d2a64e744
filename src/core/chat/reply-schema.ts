import type { RequirementField, RequirementTemplate } from '../requirements/requirement-template';

/** A JSON schema as it goes over the wire. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The strict JSON schema of a reply, in the subset that Azure OpenAI takes: every member required, no others,
 * absence as `null`, no lengths, ranges or patterns. Models write members in the order of the schema: the message
 * first, so that text streams first; the quote before the value it has to support; the confidence last.
 */
export function replyJsonSchema(template: RequirementTemplate): JsonSchema {
  const keys = template.fields.map(({ key }) => key);
  const requirements = template.fields.map((field) => [field.key, fieldSchema(field)] as const);
  const question = strictObject({
    field: { type: 'string', enum: keys },
    options: { type: 'array', items: { type: 'string' } },
  });
  return strictObject({
    message: { type: 'string' },
    requirements: strictObject(Object.fromEntries(requirements)),
    question: { anyOf: [question, { type: 'null' }] },
  });
}

function fieldSchema({ kind, hint }: RequirementField): JsonSchema {
  const value =
    kind === 'text'
      ? { type: ['string', 'null'], description: hint }
      : { type: ['array', 'null'], items: { type: 'string' }, description: hint };
  return strictObject({
    quote: { type: ['string', 'null'] },
    value,
    confidence: { type: 'number' },
  });
}

function strictObject(properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return {
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  };
}
