import { errorAnswer, type Step, sendContent } from '../answer';
import type { Json } from '../chunk-shapes';
import { failing, type Scenario, type StreamKit, streaming } from '../scenario';
import { withAnnotations } from './ok-scenarios';

const violent = { violence: { filtered: true, severity: 'medium' } };
const promptVerdicts = {
  hate: { filtered: false, severity: 'safe' },
  jailbreak: { detected: true, filtered: true },
  self_harm: { filtered: false, severity: 'safe' },
};

function begun(kit: StreamKit): Step[] {
  return [kit.promptFilter(), kit.role(), ...kit.half()];
}

/** What the content filter does, and the model's own refusals. */
export const filterScenarios = {
  'filter-output': streaming('fast', (kit) => [
    ...begun(kit),
    kit.finish('content_filter', violent),
    kit.done,
  ]),
  'filter-async-mid': streaming(
    'luna',
    (kit) => [
      ...withAnnotations(kit, begun(kit)),
      kit.annotation(violent, 'content_filter'),
      kit.done,
    ],
    { kind: 'async' },
  ),
  'filter-async-late': streaming(
    'luna',
    (kit) => [
      kit.promptFilter(),
      kit.role(),
      ...kit.content(),
      kit.finish('stop'),
      kit.annotation({ custom_blocklists: [] }),
      kit.annotation(violent),
      kit.usage(),
      kit.done,
    ],
    { kind: 'async' },
  ),
  /** As recorded: the block after the text has no finish reason at all. */
  'filter-async-nofinish': streaming(
    'luna',
    (kit) => [
      kit.promptFilter(),
      kit.role(),
      ...kit.content(),
      kit.annotation({ custom_blocklists: [{ filtered: true, id: 'house-rules' }] }),
      kit.usage(),
      kit.done,
    ],
    { kind: 'async' },
  ),
  /** A verdict, more text, and then no end at all. */
  'filter-async-stall': streaming(
    'fast',
    (kit) => [
      ...begun(kit),
      kit.annotation(violent),
      ...kit.content('never to be shown'),
      { type: 'hang', commentEveryMs: null },
    ],
    { kind: 'async' },
  ),
  'filter-annotate': streaming(
    'luna',
    (kit) => [
      kit.promptFilter(),
      kit.role(),
      ...kit.content(),
      kit.annotation({ protected_material_text: { detected: true, filtered: false } }),
      kit.finish('stop'),
      kit.usage(),
      kit.done,
    ],
    { kind: 'async' },
  ),
  'filter-nodone': streaming('fast', (kit) => [
    ...begun(kit),
    kit.finish('content_filter', violent),
  ]),
  'filter-prompt': failing(({ options }) => promptFiltered(options.variant === 'inner_error')),
  refusal: streaming('fast', (kit, { options }) => [
    kit.promptFilter(),
    kit.role(),
    ...['I am sorry, ', 'but I cannot ', 'help with that.'].map((piece) =>
      sendContent(kit.shapes.refusal(options.text ?? piece)),
    ),
    kit.finish('stop'),
    kit.usage(),
    kit.done,
  ]),
} satisfies Record<string, Scenario>;

function promptFiltered(isOddShape: boolean) {
  const details: Json = { code: 'ResponsibleAIPolicyViolation' };
  const inner = isOddShape
    ? { inner_error: { ...details, content_filter_results: promptVerdicts } }
    : { innererror: { ...details, content_filter_result: promptVerdicts } };
  const answer = errorAnswer(400, {
    message:
      "The response was filtered due to the prompt triggering Azure OpenAI's content management policy. Please modify your prompt and retry.",
    type: null,
    param: 'prompt',
    code: 'content_filter',
    status: 400,
    ...inner,
  });
  return { ...answer, delayMs: 150 };
}
