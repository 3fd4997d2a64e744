import { fieldIds } from './field-ids';

/** Puts the cursor into a field; into a new line, where the field is a list. */
export function focusField(fieldKey: string): void {
  const element = document.getElementById(fieldIds(fieldKey).input);
  element?.scrollIntoView({ block: 'center' });
  if (element instanceof HTMLButtonElement) element.click();
  else element?.focus();
}
