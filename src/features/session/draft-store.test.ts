import { describe, expect, it, vi } from 'vitest';
import { createDraftStore } from './draft-store';

function memoryStorage(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    clear: () => items.clear(),
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}

describe('createDraftStore', () => {
  it('gives a text back after a reload', () => {
    const storage = memoryStorage();
    createDraftStore(() => storage).set('a', 'half a sentence');
    expect(createDraftStore(() => storage).get('a')).toBe('half a sentence');
  });

  it('leaves nothing behind once a text is cleared', () => {
    const storage = memoryStorage();
    const drafts = createDraftStore(() => storage);
    drafts.set('a', 'sent');
    drafts.clear('a');
    expect(storage).toHaveLength(0);
    expect(createDraftStore(() => storage).get('a')).toBe('');
  });

  it('moves a text to its new conversation, and keeps what stands there when there is none', () => {
    const drafts = createDraftStore(memoryStorage);
    drafts.set('new', 'text');
    drafts.move('new', 'a');
    expect([drafts.get('new'), drafts.get('a')]).toEqual(['', 'text']);
    drafts.move('new', 'a');
    expect(drafts.get('a')).toBe('text');
  });

  it('tells those who listen, until they leave', () => {
    const drafts = createDraftStore(memoryStorage);
    const onChange = vi.fn();
    const leave = drafts.subscribe(onChange);
    drafts.set('a', 'x');
    leave();
    drafts.set('a', 'y');
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('works in memory where storage is refused', () => {
    const drafts = createDraftStore(() => {
      throw new Error('SecurityError');
    });
    drafts.set('a', 'kept');
    expect(drafts.get('a')).toBe('kept');
  });
});
