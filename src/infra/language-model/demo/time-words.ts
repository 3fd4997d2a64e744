import { oneOf } from './one-of';

const clock =
  '(?:[01]?\\d|2[0-4])(?:[:.h]\\d{2})? ?(?:am|pm|a\\.m|p\\.m|o.clock|uhr|utc|cet|gmt)?(?![\\d.,]* ?%)';
const days =
  'monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri montag dienstag mittwoch donnerstag freitag';
const moments = 'noon midnight tomorrow tonight today eod mitternacht mittag morgen';
const months =
  'january february march april may june july august september october november december';
const ends = ['end of', 'close of', 'the end', 'the first', 'the \\d', 'ende', 'q[1-4]'];

/** The beginning of a point in time, as the source of a pattern. */
export const timePattern = oneOf([clock, ...`${days} ${moments} ${months}`.split(' '), ...ends]);
