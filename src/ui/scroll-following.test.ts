import { describe, expect, it } from 'vitest';
import { follow } from './scroll-following';

const following = { isFollowing: true, isAway: false };
const away = { isFollowing: false, isAway: true };
const detached = { isFollowing: false, isAway: false };

describe('follow', () => {
  it.each([
    ['stays at the end', following, 500, 500, 0, following],
    ['keeps following while the text grows', following, 500, 500, 90, following],
    ['lets go at the first move up', following, 500, 480, 30, detached],
    ['offers the way back from afar', detached, 400, 300, 201, away],
    ['not yet from near', detached, 400, 300, 199, detached],
    ['keeps offering it on the way down', away, 300, 400, 150, away],
    ['takes the reader along near the end', away, 300, 450, 90, following],
    ['does not mistake a text that shrinks for a move up', following, 500, 450, 0, following],
    ['leaves a reader in peace', detached, 300, 300, 1_000, away],
  ])('%s', (_name, before, lastTop, scrollTop, distance, after) => {
    expect(follow(before, { scrollTop: lastTop, distance: 0 }, { scrollTop, distance })).toEqual(
      after,
    );
  });
});
