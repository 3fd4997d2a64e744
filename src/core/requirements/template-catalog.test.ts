import { describe, expect, it } from 'vitest';
import { templateCatalog } from './template-catalog';

const reservedKeys = ['overall_confidence', 'is_complete', '__proto__', 'constructor'];

describe.each(templateCatalog.all.map((template) => [template.id, template] as const))(
  'template %s',
  (_id, { fields }) => {
    it('has one title, which is a required text', () => {
      const titles = fields.filter(({ role }) => role === 'title');
      expect(titles).toEqual([expect.objectContaining({ kind: 'text', isRequired: true })]);
    });

    it('has at most one table, which is a text', () => {
      const tables = fields.filter(({ role }) => role === 'table');
      expect(tables.length).toBeLessThanOrEqual(1);
      for (const { kind } of tables) expect(kind).toBe('text');
    });

    it.each(fields.map((field) => [field.key, field] as const))(
      'has a sound field %s',
      (key, field) => {
        expect(key).toMatch(/^[a-z][a-z_]{0,39}$/);
        expect(reservedKeys).not.toContain(key);
        expect(field.example.length).toBeLessThanOrEqual(field.maxLength);
        expect(field.hint).toMatch(/^\p{Lu}.*\.$/u);
        expect(field.itemLabel).toBe(field.itemLabel.toLowerCase());
        if (field.role === 'title') expect(field.maxLength).toBeLessThanOrEqual(200);
      },
    );

    it('names each key and each label once', () => {
      expect(new Set(fields.map(({ key }) => key)).size).toBe(fields.length);
      expect(new Set(fields.map(({ label }) => label)).size).toBe(fields.length);
    });
  },
);

describe('templateCatalog', () => {
  it('finds a template by its id', () => {
    const ids = templateCatalog.all.map(({ id }) => templateCatalog.find(id).id);
    expect(ids).toEqual(['data-task', 'bug-report', 'dashboard-request', 'data-quality-rule']);
  });

  it('falls back to the default for an id that nobody knows', () => {
    expect(templateCatalog.find('gone').id).toBe('data-task');
  });
});
