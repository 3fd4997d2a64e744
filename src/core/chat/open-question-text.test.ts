import { expect, it } from 'vitest';
import { requirementFields } from '../requirements/requirement-fields';
import { openQuestionText } from './open-question-text';

const question = { questionId: 'q', messageId: 'm', fieldKey: 'task_name', options: ['A', 'B'] };

it.each([
  ['Noted. Which table do you mean?', 'Which table do you mean?'],
  ['Is it daily? Good. **Which table?**', 'Which table?'],
  ['- one\n- Which of raw.orders and sales.orders?', 'Which of raw.orders and sales.orders?'],
  ['分かりました。どの表ですか？', 'どの表ですか？'],
  ['See http://a.example/?page=2.', 'Task name? (A / B)'],
  ['', 'Task name? (A / B)'],
  [`${'very '.repeat(200)}long?`, 'Task name? (A / B)'],
])('of %j is %j', (reply, expected) => {
  expect(openQuestionText(reply, question, requirementFields[0])).toBe(expected);
});
