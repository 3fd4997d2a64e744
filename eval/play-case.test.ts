import { expect, it } from 'vitest';
import { type LanguageModel, ModelError } from '@/core/chat/language-model';
import { createScriptedModel } from '@/testing/test-services';
import { playCase } from './play-case';
import { scoreCase } from './score-case';

const log = { info: () => {}, warn: () => {}, error: () => {} };

interface Said {
  value: string | string[] | null;
  quote: string | null;
  confidence: number;
}

const said = (value: Said['value'], quote: string | null = null): Said => ({
  value,
  quote,
  confidence: 0.9,
});

const reply = (requirements: Record<string, Said>) => [
  JSON.stringify({ message: 'I see.', requirements, question: null }),
];

const expected = {
  task_name: 'Refunds',
  description: 'Load refunds',
  target_table: 'a.b.c',
  objective: 'Close faster',
  success_criteria: null,
  constraints: ['By 6am'],
};

it('plays a conversation and keeps what is needed to judge it', async () => {
  const model = createScriptedModel([
    reply({
      task_name: said('Refunds', 'refunds'),
      description: said('Load refunds', 'load them'),
    }),
    reply({ target_table: said('a.b.c', 'a.b.c'), objective: said('Close faster', 'I see') }),
    reply({ success_criteria: said(['No gaps']), constraints: said(['by 6am.'], 'BY 6AM') }),
  ]);
  const steps = [{ say: 'load refunds' }, { say: 'to a.b.c, close faster' }, { say: 'by 6am' }];
  const played = await playCase({ steps }, model, log);

  expect(played.turnsUntilComplete).toBe(2);
  expect(played.replies).toEqual(
    Array.from({ length: 3 }, () => ({ model: 'scripted', usage: null, failure: null })),
  );
  expect(played.recorded.map(({ fields }) => fields)).toEqual([
    [
      { fieldKey: 'task_name', quote: 'real' },
      { fieldKey: 'description', quote: 'invented' },
    ],
    [
      { fieldKey: 'target_table', quote: 'real' },
      { fieldKey: 'objective', quote: 'invented' },
    ],
    [
      { fieldKey: 'success_criteria', quote: 'none' },
      { fieldKey: 'constraints', quote: 'real' },
    ],
  ]);
  const { fields, canBeComplete } = scoreCase({ expect: expected }, played.requirements);
  expect(canBeComplete).toBe(true);
  expect(fields.filter(({ score }) => !score.isRight).map(({ fieldKey }) => fieldKey)).toEqual([
    'success_criteria',
  ]);
  expect(fields.map(({ confidence }) => confidence)).toEqual([0.9, 0.6, 0.9, 0.6, 0.6, 0.9]);
});

it('leaves out the fields that the person set, and goes by the last word', async () => {
  const model = createScriptedModel([
    reply({ target_table: said('wrong', 'x'), task_name: said('One', 'x') }),
    reply({ target_table: said('wrong', 'x'), task_name: said('Refunds', 'x') }),
  ]);
  const steps = [{ say: 'x' }, { edit: { target_table: 'mine' } }, { say: 'x again' }];
  const { requirements } = await playCase({ steps }, model, log);
  const { fields } = scoreCase({ expect: expected }, requirements);
  expect(fields.map(({ fieldKey }) => fieldKey)).not.toContain('target_table');
  expect(fields[0]).toMatchObject({ actual: 'Refunds', score: { isRight: true } });
});

it('names a failed reply and goes on', async () => {
  let calls = 0;
  const working = createScriptedModel([reply({ task_name: said('Refunds', 'refunds') })]);
  const model: LanguageModel = {
    description: working.description,
    async *stream(request, signal) {
      calls += 1;
      if (calls === 1) throw new ModelError('model_rate_limited', 'too many');
      yield* working.stream(request, signal);
    },
  };
  const played = await playCase({ steps: [{ say: 'hello' }, { say: 'refunds' }] }, model, log);
  expect(played.replies.map(({ failure }) => failure)).toEqual(['model_rate_limited', null]);
  expect(played.recorded[0]).toMatchObject({ firstTokenMs: null, fields: [] });
  expect(played.recorded[1]?.firstTokenMs).toEqual(expect.any(Number));
  expect(played.turnsUntilComplete).toBeNull();
});
