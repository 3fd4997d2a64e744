import { defaultTemplate } from './requirement-fields';
import type { RequirementTemplate } from './requirement-template';

const templates: readonly RequirementTemplate[] = [defaultTemplate];

/** All templates that ship; the first is the default. */
export const templateCatalog = {
  all: templates,
  find: (templateId: string): RequirementTemplate =>
    templates.find(({ id }) => id === templateId) ?? defaultTemplate,
};
