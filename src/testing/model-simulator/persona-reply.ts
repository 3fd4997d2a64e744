import { requirementFields } from '@/core/requirements/requirement-fields';
import { type ChatRequest, wantsJson } from './chat-request';
import type { ScenarioOptions } from './scenario-options';

interface PersonaField {
  quote: string | null;
  value: string | string[] | null;
  confidence: number;
}

/** To the end of the sentence; a dot inside a table's name does not end one. */
const rest = String.raw`(?:(?!\.\s|\.$|;|\n|\s(?:so that|because|in order to)\b).)+`;

const clue = (pattern: string) => new RegExp(pattern.replaceAll('REST', rest), 'im');

/** What gives a field away in a sentence; the group is the value, the whole match the quote. */
const clues: Readonly<Record<string, RegExp>> = {
  task_name: clue(String.raw`\b(?:call it|named?|titled?)\s+(REST)`),
  target_table: clue(String.raw`\b(?:into|write|to|in|table)\s+(\w+\.\w+(?:\.\w+)?)`),
  description: clue(String.raw`\b((?:remove|clean|load|copy|merge|dedup|build|compute|join)REST)`),
  objective: clue(String.raw`\b(?:so that|because|in order to)\s+(REST)`),
  success_criteria: clue(
    String.raw`\b((?:no|every|each|all)\sREST(?:twice|once|match|appear)REST)`,
  ),
  constraints: clue(String.raw`\b((?:finished by|must not|no later than|within)\sREST)`),
};

const questions: Readonly<Record<string, { text: string; options: string[] }>> = {
  task_name: { text: 'What shall we call it?', options: ['Nightly clean-up', 'Orders report'] },
  description: { text: 'What exactly should be done?', options: ['Remove duplicate rows'] },
  target_table: {
    text: 'Which table should it write?',
    options: ['warehouse.sales.orders_clean', 'warehouse.sales.orders_daily'],
  },
  objective: { text: 'What becomes better, and for whom?', options: ['Finance trusts the report'] },
};

/** What a plain, honest assistant would answer: found in the person's words, the same every time. */
export function personaContent(request: ChatRequest, { reply, text }: ScenarioOptions): string {
  if (text !== undefined) return text;
  if (reply) {
    const requirements = { ...emptyRequirements(), ...reply.requirements };
    return JSON.stringify({ message: reply.message, requirements, question: reply.question });
  }
  const said = request.messages.filter(({ role }) => role === 'user').map(({ content }) => content);
  if (!wantsJson(request)) return `You said: ${said.at(-1) ?? ''}`;
  return JSON.stringify(replyTo(said));
}

function replyTo(said: readonly string[]) {
  const requirements = emptyRequirements();
  for (const { key, kind } of requirementFields) {
    const found = said.map((message) => clues[key]?.exec(message)).findLast(Boolean);
    if (!found) continue;
    const [quote, group] = found;
    const value = (group ?? quote).trim();
    requirements[key] = {
      quote: quote.trim(),
      value: kind === 'list' ? [value] : value,
      confidence: 0.9,
    };
  }
  const missing = requirementFields.find(
    ({ key, isRequired }) => isRequired && requirements[key]?.value === null,
  );
  const question = missing ? questions[missing.key] : undefined;
  const message = question
    ? `Thanks, I have noted that. ${question.text}`
    : 'That is everything I need. You can create the task now.';
  return {
    message,
    requirements,
    question: missing && question ? { field: missing.key, options: question.options } : null,
  };
}

function emptyRequirements(): Record<string, PersonaField> {
  return Object.fromEntries(
    requirementFields.map(({ key }) => [key, { quote: null, value: null, confidence: 0 }]),
  );
}
