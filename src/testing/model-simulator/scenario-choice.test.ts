import { describe, expect, it } from 'vitest';
import { createScenarioChooser } from './scenario-choice';

describe('createScenarioChooser', () => {
  it('prefers the header, then the deployment, then the queue, then an ordinary reply', () => {
    const chooser = createScenarioChooser();
    chooser.queue('refusal', {});
    expect(chooser.choose('length;gapMs=5', 'sim-401-key').scenario).toBe('length');
    expect(chooser.choose('length;gapMs=5', 'gpt-4o').options).toEqual({ gapMs: 5 });
    expect(chooser.choose(undefined, 'sim-401-key').scenario).toBe('401-key');
    const queued = chooser.choose(undefined, 'gpt-4o');
    expect(queued.scenario).toBe('refusal');
    queued.settle(true);
    expect(chooser.choose(undefined, 'gpt-4o').scenario).toBe('ok-default');
  });

  it('keeps a queued scenario until its answer was final, counting failures', () => {
    const chooser = createScenarioChooser();
    chooser.queue('500', { n: 2 });
    chooser.queue('length', {});
    for (const expected of [0, 1, 2]) {
      const choice = chooser.choose(undefined, 'gpt-4o');
      expect(choice).toMatchObject({ scenario: '500', failureCount: expected });
      choice.settle(expected === 2);
    }
    expect(chooser.choose(undefined, 'gpt-4o').scenario).toBe('length');
    expect(chooser.queuedCount()).toBe(1);
    chooser.clear();
    expect(chooser.queuedCount()).toBe(0);
  });

  it('counts failures of a deployment until it succeeds', () => {
    const chooser = createScenarioChooser();
    const next = () => chooser.choose(undefined, 'sim-500');
    next().settle(false);
    expect(next().failureCount).toBe(1);
    next().settle(true);
    expect(next().failureCount).toBe(0);
  });

  it('refuses names and options that nobody knows', () => {
    const chooser = createScenarioChooser();
    expect(() => chooser.queue('no-such', {})).toThrow('no-such');
    expect(() => chooser.queue('ok-default', { gap: 5 })).toThrow();
    expect(() => chooser.choose('ok-default;frag=bytes:0', 'gpt-4o')).toThrow();
    expect(() => chooser.choose(undefined, 'sim-no-such')).toThrow('no-such');
  });
});
