type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'keyCode' | 'isComposing' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'
>;

/** What browsers report for a key that belongs to an input method; Safari does so after it has finished. */
const composingKeyCode = 229;

/** Whether a key press sends the message: Enter, but not while composing, and on touch only with Ctrl or Cmd. */
export function isSendKey(event: KeyPress, { isTouch }: { isTouch: boolean }): boolean {
  if (event.key !== 'Enter' || event.shiftKey || event.altKey) return false;
  if (event.isComposing || event.keyCode === composingKeyCode) return false;
  return !isTouch || event.ctrlKey || event.metaKey;
}
