import type { RequirementTemplate } from '@/core/requirements/requirement-template';
import type { FieldReply } from './apply-changes';

export interface DemoReply {
  message: string;
  fields: readonly FieldReply[];
  question: { field: string; options: readonly string[] } | null;
}

/** The reply in the shape that every model is asked for: message, fields in the template's order, question. */
export function replyJson(template: RequirementTemplate, reply: DemoReply): string {
  const requirements = Object.fromEntries(
    template.fields.map(({ key }) => {
      const said = reply.fields.find(({ fieldKey }) => fieldKey === key);
      return [
        key,
        said
          ? {
              quote: said.quote === '' ? null : said.quote,
              value: said.value,
              confidence: said.confidence,
            }
          : { quote: null, value: null, confidence: 0 },
      ];
    }),
  );
  return JSON.stringify({ message: reply.message, requirements, question: reply.question });
}
