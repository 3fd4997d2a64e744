import type { Branch, SessionState } from '../sessions/session';
import { exchangeContent } from './exchange-content';
import { hasSameContent } from './field-content';
import type { FieldState, Requirements } from './requirements';
import { rewindRequirements } from './rewind-requirements';

/**
 * The requirements when a branch takes the place of the messages after its fork: what that branch had, except
 * the fields that are the person's now. One that holds the same in the branch gets its quote back.
 */
export function branchRequirements(
  state: SessionState,
  branch: Branch,
  setAside: SessionState['messages'],
): Requirements {
  const rewound = rewindRequirements(state, setAside);
  return Object.fromEntries(
    Object.entries(rewound).map(([key, field]) => {
      const inBranch = branch.requirements[key];
      return [key, inBranch ? fieldInBranch(field, inBranch) : field];
    }),
  );
}

function fieldInBranch(field: FieldState, inBranch: FieldState): FieldState {
  if (field.isPersons && !hasSameContent(field, inBranch)) return field;
  const { isPersons } = field.isPersons ? field : inBranch;
  return { ...exchangeContent(field, inBranch, { isFromDeclined: false }), isPersons };
}
