import type { PromptMessage } from '@/core/chat/language-model';
import { contentOf } from '@/core/requirements/field-content';
import type {
  RequirementField,
  RequirementTemplate,
} from '@/core/requirements/requirement-template';
import type { Requirements } from '@/core/requirements/requirements';
import type { FieldReply } from './apply-changes';
import type { Note } from './change';
import { chatterOf } from './chatter';
import { declinedFields } from './declined-fields';
import { fieldsByName } from './field-names';
import { fieldRoles } from './field-roles';
import { questionText } from './question-texts';

/** The field that a reply asked for, by the words of its question. */
export function askedIn(
  template: RequirementTemplate,
  reply: PromptMessage | null | undefined,
): RequirementField | null {
  if (reply?.role !== 'assistant') return null;
  return template.fields.find((field) => reply.content.includes(questionText(field))) ?? null;
}

/** Whether a field holds nothing once the reply is taken over. */
export function isEmptyAfter(
  { key }: RequirementField,
  requirements: Requirements,
  replies: readonly FieldReply[],
): boolean {
  const reply = replies.find(({ fieldKey }) => fieldKey === key);
  const state = requirements[key];
  if (reply && state?.isPersons !== true) return reply.value.length === 0;
  return !state || contentOf(state) === null;
}

export interface AskContext {
  requirements: Requirements;
  replies: readonly FieldReply[];
  notes: readonly Note[];
  turns: readonly PromptMessage[];
  /** The field that the person may just have answered for. */
  asked: RequirementField | null;
  /** They had no answer to it. */
  isSkipped: boolean;
  /** They only said yes or thanks. */
  isClosing: boolean;
}

/** The field to ask for next: required ones in order, then each optional one once; `null` when all is said. */
export function askNext(
  template: RequirementTemplate,
  context: AskContext,
): RequirementField | null {
  const { asked, isSkipped, isClosing, replies, notes } = context;
  const { wasAsked, wasLeftOpen } = readHistory(template, context.turns);
  const empty = workFirst(template).filter(
    (field) =>
      isEmptyAfter(field, context.requirements, replies) && !(isSkipped && field === asked),
  );
  const explained = empty.find(({ key }) =>
    notes.some((note) => note.kind === 'explain' && note.fieldKey === key),
  );
  const isUnanswered = (field: RequirementField) =>
    field === asked && replies.length === 0 && !isClosing && !wasLeftOpen(field);
  return (
    explained ??
    empty.find((field) => field.isRequired && !wasLeftOpen(field)) ??
    empty.find((field) => !field.isRequired && (!wasAsked(field) || isUnanswered(field))) ??
    empty.find((field) => field.isRequired) ??
    null
  );
}

/** A title can be made of what is to be done, so that is asked for before all else. */
function workFirst(template: RequirementTemplate): RequirementField[] {
  const { work } = fieldRoles(template);
  const isFirst = (field: RequirementField) => field === work && field.isRequired;
  return [
    ...template.fields.filter(isFirst),
    ...template.fields.filter((field) => !isFirst(field)),
  ];
}

interface History {
  wasAsked(field: RequirementField): boolean;
  /** The person had no answer, or said that there is nothing. */
  wasLeftOpen(field: RequirementField): boolean;
}

function readHistory(template: RequirementTemplate, turns: readonly PromptMessage[]): History {
  const names = fieldsByName(template);
  const asked = new Set(turns.map((turn) => askedIn(template, turn)));
  const leftOpen = turns.flatMap(({ role, content }, index) => {
    if (role !== 'user') return [];
    const chatter = chatterOf(content);
    const isSkip = chatter === 'unsure' || chatter === 'no';
    return isSkip ? [askedIn(template, turns[index - 1])] : declinedFields(content, names);
  });
  return {
    wasAsked: (field) => asked.has(field) || leftOpen.includes(field),
    wasLeftOpen: (field) => leftOpen.includes(field),
  };
}
