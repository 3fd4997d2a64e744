import type { PromptMessage } from '@/core/chat/language-model';
import { contentOf } from '@/core/requirements/field-content';
import type {
  FieldKey,
  RequirementField,
  RequirementTemplate,
} from '@/core/requirements/requirement-template';
import type { Requirements } from '@/core/requirements/requirements';
import type { FieldReply } from './apply-changes';
import { chatterOf } from './chatter';
import { fieldRoles } from './field-roles';
import { questionText } from './question-texts';

/** The field that the last reply asked for, by the words of its question. */
export function askedIn(
  template: RequirementTemplate,
  message: PromptMessage | undefined,
): RequirementField | null {
  if (!message) return null;
  return template.fields.find((field) => message.content.includes(questionText(field))) ?? null;
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

interface AskContext {
  requirements: Requirements;
  replies: readonly FieldReply[];
  messages: readonly PromptMessage[];
  /** The question that the person has just left open. */
  skipped: FieldKey | null;
  /** The question that the person has just said nothing to: it is asked again. */
  unanswered: FieldKey | null;
}

/** The field to ask for next: required ones in order, then each optional one once; `null` when all is said. */
export function askNext(
  template: RequirementTemplate,
  context: AskContext,
): RequirementField | null {
  const { requirements, replies, messages, skipped, unanswered } = context;
  const empty = workFirst(template).filter((field) => isEmptyAfter(field, requirements, replies));
  const wasAsked = (field: RequirementField) =>
    messages.some(
      ({ role, content }) => role === 'assistant' && content.includes(questionText(field)),
    );
  const canAsk = empty.filter(({ key }) => key !== skipped);
  const isOpen = (field: RequirementField) =>
    !wasAsked(field) || !leftOpen(template, context, field);
  return (
    canAsk.find((field) => field.isRequired && isOpen(field)) ??
    canAsk.find((field) => !field.isRequired && (!wasAsked(field) || field.key === unanswered)) ??
    canAsk.find((field) => field.isRequired) ??
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

/** Whether the person answered the question for this field with «not sure». */
function leftOpen(
  template: RequirementTemplate,
  { messages }: AskContext,
  field: RequirementField,
): boolean {
  return messages.some(
    ({ role, content }, index) =>
      role === 'user' &&
      isSkip(content) &&
      askedIn(template, messages[index - 1])?.key === field.key,
  );
}

function isSkip(content: string): boolean {
  const chatter = chatterOf(content);
  return chatter === 'unsure' || chatter === 'no';
}
