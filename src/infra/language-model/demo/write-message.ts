import type {
  RequirementField,
  RequirementTemplate,
} from '@/core/requirements/requirement-template';
import type { Requirements } from '@/core/requirements/requirements';
import type { FieldReply } from './apply-changes';
import { isEmptyAfter } from './ask-next';
import type { Note } from './change';
import type { Chatter } from './chatter-phrases';
import { describeChange, describeChanges, describeFollowers } from './describe-changes';
import { questionText } from './question-texts';
import { noteText, reactionTo } from './reactions';

export interface MessageContext {
  template: RequirementTemplate;
  requirements: Requirements;
  /** Every field that changes. */
  replies: readonly FieldReply[];
  /** Those that the person spoke of; the others only follow. */
  direct: readonly FieldReply[];
  notes: readonly Note[];
  chatter: Chatter | null;
  asks: RequirementField | null;
  isFirst: boolean;
  /** The message is mostly in a language that the demo model reads only in part. */
  isForeign: boolean;
}

const introduction =
  'Hello! I am the **demo model** built into Taskwright: no AI, just rules that work offline.';
const languageNote = 'I answer in English, and keep your words as they are.';
const notUnderstood =
  'I could not make out anything for the task in that; I only understand simple sentences.';

/** The reply's message, as Markdown. Everything it says of the task comes from the person. */
export function writeMessage(context: MessageContext): string {
  const { asks, isFirst, isForeign, notes, template } = context;
  const parts = [
    isFirst ? [introduction, ...(isForeign ? [languageNote] : [])].join(' ') : '',
    reaction(context),
    ...notes.map((note) => noteText(note, template)),
    standing(context),
    asks ? questionText(asks) : '',
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function reaction(context: MessageContext): string {
  const { chatter, replies, direct, notes, template, requirements } = context;
  const [only, ...others] = direct;
  if (only && others.length === 0) {
    const followers = replies.filter(({ fieldKey }) => fieldKey !== only.fieldKey);
    return `${describeChange(template, requirements, only)}${describeFollowers(template, followers)}`;
  }
  if (only) return `I noted this:\n\n${describeChanges(template, requirements, replies)}`;
  if (chatter) return reactionTo(chatter, context);
  return notes.length > 0 ? '' : notUnderstood;
}

/** Where the task stands, once the required fields are there or only what the person left open is missing. */
function standing({ template, requirements, replies, asks }: MessageContext): string {
  const missing = template.fields.filter(
    (field) => field.isRequired && isEmptyAfter(field, requirements, replies),
  );
  if (missing.length > 0) {
    const names = missing.map(({ label }) => `**${label}**`).join(', ');
    return asks ? '' : `Still open: ${names}. Tell me once you know, the task needs it.`;
  }
  return asks
    ? 'Everything required is here: press **Create task** whenever you like. One more question, if you want:'
    : 'Everything required is here. Press **Create task**, or tell me what to change.';
}
