import { AppError } from '../errors';
import type { Services } from '../services';
import type { SessionRef } from '../sessions/session-store';
import { applyListOperation } from './apply-list-operation';
import { type ChangedRequirements, changeField } from './change-fields';
import { checkPatch } from './check-patch';
import { isBlank } from './field-content';
import { textsOf } from './list-items';
import type { ListOperation } from './list-operation';
import type { FieldKey } from './requirement-template';
import type { ListFieldState, ListItem } from './requirements';
import { setItems } from './set-by-person';

export interface ListEdit {
  fieldKey: FieldKey;
  operation: ListOperation;
}

/**
 * The person changes one list by item; the list is theirs from now on. Operations of two tabs on different items
 * are both done. What refers to an item that is gone changes nothing, except a text, which is never lost: where
 * the assistant replaced the item it is added; where another tab removed or reworded it, that is a conflict,
 * which shows the list both ways.
 *
 * @throws AppError `invalid_input`, `edit_conflict`, `session_not_found`; then nothing was changed.
 */
export function editListItems(
  services: Services,
  ref: SessionRef,
  { fieldKey, operation }: ListEdit,
): Promise<ChangedRequirements> {
  return changeField(services, ref, {
    fieldKey,
    cause: 'edit',
    change: (current, { field }) => {
      if (current.kind !== 'list') {
        throw new AppError('invalid_input', {
          details: { issues: [`${field.label} is no list.`] },
        });
      }
      const items = applyListOperation(restoringEdited(current, operation), operation);
      checkPatch([field], { [fieldKey]: textsOf(items) });
      if (isConflicting(current, operation)) throw conflict(fieldKey, { current, yours: items });
      return isSameList(items, current.items) ? current : setItems(current, items);
    },
  });
}

/** The items, with the one whose new text arrives added at the end if it is gone. */
function restoringEdited({ items }: ListFieldState, operation: ListOperation): ListItem[] {
  if (operation.type !== 'edit' || isBlank(operation.text)) return items;
  const { itemId, text } = operation;
  const isThere = items.some((item) => item.itemId === itemId);
  return isThere ? items : [...items, { itemId, text, by: 'person' }];
}

function isConflicting({ items, isPersons }: ListFieldState, operation: ListOperation): boolean {
  if (operation.type !== 'edit') return false;
  const item = items.find(({ itemId }) => itemId === operation.itemId);
  if (!item) return isPersons && !isBlank(operation.text);
  const isReworded = operation.baseText !== null && item.text !== operation.baseText;
  return isReworded && item.by === 'person' && item.text !== operation.text;
}

function conflict(
  fieldKey: FieldKey,
  { current, yours }: { current: ListFieldState; yours: ListItem[] },
): AppError {
  const values = { yours: textsOf(yours), current: textsOf(current.items) };
  return new AppError('edit_conflict', { details: { conflicts: { [fieldKey]: values } } });
}

function isSameList(one: readonly ListItem[], other: readonly ListItem[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
