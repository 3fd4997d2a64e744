import { defineScript } from './redis-script';
import { sessionScript } from './session-script';

/** Given: generation, version. Values: the state at that version, to begin folding with. */
export const foldScript = sessionScript(`
local kept = redis.call('HMGET', meta, 'generation', 'foldVersion')
local isNews = kept[1] == given.generation and given.version > tonumber(kept[2] or -1)
if isNews then redis.call('HSET', meta, 'foldVersion', given.version, 'fold', ARGV[3]) end
return answer(isNews and 'kept' or 'ignored')
`);

/** Given: generation, version. Values: the state at that version; the events up to it are dropped. */
export const trimScript = sessionScript(`
local kept = redis.call('HMGET', meta, 'generation', 'floor', 'foldVersion')
if kept[1] ~= given.generation or given.version <= tonumber(kept[2]) then return answer('ignored') end
redis.call('HSET', meta, 'floor', given.version, 'base', ARGV[3])
if tonumber(kept[3] or -1) <= given.version then redis.call('HDEL', meta, 'foldVersion', 'fold') end
redis.call('XTRIM', log, 'MINID', (given.version + 1) .. '-0')
return answer('trimmed')
`);

/** Given: replyId, leaseMs, ttlMs. A lease that has run out is taken again as long as the reply is not ended. */
export const holdScript = sessionScript(`
if redis.call('HGET', meta, 'reply') ~= given.replyId then return answer('ended') end
redis.call('SET', lease, '', 'PX', given.leaseMs)
touch()
return answer('held')
`);

/** Given: replyId. */
export const releaseScript = sessionScript(`
if redis.call('HGET', meta, 'reply') ~= given.replyId then return answer('ended') end
redis.call('DEL', lease)
return answer('abandoned')
`);

/** Keys: meta and lease of each session. Answers for each its version, or that it is gone or abandoned. */
export const surveyScript = defineScript(`
local seen = {}
for position = 1, #KEYS, 2 do
  local kept = redis.call('HMGET', KEYS[position], 'version', 'reply')
  local isHeld = kept[2] == '' or redis.call('EXISTS', KEYS[position + 1]) == 1
  seen[#seen + 1] = not kept[1] and 'gone' or isHeld and kept[1] or 'abandoned'
end
return answer('surveyed', seen)
`);
