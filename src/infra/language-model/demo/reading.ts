import type {
  RequirementField,
  RequirementTemplate,
} from '@/core/requirements/requirement-template';
import type { Requirements } from '@/core/requirements/requirements';
import type { FieldRoles } from './field-roles';
import type { Passage, SourceText } from './source-text';
import type { TableMention } from './table-mentions';

/** What a message is read against. */
export interface ReadingContext {
  template: RequirementTemplate;
  requirements: Requirements;
  /** The field that the last reply asked for. */
  asked: RequirementField | null;
}

/** A message while it is being read. */
export interface Reading extends ReadingContext {
  source: SourceText;
  names: ReadonlyMap<string, RequirementField>;
  roles: FieldRoles;
  mentions: readonly TableMention[];
}

/** The tables named within a passage. */
export function mentionsIn({ mentions }: Reading, { start, end }: Passage): TableMention[] {
  return mentions.filter((mention) => mention.start >= start && mention.end <= end);
}
