import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TaskQuery, TaskRepository } from '@/core/tasks/task-repository';
import { sampleTask } from './sample-tasks';
import type { OpenedTasks } from './task-repository-contract';

const owner = 'owner-1';

/** The part of the contract about finding, ordering and paging. */
export function describeTaskListing(opened: () => OpenedTasks): void {
  const namesFound = async (query: Omit<TaskQuery, 'limit'>) => {
    const { tasks } = await opened().tasks.list(owner, { limit: 100, ...query });
    return tasks.map(({ name }) => name);
  };

  describe('list', () => {
    test('shows a summary of each task', async () => {
      const { tasks } = opened();
      const { task } = await tasks.create(sampleTask());
      const { version: _, content: __, ...summary } = task;
      expect(await tasks.list(owner, { limit: 1 })).toEqual({ tasks: [summary], nextCursor: null });
    });

    test('orders by creation, by change or by name', async () => {
      const { tasks } = opened();
      const first = await tasks.create(sampleTask({ name: 'beta' }));
      await tasks.create(sampleTask({ name: 'Ärger' }));
      await tasks.create(sampleTask({ name: 'Gamma' }));
      const change = { expectedVersion: 1, cause: 'status', status: 'done' } as const;
      await tasks.change(owner, first.task.taskId, change);
      expect(await namesFound({})).toEqual(['Gamma', 'Ärger', 'beta']);
      expect(await namesFound({ sort: 'created' })).toEqual(['Gamma', 'Ärger', 'beta']);
      expect(await namesFound({ sort: 'updated' })).toEqual(['beta', 'Gamma', 'Ärger']);
      expect(await namesFound({ sort: 'name' })).toEqual(['Ärger', 'beta', 'Gamma']);
    });

    test('filters by status and table, and names the tables there are', async () => {
      const { tasks } = opened();
      const { task } = await tasks.create(sampleTask({ name: 'A', targetTable: 'x.y' }));
      await tasks.create(sampleTask({ name: 'B', targetTable: 'x.y' }));
      await tasks.create(sampleTask({ name: 'C', targetTable: 'Alpha' }));
      await tasks.create(sampleTask({ name: 'D', targetTable: null }));
      const change = { expectedVersion: 1, cause: 'status', status: 'done' } as const;
      await tasks.change(owner, task.taskId, change);
      expect(await namesFound({ status: 'done' })).toEqual(['A']);
      expect(await namesFound({ targetTable: 'x.y' })).toEqual(['B', 'A']);
      expect(await namesFound({ targetTable: 'x.y', status: 'open' })).toEqual(['B']);
      expect(await namesFound({ targetTable: 'x' })).toEqual([]);
      expect(await tasks.listTables(owner)).toEqual(['Alpha', 'x.y']);
    });

    test.each([
      ['orders', ['100% of_orders', 'Clean ORDERS']],
      ['ORDERS clean', ['Clean ORDERS']],
      ['  clean   warehouse  ', ['Clean ORDERS']],
      ['orders sales', ['Clean ORDERS']],
      ['strasse', ['Straße für Ärzte']],
      ['FUR arzte', ['Straße für Ärzte']],
      ['ORDERS%', []],
      ['100%', ['100% of_orders']],
      ['f_o', ['100% of_orders']],
      ['or_ers', []],
      ['\\', ['back\\slash']],
      ["'; drop table tasks; --", []],
      ['注文', ['注文を整理']],
      ['', ['注文を整理', 'back\\slash', 'Straße für Ärzte', '100% of_orders', 'Clean ORDERS']],
    ])('search for %j', async (search, found) => {
      const { tasks } = opened();
      await tasks.create(sampleTask({ name: 'Clean ORDERS', targetTable: 'Warehouse.Sales' }));
      await tasks.create(sampleTask({ name: '100% of_orders' }));
      await tasks.create(sampleTask({ name: 'Straße für Ärzte' }));
      await tasks.create(sampleTask({ name: 'back\\slash' }));
      await tasks.create(sampleTask({ name: '注文を整理' }));
      expect(await namesFound({ search })).toEqual(found);
    });

    test('a search of any size or alphabet is answered', async () => {
      const { tasks } = opened();
      await tasks.create(sampleTask({ name: '\ufdfa'.repeat(200) }));
      for (const search of [
        'x'.repeat(100_000),
        'x '.repeat(10_000),
        'a\ud800',
        '%_\\'.repeat(99),
      ]) {
        expect((await tasks.list(owner, { limit: 10, search })).tasks).toEqual([]);
      }
    });
  });

  describe('pages', () => {
    test.each(['', 'x', '!!', 'e30', 'W10', btoa('["name",1,"x"]'), btoa('["created","1","x"]')])(
      'the cursor %j is refused, unless it is empty',
      async (cursor) => {
        const page = opened().tasks.list(owner, { limit: 10, cursor });
        if (cursor === '') expect((await page).tasks).toEqual([]);
        else await expect(page).rejects.toMatchObject({ code: 'invalid_input' });
      },
    );

    test('the cursor of another order is refused', async () => {
      const { tasks } = opened();
      await tasks.create(sampleTask());
      await tasks.create(sampleTask());
      const { nextCursor: cursor } = await tasks.list(owner, { limit: 1 });
      expect(cursor).toMatch(/^[\w-]+$/);
      const page = tasks.list(owner, { limit: 1, cursor, sort: 'updated' });
      await expect(page).rejects.toMatchObject({ code: 'invalid_input' });
    });

    test('pages of any size show each task once, in order, while others arrive', async () => {
      const { store, tasks } = opened();
      const frozen = await store.open(() => new Date('2026-01-02T00:00:00.000Z'));
      const names = ['same', 'same', 'Same', 'SÄME', 'zebra', 'a b', 'a', 'ab', '注文', '🎉'];
      const before: string[] = [];
      for (const [index, name] of names.entries()) {
        const { task } = await (index % 3 === 0 ? tasks : frozen).create(sampleTask({ name }));
        before.push(task.taskId);
      }
      await fc.assert(
        fc.asyncProperty(
          fc.integer({ min: 1, max: 12 }),
          fc.constantFrom('created' as const, 'updated' as const, 'name' as const),
          async (limit, sort) => {
            const whole = await tasks.list(owner, { limit: 100, sort });
            const order = whole.tasks.map(({ taskId }) => taskId);
            const seen = await readAllPages(tasks, { limit, sort });
            expect(seen.filter((taskId) => before.includes(taskId)).sort()).toEqual(before);
            expect(seen.filter((taskId) => order.includes(taskId))).toEqual(order);
            expect(new Set(seen).size).toBe(seen.length);
          },
        ),
        { numRuns: 12 },
      );
    });
  });
}

/** All pages, with a task that arrives before each of the first few. */
async function readAllPages(tasks: TaskRepository, query: TaskQuery): Promise<string[]> {
  const seen: string[] = [];
  let arrivals = 2;
  for (let cursor: string | null = null; ; ) {
    const page = await tasks.list(owner, { ...query, cursor });
    expect(page.tasks.length).toBeLessThanOrEqual(query.limit);
    seen.push(...page.tasks.map(({ taskId }) => taskId));
    cursor = page.nextCursor;
    if (cursor === null) return seen;
    if (arrivals-- > 0) await tasks.create(sampleTask({ name: 'arrived' }));
  }
}
