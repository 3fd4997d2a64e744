import { sessionScript } from './session-script';

/** Given: sessionId, generation, title, at, length, ttlMs, maxSessions, metaPrefix. Values: the first event. */
export const createScript = sessionScript(`
local known = redis.call('HGET', meta, 'generation')
if known then return answer(known == given.generation and 'created' or 'taken') end
local function isFull() return redis.call('ZCARD', index) >= given.maxSessions end
if isFull() then
  for _, sessionId in ipairs(redis.call('ZRANGE', index, 0, -1)) do
    if redis.call('EXISTS', given.metaPrefix .. sessionId) == 0 then
      redis.call('ZREM', index, sessionId)
    end
  end
end
if isFull() then return answer('too_many') end
redis.call('HSET', meta, 'generation', given.generation, 'version', 1, 'length', given.length,
  'floor', 0, 'reply', '', 'title', given.title, 'createdAt', given.at, 'updatedAt', given.at)
redis.call('DEL', log, lease)
redis.call('XADD', log, '1-0', 'logged', ARGV[3])
local last = redis.call('ZREVRANGE', index, 0, 0, 'WITHSCORES')
redis.call('ZADD', index, (last[2] or 0) + 1, given.sessionId)
for _, key in ipairs({ meta, log, index }) do redis.call('PEXPIRE', key, given.ttlMs) end
return answer('created')
`);

/**
 * Given: sessionId, at, batch, length, maxLength, isTakenWhenFull, expectedVersion?, abandonedReply?, startedReply?,
 * endedReply?, title?, ttlMs, leaseMs, channel. Values: the events. A batch whose answer was lost is found again by
 * its name. Answers the last seq and the floor.
 */
export const appendScript = sessionScript(`
local kept = redis.call('HMGET', meta, 'version', 'length', 'reply', 'floor')
if not kept[1] then return answer('gone') end
local version, length, reply = tonumber(kept[1]), kept[2] + given.length, kept[3]
if attempt > 1 then
  for _, entry in ipairs(redis.call('XREVRANGE', log, '+', '-', 'COUNT', 200)) do
    if entry[2][4] == given.batch then
      return answer('appended', { string.sub(entry[1], 1, -3), kept[4] })
    end
  end
end
if given.expectedVersion and given.expectedVersion ~= version then return answer('conflict') end
if given.abandonedReply and abandoned(reply) ~= given.abandonedReply then return answer('conflict') end
if #ARGV == 2 then return answer('appended', { kept[1], kept[4] }) end
if length > given.maxLength and not given.isTakenWhenFull then return answer('full') end
for position = 3, #ARGV do
  version = version + 1
  redis.call('XADD', log, version .. '-0', 'logged', ARGV[position], 'batch', given.batch)
end
redis.call('HSET', meta, 'version', version, 'length', length, 'updatedAt', given.at)
if given.title then redis.call('HSET', meta, 'title', given.title) end
if given.endedReply == reply and reply ~= '' then
  redis.call('HSET', meta, 'reply', '')
  redis.call('DEL', lease)
end
if given.startedReply then
  redis.call('HSET', meta, 'reply', given.startedReply)
  redis.call('SET', lease, '', 'PX', given.leaseMs)
end
touch()
local last = redis.call('ZREVRANGE', index, 0, 0, 'WITHSCORES')
if last[1] ~= given.sessionId then redis.call('ZADD', index, (last[2] or 0) + 1, given.sessionId) end
redis.call('PUBLISH', given.channel, version)
return answer('appended', { tostring(version), kept[4] })
`);

/** Given: sessionId, channel. */
export const deleteScript = sessionScript(`
if redis.call('EXISTS', meta) == 0 then return answer('gone') end
redis.call('DEL', meta, log, lease)
redis.call('ZREM', index, given.sessionId)
redis.call('PUBLISH', given.channel, 0)
return answer('deleted')
`);
