import { expect, it } from 'vitest';
import { safeLink } from './safe-link';

it.each(['https://a.b/c?d=e', 'http://a', 'HTTPS://A', 'mailto:a@b.c'])(
  'lets %s through',
  (url) => {
    expect(safeLink(url)).toBe(url);
  },
);

it.each([
  undefined,
  '',
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  '/api/tasks',
  '//evil.example',
  'httpsx://a',
])('holds %j back', (url) => {
  expect(safeLink(url)).toBeNull();
});
