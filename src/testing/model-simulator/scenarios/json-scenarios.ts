import { sendContent } from '../answer';
import { ordinarySteps, type Scenario, type ScenarioContext, streaming } from '../scenario';

/** A stream of the content, changed. */
function changed(change: (content: string, context: ScenarioContext) => string): Scenario {
  return streaming('fast', (kit, context) =>
    ordinarySteps(kit, kit.content(change(context.content, context))),
  );
}

const invalidValues = {
  message: 'Na\u0000ïve reply with wrong values.',
  requirements: {
    task_name: { quote: null, value: 42, confidence: 'high' },
    description: { quote: null, value: 'Remove duplicate orders', confidence: 0.8 },
    target_table: 'warehouse.orders',
    success_criteria: { quote: null, value: ['No order twice', 7, null], confidence: 0.7 },
    status: { quote: null, value: 'approved', confidence: 1 },
  },
  question: { field: 'nowhere', options: 'none' },
  is_complete: true,
};

/** Content that is not quite the JSON that was asked for. */
export const jsonScenarios = {
  'json-fence': changed((content) => `\`\`\`json\n${content}\n\`\`\``),
  'json-prose': changed((content) => `Here is the JSON you asked for:\n\n${content}`),
  'json-trailing': changed((content) => `${content}\n\nI hope this helps!`),
  'json-double': changed((content) => `${content}\n${content}`),
  'json-think': changed((content) => `<think>The person wants {"something"}.</think>\n${content}`),
  'json-reasoning': streaming('fast', (kit) => [
    kit.role(),
    ...['Let me see. ', 'A table, ', 'no duplicates.'].map((thought) =>
      sendContent(kit.shapes.reasoning(thought)),
    ),
    ...kit.content(),
    kit.finish('stop'),
    kit.usage(12),
    kit.done,
  ]),
  'json-invalid-values': changed(() => JSON.stringify(invalidValues)),
  'json-whitespace': changed((content) => content.replace('{', `{${' \n'.repeat(5_000)}`)),
  'json-plain': changed(
    (_, { options }) => options.text ?? 'Which table should it write, and why?',
  ),
  'content-in-reasoning': streaming('fast', (kit, { content }) => [
    kit.role(),
    ...[content.slice(0, 30), content.slice(30)].map((piece) =>
      sendContent(kit.shapes.reasoning(piece)),
    ),
    kit.finish('stop'),
    kit.usage(),
    kit.done,
  ]),
} satisfies Record<string, Scenario>;
