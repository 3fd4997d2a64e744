import fastify from 'fastify';
import { expect, test } from 'vitest';
import { healthPlugin } from './health-plugin';

test('the process lives whether it takes work or not', async () => {
  let isReady = true;
  const server = fastify();
  await server.register(healthPlugin, { isReady: () => isReady });
  for (const [isUp, status, word] of [
    [true, 200, 'ready'] as const,
    [false, 503, 'not_ready'] as const,
  ]) {
    isReady = isUp;
    const ready = await server.inject('/ready');
    expect([ready.statusCode, ready.json()]).toEqual([status, { status: word }]);
    const health = await server.inject('/health');
    expect([health.statusCode, health.json()]).toEqual([
      200,
      { status: 'ok', uptime_seconds: expect.any(Number) },
    ]);
    expect(health.headers['cache-control']).toBe('no-store');
  }
});
