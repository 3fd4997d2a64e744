import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileBytes } from '@/testing/hostile-json';
import { startTestServer } from '@/testing/test-server';
import { createScriptedModel } from '@/testing/test-services';
import { connectWs } from '@/testing/ws-client';

const frameCount = 10_000;
/** Twice as many with the marker after each: below the limit of a flood. */
const framesPerConnection = 2_500;
const known =
  /^(Echo: |\{"type":"(error|chat_error)","payload":\{"error":"[A-Z]|\{"type":"chat_(start|chunk)")/;

/** Below the largest frame, which has a close code of its own. */
const hostileFrame = hostileBytes.map((bytes) => bytes.subarray(0, 64_000));

test(`of ${frameCount} hostile frames none breaks anything`, { timeout: 120_000 }, async () => {
  const crashes: unknown[] = [];
  const onCrash = (error: unknown) => crashes.push(error);
  process.on('unhandledRejection', onCrash);
  await using server = await startTestServer({ plainChat: createScriptedModel([]) });
  let client = await connectWs(server.origin);
  let sentCount = 0;
  const send = fc.asyncProperty(hostileFrame, fc.nat(9), async (bytes, kind) => {
    if (sentCount % framesPerConnection === 0) client = await connectWs(server.origin);
    const from = client.frames.length;
    const marker = `"frame ${sentCount}"`;
    sentCount += 1;
    client.socket.send(bytes, { binary: kind === 0 });
    client.socket.send(marker);
    const frames = await client.until((frame) => frame === `Echo: ${marker}`, from);
    for (const frame of frames) expect(frame).toMatch(known);
    expect(frames.length).toBeGreaterThan(1);
  });
  await fc.assert(send, { numRuns: frameCount });
  expect(sentCount).toBe(frameCount);
  expect(client.socket.readyState).toBe(client.socket.OPEN);
  expect(crashes).toEqual([]);
  process.off('unhandledRejection', onCrash);
});
