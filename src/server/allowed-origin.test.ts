import { describe, expect, test } from 'vitest';
import { isAllowedOrigin } from './allowed-origin';

const host = 'tasks.example:3000';
const listed = ['https://dashboard.example'];

describe('isAllowedOrigin', () => {
  test.each([
    ['no browser', {}],
    ['our own page', { origin: 'http://tasks.example:3000', 'sec-fetch-site': 'same-origin' }],
    ['our own page behind a proxy that ends TLS', { origin: 'https://tasks.example:3000' }],
    ['a listed origin', { origin: 'https://dashboard.example', 'sec-fetch-site': 'cross-site' }],
    ['our own page without Origin', { 'sec-fetch-site': 'same-origin' }],
    ['a person typing the address', { 'sec-fetch-site': 'none' }],
  ])('serves %s', (_, headers) => {
    expect(isAllowedOrigin({ host, ...headers }, listed)).toBe(true);
  });

  test.each([
    ['another website', { origin: 'https://evil.example' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['a name that begins like ours', { origin: 'http://tasks.example:3000.evil.example' }],
    ['another port of our host', { origin: 'http://tasks.example:4000' }],
    ['another scheme', { origin: 'file://tasks.example:3000' }],
    ['a listed name over plain HTTP', { origin: 'http://dashboard.example' }],
    ['an image on another website', { 'sec-fetch-site': 'cross-site' }],
    ['a page on a sibling domain', { 'sec-fetch-site': 'same-site' }],
    [
      'a forged same-origin with a foreign Origin',
      { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
    ],
  ])('refuses %s', (_, headers) => {
    expect(isAllowedOrigin({ host, ...headers }, listed)).toBe(false);
  });
});
