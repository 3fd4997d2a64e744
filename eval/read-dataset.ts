import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { templateCatalog } from '@/core/requirements/template-catalog';
import {
  type Answer,
  answersOf,
  type EvaluationCase,
  evaluationCaseSchema,
} from './evaluation-case';

const fileSchema = z.union([
  evaluationCaseSchema.transform((one) => [one]),
  z.array(evaluationCaseSchema).min(1),
]);

/**
 * The cases of a folder's JSON files, each with one case or an array of them, by file name.
 *
 * @throws Error that names the file or the case: not as the schema says, a name that is there twice, a field that
 * is missing, unknown to the template, or expected to be of the other kind.
 */
export async function readDataset(folder: string): Promise<EvaluationCase[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).toSorted();
  const cases = (await Promise.all(files.map((file) => readCases(join(folder, file))))).flat();
  if (cases.length === 0) throw new Error(`${folder} holds no conversations`);
  const faults = [...repeatedNames(cases), ...cases.flatMap(faultsOf)];
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return cases;
}

async function readCases(path: string): Promise<EvaluationCase[]> {
  try {
    return fileSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw new Error(`${path} is not as expected: ${reason}`, { cause });
  }
}

function repeatedNames(cases: readonly EvaluationCase[]): string[] {
  const names = cases.map(({ name }) => name);
  return names
    .filter((name, index) => names.indexOf(name) < index)
    .map((name) => `${name}: the name is there twice`);
}

function faultsOf({ name, template: templateId, expect }: EvaluationCase): string[] {
  const template = templateCatalog.all.find(({ id }) => id === (templateId ?? 'data-task'));
  if (!template) return [`${name}: there is no template ${templateId}`];
  const kinds = new Map(template.fields.map(({ key, kind }) => [key, kind]));
  return [
    ...Object.keys(expect)
      .filter((key) => !kinds.has(key))
      .map((key) => `${name}: the template has no field ${key}`),
    ...[...kinds].flatMap(([key, kind]) => {
      const expectation = expect[key];
      if (expectation === undefined) return [`${name}: nothing is said of ${key}`];
      const isKind = answersOf(expectation).every((answer) => isOfKind(answer, kind));
      return isKind ? [] : [`${name}: ${key} is a ${kind}`];
    }),
  ];
}

function isOfKind(answer: Answer, kind: 'text' | 'list'): boolean {
  return answer === null || Array.isArray(answer) === (kind === 'list');
}
