import { expect, test } from 'vitest';
import { createSessionWatchers } from './session-watchers';

test('forgets a key with its last watcher, says so once, and knows it again later', () => {
  const unwatched: string[] = [];
  const watchers = createSessionWatchers((key) => unwatched.push(key));
  const [first, second] = [watchers.add('s1', () => {}), watchers.add('s1', () => {})];
  first[Symbol.dispose]();
  first[Symbol.dispose]();
  expect([watchers.keys(), unwatched]).toEqual([['s1'], []]);
  second[Symbol.dispose]();
  expect([watchers.keys(), unwatched]).toEqual([[], ['s1']]);
  let wakes = 0;
  watchers.add('s1', () => {
    wakes += 1;
  });
  second[Symbol.dispose]();
  watchers.wake('s1');
  expect([wakes, unwatched]).toEqual([1, ['s1']]);
});

test('a watcher that lets go while it is woken does not keep the others asleep', () => {
  const watchers = createSessionWatchers();
  const woken: string[] = [];
  const first = watchers.add('s1', () => {
    woken.push('first');
    first[Symbol.dispose]();
  });
  watchers.add('s1', () => woken.push('second'));
  watchers.wake('s1');
  watchers.wake('s1');
  expect(woken).toEqual(['first', 'second', 'second']);
});
