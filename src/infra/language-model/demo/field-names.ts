import type {
  FieldKey,
  RequirementField,
  RequirementTemplate,
} from '@/core/requirements/requirement-template';

/** Other words that people use for the fields of the templates that ship. */
const otherNames: Readonly<Record<FieldKey, string>> = {
  task_name: `nombre | nom | título | name | title | task | task title | job name | aufgabe | aufgabenname | titel | namen | タスク名 | 名前 |
    タイトル | subject | betreff | job title`,
  description: `descripción | descripción breve | what | what to do | details | summary | scope | beschreibung | was | 説明 | 内容 | 概要`,
  target_table: `tabla | tabla destino | table cible | destino | target | table | destination | destination table | output table | output | sink |
    zieltabelle | tabelle | 対象テーブル | 出力テーブル | 出力先 | テーブル`,
  objective: `objetivo | objectif | but | pourquoi | por qué | goal | goals | objectives | purpose | reason | why | aim | motivation | background |
    business value | ziel | zweck | warum | 目的 | ねらい`,
  success_criteria: `criterios | criterios de éxito | critères | critères de succès | accept when | accepted when | acceptance tests | success criterion | criteria | criterion | acceptance criteria | acceptance criterion |
    acceptance | success | definition of done | done when | dod | ac | checks | erfolgskriterien |
    erfolgskriterium | kriterien | akzeptanzkriterien | fertig wenn | 成功条件 | 完了条件 | 受け入れ条件`,
  constraints: `restricciones | contraintes | límites | limites | constraint | limits | limit | limitations | restrictions | restriction | rules | rule |
    guardrails | non-functional requirements | einschränkungen | einschränkung | bedingungen |
    bedingung | grenzen | 制約 | 制約条件 | 条件`,
  steps_to_reproduce: 'steps | repro | reproduction | how to reproduce',
  observed_behavior:
    'observed | actual | actual behavior | actual behaviour | actual result | what happens',
  expected_behavior: 'expected | expected behaviour | expected result',
  affected_part: 'affected | component | where | product',
  evidence: 'logs | log | proof | attachments',
  audience: 'readers | users | for whom | who',
  decision: 'decision | decisions',
  metrics: 'metric | kpi | kpis | numbers | measures',
  breakdowns: 'breakdown | filters | filter | dimensions | split by',
  freshness: 'refresh | update frequency | how fresh',
  rule: 'check | condition | must be true',
  checked_columns: 'columns | column',
  threshold: 'tolerance | allowed violations',
  schedule: 'when | frequency',
  on_failure: 'on failure | alert | alerts | if it fails',
  exceptions: 'exception | except',
};

/** Every name of every field of the template, in lower case; the names that come first win. */
export function fieldsByName(template: RequirementTemplate): ReadonlyMap<string, RequirementField> {
  const names = new Map<string, RequirementField>();
  const add = (name: string, field: RequirementField) => {
    const key = normalisedName(name);
    if (key !== '' && !names.has(key)) names.set(key, field);
  };
  for (const field of template.fields) {
    for (const name of [field.label, field.itemLabel, field.key.replaceAll('_', ' ')]) {
      add(name, field);
    }
  }
  for (const field of template.fields) {
    for (const name of namesOf(field)) add(name, field);
  }
  return names;
}

function namesOf(field: RequirementField): readonly string[] {
  const byRole =
    field.role === 'title' ? 'task_name' : field.role === 'table' ? 'target_table' : field.key;
  return (otherNames[byRole] ?? '').split('|');
}

const articles = new Set([
  'the',
  'my',
  'our',
  'a',
  'an',
  'that',
  'this',
  'die',
  'das',
  'der',
  'den',
]);

/** The field that a name stands for, whatever its case, article and decoration. */
export function normalisedName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[*_`"'“”#:：]/gu, ' ')
    .replace(/\(.{0,40}\)/gu, ' ')
    .split(/\s/u)
    .filter((word) => word !== '' && !articles.has(word))
    .join(' ');
}
