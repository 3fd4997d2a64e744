import { contentOf } from '@/core/requirements/field-content';
import type { RequirementTemplate } from '@/core/requirements/requirement-template';
import type { Requirements } from '@/core/requirements/requirements';
import type { Note } from './change';
import type { Chatter } from './chatter-phrases';
import { valueText } from './describe-value';

const reactions = {
  unsure: 'That is fine, it can stay open for now.',
  undo: 'I cannot turn back time, but you can: press **Undo** under the reply that changed it.',
  no: 'All right, nothing to note there.',
  thanks: 'You are welcome!',
  yes: 'Good.',
  smalltalk: 'I am only good at one thing: turning what you need into a task.',
  help: 'Describe a job in your own words: what to do, with which table, why, and how you will see that it worked. I pick that out and fill the requirements. Correct anything there, or tell me: “rename it to …”, “drop the second criterion”.',
} as const satisfies Record<Exclude<Chatter, 'greeting' | 'recap'>, string>;

const secretWarning =
  'That looked like a password or a key, so I left it out. It stands in this conversation, so please change it.';

/** What to say to a message that says nothing about the task. */
export function reactionTo(
  chatter: Chatter,
  {
    isFirst,
    template,
    requirements,
  }: { isFirst: boolean; template: RequirementTemplate; requirements: Requirements },
): string {
  if (chatter === 'recap') return recap(template, requirements);
  if (chatter !== 'greeting') return reactions[chatter];
  return isFirst
    ? 'Describe in your own words what you need; I fill the requirements beside our conversation.'
    : 'Hello again! I am still here.';
}

function recap(template: RequirementTemplate, requirements: Requirements): string {
  const lines = template.fields.flatMap((field) => {
    const state = requirements[field.key];
    const content = state ? contentOf(state) : null;
    if (content === null) return [];
    return [`- **${field.label}:** ${valueText(field, content)}`];
  });
  return lines.length === 0 ? 'I have nothing yet.' : `This is what I have:\n\n${lines.join('\n')}`;
}

export function noteText(note: Note, template: RequirementTemplate): string {
  if (note.kind === 'several-tables') return `You named ${namesOf(note.names)}.`;
  if (note.kind === 'only-sources') return `I take ${namesOf(note.names)} as what is read.`;
  if (note.kind === 'unsure') return reactions.unsure;
  if (note.kind === 'secret') return secretWarning;
  const field = template.fields.find(({ key }) => key === note.fieldKey);
  if (!field) return '';
  if (note.kind === 'no-such-item') {
    return `There is no such ${field.itemLabel}, so I changed nothing.`;
  }
  if (note.kind === 'holds-already') return `**${field.label}:** ${valueText(field, note.value)}`;
  if (note.kind === 'declined-before') {
    return `You declined that for **${field.label}** before, so I leave it. Set it in the panel if you want it back.`;
  }
  if (note.kind === 'declined') return `All right, no ${field.label.toLowerCase()}.`;
  return `**${field.label}:** ${field.hint} For example: “${field.example}”`;
}

function namesOf(names: readonly string[]): string {
  const quoted = names.map((name) => `\`${name}\``);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} and ${last}`;
}
