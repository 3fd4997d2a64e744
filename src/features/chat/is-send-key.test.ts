import { expect, it } from 'vitest';
import { isSendKey } from './is-send-key';

const enter = {
  key: 'Enter',
  keyCode: 13,
  isComposing: false,
  shiftKey: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
};

it.each([
  ['Enter', {}, false, true],
  ['another key', { key: 'a', keyCode: 65 }, false, false],
  ['Shift+Enter', { shiftKey: true }, false, false],
  ['Alt+Enter', { altKey: true }, false, false],
  ['Enter while composing', { isComposing: true }, false, false],
  ['Enter that ends a composition in Safari', { keyCode: 229 }, false, false],
  ['Ctrl+Enter', { ctrlKey: true }, false, true],
  ['Return on touch', {}, true, false],
  ['Cmd+Return on touch', { metaKey: true }, true, true],
])('%s', (_name, change, isTouch, isSent) => {
  expect(isSendKey({ ...enter, ...change }, { isTouch })).toBe(isSent);
});
