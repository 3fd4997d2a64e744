import type {
  RequirementField,
  RequirementTemplate,
} from '@/core/requirements/requirement-template';
import type { Requirements } from '@/core/requirements/requirements';
import type { FieldReply } from './apply-changes';
import { isEmptyAfter } from './ask-next';
import type { Note } from './change';
import type { Chatter } from './chatter';
import { questionText } from './question-texts';

export interface MessageContext {
  template: RequirementTemplate;
  requirements: Requirements;
  replies: readonly FieldReply[];
  notes: readonly Note[];
  chatter: Chatter | null;
  asks: RequirementField | null;
  isFirst: boolean;
}

const introduction =
  'Hello! I am the built-in demo model: I work offline, with simple rules instead of a real AI.';

/** The reply's message, as Markdown. */
export function writeMessage(context: MessageContext): string {
  const { asks, isFirst } = context;
  const parts = [
    isFirst ? introduction : '',
    reaction(context),
    ...context.notes.map((note) => noteText(note, context.template)),
    summary(context),
    standing(context),
    asks ? questionText(asks) : '',
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function reaction({ chatter, replies, isFirst, asks }: MessageContext): string {
  if (replies.length > 0) return 'I have noted:';
  if (chatter === 'thanks') return 'You are welcome.';
  if (chatter === 'unsure') return 'That is fine, it can stay open for now.';
  if (chatter === 'no') return 'All right.';
  if (chatter === 'yes') return 'Good.';
  if (chatter === 'greeting')
    return isFirst
      ? 'Tell me what you need, and I fill the requirements beside our conversation.'
      : 'Hello again.';
  if (chatter === 'help')
    return 'Describe a job on data in your own words. I pick out its name, table, objective, criteria and constraints; you can correct everything in the panel or here.';
  return asks
    ? 'I could not find anything for the task in that.'
    : 'I did not find anything to change in that.';
}

function noteText(note: Note, template: RequirementTemplate): string {
  if (note.kind === 'several-tables') return `You named ${list(note.names)}.`;
  if (note.kind === 'only-sources') return `I take ${list(note.names)} as what is read.`;
  const label = template.fields.find(({ key }) => key === note.fieldKey)?.itemLabel ?? '';
  if (note.kind === 'no-such-item') return `I found no such ${label}.`;
  return template.fields.find(({ key }) => key === note.fieldKey)?.hint ?? '';
}

function list(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(' and ');
}

function summary({ replies, template, requirements }: MessageContext): string {
  return replies
    .map(({ fieldKey, value, before }) => {
      const label = template.fields.find(({ key }) => key === fieldKey)?.label ?? fieldKey;
      const isPersons = requirements[fieldKey]?.isPersons === true;
      return `- **${label}:** ${changeText(value, before)}${isPersons ? ' (you edited this one, so it is a suggestion beside it)' : ''}`;
    })
    .join('\n');
}

function changeText(value: string | string[], before: FieldReply['before']): string {
  if (value.length === 0) return 'emptied';
  if (typeof value === 'string') {
    const isChange = typeof before === 'string' && before.length < 100 && value.length < 100;
    return isChange ? `${short(value)} (was: ${short(before)})` : short(value);
  }
  const count = `${value.length} ${value.length === 1 ? 'item' : 'items'}`;
  return value.length > 3 ? count : value.map(short).join('; ');
}

function short(text: string): string {
  const line = text.split('\n')[0] ?? '';
  return line.length > 120 ? `${line.slice(0, 119).toWellFormed()}…` : line;
}

function standing({ template, requirements, replies, asks }: MessageContext): string {
  const missing = template.fields.filter(
    (field) => field.isRequired && isEmptyAfter(field, requirements, replies),
  );
  if (missing.length > 0) return '';
  return asks
    ? 'Everything required is here. Press **Create task** whenever you like; one more question may help.'
    : 'Everything required is here. Press **Create task** when it looks right, or tell me what to change.';
}
