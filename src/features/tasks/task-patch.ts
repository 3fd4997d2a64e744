import { contentOf } from '@/core/requirements/field-content';
import type { RequirementTemplate } from '@/core/requirements/requirement-template';
import type { Requirements } from '@/core/requirements/requirements';

/** What an editor holds for each field: its text, or one line for each item of a list. */
export function editableTexts(
  { fields }: Pick<RequirementTemplate, 'fields'>,
  requirements: Requirements,
): Record<string, string> {
  return Object.fromEntries(
    fields.map(({ key }) => {
      const state = requirements[key];
      const content = state ? contentOf(state) : null;
      const lines = typeof content === 'string' ? [content] : (content ?? []);
      return [key, lines.map((line) => (state?.kind === 'list' ? oneLine(line) : line)).join('\n')];
    }),
  );
}

/** The fields whose text is another one now, as the server takes them. */
export function patchOf(
  template: Pick<RequirementTemplate, 'fields'>,
  requirements: Requirements,
  texts: Readonly<Record<string, string>>,
): Record<string, string | string[]> {
  const before = editableTexts(template, requirements);
  const changed = template.fields.filter(({ key }) => (texts[key] ?? '') !== before[key]);
  return Object.fromEntries(
    changed.map(({ key, kind }) => {
      const text = texts[key] ?? '';
      return [key, kind === 'list' ? linesOf(text) : text];
    }),
  );
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}
