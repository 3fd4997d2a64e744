/** Where a reader is in a growing text, in pixels. */
export interface ScrollReading {
  scrollTop: number;
  /** From what is seen to the end. */
  distance: number;
}

export interface Following {
  /** New text is followed. */
  isFollowing: boolean;
  /** Far enough from the end to be offered a way back. */
  isAway: boolean;
}

const endPx = 8;
const nearPx = 100;
const awayPx = 200;
const backPx = 60;

/**
 * A reader who moves up is let go at once; one who comes back near the end, or is there, is taken along again.
 * The way back is offered past one distance and withdrawn within a shorter one, so that it does not flicker.
 */
export function follow(
  before: Following,
  last: ScrollReading,
  { scrollTop, distance }: ScrollReading,
): Following {
  const isUpwards = scrollTop < last.scrollTop;
  const isFollowing =
    distance <= endPx || (isUpwards ? false : before.isFollowing || distance <= nearPx);
  const isAway = !isFollowing && distance > (before.isAway ? backPx : awayPx);
  return { isFollowing, isAway };
}
