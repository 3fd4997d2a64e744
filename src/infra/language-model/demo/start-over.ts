import { contentOf, emptyRequirements } from '@/core/requirements/field-content';
import type { RequirementTemplate } from '@/core/requirements/requirement-template';
import type { Requirements } from '@/core/requirements/requirements';
import type { Change, Understanding } from './change';
import { readMessage } from './read-message';

const startOver =
  /(?:^|[.!?\n,] ?)((?:no,? |ok,? |actually,? |please )*(?:forget (?:all (?:of )?(?:that|this|it)|everything)|scrap (?:all )?(?:that|this|everything)|start (?:over|again|from scratch)|let(?:'s|’s) start (?:over|again)|new task(?= ?:)|vergiss (?:das )?alles|alles vergessen|von vorne|neue aufgabe(?= ?:)|最初からやり直し)(?![\p{L}])[ .:!,]*)/iu;

/** Whether a message drops everything that was said before. */
export function saysStartOver(text: string): boolean {
  return startOver.test(text);
}

/** Reads what follows as if nothing had been said. What the person set in the panel stays. */
export function readAfresh(
  text: string,
  template: RequirementTemplate,
  requirements: Requirements,
): Understanding {
  const found = startOver.exec(text);
  const quote = found?.[1] ?? text;
  const rest = text.slice((found?.index ?? 0) + (found?.[0].length ?? 0));
  const cleared = template.fields.flatMap(({ key }): Change[] => {
    const state = requirements[key];
    const isOwn = state !== undefined && !state.isPersons && contentOf(state) !== null;
    return isOwn ? [{ kind: 'clear', fieldKey: key, quote }] : [];
  });
  const afresh = { template, requirements: emptyRequirements(template), asked: null };
  const { changes, notes } = saysStartOver(rest)
    ? readAfresh(rest, template, emptyRequirements(template))
    : readMessage(rest, afresh);
  return { changes: [...cleared, ...changes], notes };
}
