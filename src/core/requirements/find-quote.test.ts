import { describe, expect, it } from 'vitest';
import { findQuote } from './find-quote';

const found = (text: string, quote: string) => {
  const range = findQuote(text, quote);
  return range && text.slice(range.start, range.end);
};

describe('findQuote', () => {
  it.each([
    ['Remove Duplicates, please', 'remove duplicates', 'Remove Duplicates'],
    ['every   night\nat 2', 'every night at 2', 'every   night\nat 2'],
    ['It is “the raw table”, ok', '"the raw table"', 'the raw table'],
    ['Finished by 6am. Thanks.', 'finished by 6am.', 'Finished by 6am.'],
    ['write to `sales.orders` now', 'sales.orders', 'sales.orders'],
    ['I know there is no limit', 'no', 'no'],
    ['it must be a start', 'art', null],
    ['it must be restarted', 'start', 'start'],
    ['Straße und Fluß', 'STRASSE', 'Straße'],
    ['cafe\u0301 au lait', 'CAFÉ AU', 'cafe\u0301 au'],
    ['ＳＱＬ の表', 'sql の 表', 'ＳＱＬ の表'],
    ['毎晩、重複を削除する', '重複を削除', '重複を削除'],
    ['ﾃﾞｰﾀ を消す', 'データ', 'ﾃﾞｰﾀ'],
    ['각 주문', '\u1100\u1161\u11a8 주문', '각 주문'],
    ['احذف التكرارات كل ليلة', 'التكرارات كل ليلة', 'التكرارات كل ليلة'],
    ['ลบข้อมูลซ้ำทุกคืน', 'ข้อมูลซ้ำ', 'ข้อมูลซ้ำ'],
    ['price is < 5', 'price is > 5', null],
    ['ship it 🚀 today', 'IT 🚀 TODAY', 'it 🚀 today'],
    ['anything', '', null],
    ['any … thing', '…', null],
    ['short', 'a longer quote than the text', null],
  ])('in %j finds %j as %j', (text, quote, expected) => {
    expect(found(text, quote)).toBe(expected);
  });
});
