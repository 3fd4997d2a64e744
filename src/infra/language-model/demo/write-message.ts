import { contentOf } from '@/core/requirements/field-content';
import type {
  RequirementField,
  RequirementTemplate,
} from '@/core/requirements/requirement-template';
import type { Requirements } from '@/core/requirements/requirements';
import type { FieldReply } from './apply-changes';
import { isEmptyAfter } from './ask-next';
import type { Note } from './change';
import type { Chatter } from './chatter-phrases';
import { describeChange, describeChanges } from './describe-changes';
import { shortText } from './describe-value';
import { questionText } from './question-texts';

export interface MessageContext {
  template: RequirementTemplate;
  requirements: Requirements;
  replies: readonly FieldReply[];
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
  const { chatter, replies, notes, requirements, template } = context;
  const [only, ...others] = replies;
  if (only && others.length === 0) return describeChange(template, requirements, only);
  if (only) return `I noted this:\n\n${describeChanges(template, requirements, replies)}`;
  if (chatter) return reactionTo(chatter, context);
  if (notes.length > 0) return '';
  return 'I could not make out anything for the task in that; I only understand simple sentences.';
}

function reactionTo(chatter: Chatter, { isFirst, template, requirements }: MessageContext): string {
  switch (chatter) {
    case 'greeting':
      return isFirst
        ? 'Describe in your own words what you need; I fill the requirements beside our conversation.'
        : 'Hello again! I am still here.';
    case 'thanks':
      return 'You are welcome!';
    case 'unsure':
      return 'That is fine, it can stay open for now.';
    case 'no':
      return 'All right, noted as none.';
    case 'yes':
      return 'Good.';
    case 'smalltalk':
      return 'I am only good at one thing: turning what you need into a task.';
    case 'help':
      return 'Describe a job in your own words: what to do, with which table, why, and how you will see that it worked. I pick that out and put it into the requirements; correct anything there, or tell me, for example “rename it to …” or “drop the second criterion”.';
    case 'recap':
      return recap(template, requirements);
  }
}

function recap(template: RequirementTemplate, requirements: Requirements): string {
  const lines = template.fields.flatMap(({ key, label }) => {
    const state = requirements[key];
    const content = state ? contentOf(state) : null;
    if (content === null) return [];
    return [
      `- **${label}:** ${typeof content === 'string' ? shortText(content) : content.map(shortText).join('; ')}`,
    ];
  });
  return lines.length === 0 ? 'Nothing yet.' : `This is what I have:\n\n${lines.join('\n')}`;
}

function noteText(note: Note, template: RequirementTemplate): string {
  if (note.kind === 'several-tables') return `You named ${namesOf(note.names)}.`;
  if (note.kind === 'only-sources') return `I take ${namesOf(note.names)} as what is read.`;
  const field = template.fields.find(({ key }) => key === note.fieldKey);
  if (!field) return '';
  if (note.kind === 'no-such-item')
    return `There is no such ${field.itemLabel}, so I changed nothing.`;
  return `**${field.label}:** ${field.hint} For example: “${field.example}”.`;
}

function namesOf(names: readonly string[]): string {
  const quoted = names.map((name) => `\`${name}\``);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} and ${last}`;
}

function standing({ template, requirements, replies, asks }: MessageContext): string {
  const missing = template.fields.filter(
    (field) => field.isRequired && isEmptyAfter(field, requirements, replies),
  );
  if (missing.length > 0) return '';
  return asks
    ? 'Everything required is here: press **Create task** whenever you like. One more question, if you want:'
    : 'Everything required is here. Press **Create task**, or tell me what to change.';
}
