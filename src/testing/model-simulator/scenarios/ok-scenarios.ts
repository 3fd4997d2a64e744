import type { Step } from '../answer';
import { sendContent, sendEvent } from '../answer';
import { escapeNonAscii, groupPieces } from '../content-pieces';
import { ordinarySteps, type Scenario, type StreamKit, streaming } from '../scenario';

const calmVerdicts = [
  { custom_blocklists: [] },
  { protected_material_text: { detected: false, filtered: false } },
  { protected_material_code: { detected: false, filtered: false } },
  { hate: { filtered: false, severity: 'safe' } },
];

/** Annotations among the content, every 40 pieces. */
export function withAnnotations(kit: StreamKit, content: readonly Step[]): Step[] {
  return content.flatMap((step, index) =>
    index % 40 === 39 ? [step, kit.annotation(calmVerdicts[index % 4] ?? {})] : [step],
  );
}

const colourful = 'Grüße 👩‍👩‍👧 漢字 ';

/** Replies that arrive whole, in all the ways in which services send them. */
export const okScenarios = {
  'ok-default': streaming('luna', (kit) => ordinarySteps(kit)),
  'ok-async': streaming(
    'luna',
    (kit) => [
      kit.promptFilter(),
      kit.role(),
      ...withAnnotations(kit, kit.content()),
      kit.finish('stop'),
      ...calmVerdicts.map((verdicts) => kit.annotation(verdicts)),
      kit.usage(),
      kit.done,
    ],
    { kind: 'async' },
  ),
  'ok-burst': streaming('burst', (kit) => ordinarySteps(kit)),
  'ok-legacy': streaming(
    'gpt4o',
    (kit) => [kit.promptFilter(), kit.role(), ...kit.content(), kit.finish('stop'), kit.done],
    { kind: 'legacy' },
  ),
  'ok-router': streaming(
    'reasoning',
    (kit) => [
      kit.promptFilter(),
      kit.role(),
      ...kit.content(),
      kit.finish('stop'),
      kit.usage(640),
      kit.done,
    ],
    { model: 'gpt-5-mini-2025-08-07' },
  ),
  'ok-nousage': streaming('fast', (kit) => [
    kit.promptFilter(),
    kit.role(),
    ...kit.content(),
    kit.finish('stop'),
    kit.done,
  ]),
  'ok-minimal': streaming('fast', (kit) => [...kit.content(), kit.finish('stop'), kit.done], {
    kind: 'minimal',
  }),
  'ok-unknown-keys': streaming('fast', (kit) => [
    sendEvent({ hello: 'world' }, 'ping'),
    kit.promptFilter(),
    kit.role(),
    sendEvent({ choices: [{ delta: { tool_calls: [] }, index: 0, surprise: [1] }], novelty: {} }),
    ...kit
      .content()
      .map(
        (step): Step => (step.type === 'send' ? { ...step, text: `id: 7\n${step.text}` } : step),
      ),
    kit.finish('stop'),
    kit.usage(),
    kit.done,
  ]),
  'ok-split-utf8': cut(
    'bytes:1',
    streaming('fast', (kit, { content }) =>
      ordinarySteps(kit, kit.content(addToMessage(content, colourful))),
    ),
  ),
  'ok-split-escape': streaming('fast', (kit, context) => {
    const json = addToMessage(context.content, `${colourful}\\ " \n`);
    const pieces = groupPieces([...escapeNonAscii(json)], 3);
    return ordinarySteps(
      kit,
      pieces.map((piece) => sendContent(kit.shapes.content(piece))),
    );
  }),
  'ok-crlf-comments': streaming('fast', (kit) => {
    const keepAlive: Step = { type: 'send', text: ': keep-alive\r\n\r\n', isContent: false };
    return ordinarySteps(kit).flatMap((step, index) =>
      index % 10 === 0 ? [keepAlive, overTwoLines(step)] : [overTwoLines(step)],
    );
  }),
  'ok-coalesced': cut(
    'coalesce:1000000',
    streaming('fast', (kit, { content, options }) => {
      const words = 'All of it at once. '.repeat((options.size ?? 200_000) / 19);
      return ordinarySteps(kit, kit.content(addToMessage(content, words)));
    }),
  ),
  'done-missing': streaming('fast', (kit) => [
    kit.promptFilter(),
    kit.role(),
    ...kit.content(),
    kit.finish('stop'),
  ]),
} satisfies Record<string, Scenario>;

/** The scenario with other writes to the socket. */
function cut(frag: string, scenario: Scenario): Scenario {
  return {
    ...scenario,
    play: (context) => {
      const { answer, isFinal } = scenario.play(context);
      return { isFinal, answer: answer.type === 'stream' ? { ...answer, frag } : answer };
    },
  };
}

/** Puts words at the beginning of a JSON reply's message, or of a plain reply. */
function addToMessage(content: string, words: string): string {
  if (!content.startsWith('{"message":"')) return words + content;
  return content.replace('{"message":"', `{"message":"${JSON.stringify(words).slice(1, -1)}`);
}

/** CRLF, and the JSON cut into two `data:` lines at its first comma outside a text. */
function overTwoLines(step: Step): Step {
  if (step.type !== 'send') return step;
  const text = step.text.replace('],"created"', '],\ndata: "created"').replaceAll('\n', '\r\n');
  return { ...step, text };
}
