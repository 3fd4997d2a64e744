import { defineScript } from './redis-script';
import { sessionScript } from './session-script';

/** Given: afterSeq, limit, ttlMs. Answers the generation, the abandoned reply and the events. */
export const readScript = sessionScript(`
local kept = redis.call('HMGET', meta, 'version', 'floor', 'generation', 'reply')
if not kept[1] then return answer('gone') end
touch()
local version, afterSeq = tonumber(kept[1]), given.afterSeq
if afterSeq < tonumber(kept[2]) or afterSeq > version then return answer('trimmed') end
local expected = math.min(given.limit, version - afterSeq)
local texts = expected > 0 and entries(afterSeq + 1, version, expected) or {}
if #texts ~= expected then return discard() end
return answer('read', { kept[3], abandoned(kept[4]) }, texts)
`);

/**
 * Given: atVersion?, cachedGeneration?, cachedVersion?, isFoldAllowed, ttlMs. Folding begins at the newest state that
 * is not too new: the caller's, the stored fold, the base under the log, or nothing. Answers the generation, the
 * abandoned reply, the length, where folding begins, at which version, with which state, and the events from there.
 */
export const loadScript = sessionScript(`
local kept = redis.call('HMGET', meta, 'version', 'floor', 'generation', 'reply', 'length', 'foldVersion')
if not kept[1] then return answer('gone') end
touch()
local version, floor, foldVersion = tonumber(kept[1]), tonumber(kept[2]), tonumber(kept[6] or -1)
local target = given.atVersion or version
if target > version or target < math.max(floor, 1) then return answer('unknown_version') end
local origin, from, state = 'base', floor, nil
if given.isFoldAllowed and foldVersion >= from and foldVersion <= target then
  origin, from = 'fold', foldVersion
end
local cachedVersion = given.cachedGeneration == kept[3] and given.cachedVersion or -1
if cachedVersion >= from and cachedVersion <= target then origin, from = 'cached', cachedVersion end
if origin ~= 'cached' then state = redis.call('HGET', meta, origin) end
local texts = from < target and entries(from + 1, target, target - from) or {}
if #texts ~= target - from then return discard() end
return answer('loaded', { kept[3], abandoned(kept[4]), kept[5], origin, tostring(from), state or '' },
  texts)
`);

/** Keys: index. Given: metaPrefix. Answers id, title, createdAt and updatedAt of each session. */
export const listScript = defineScript(`
local rows = {}
for _, sessionId in ipairs(redis.call('ZREVRANGE', KEYS[1], 0, -1)) do
  local kept = redis.call('HMGET', given.metaPrefix .. sessionId, 'title', 'createdAt', 'updatedAt')
  if kept[1] then
    for _, text in ipairs({ sessionId, kept[1], kept[2], kept[3] }) do rows[#rows + 1] = text end
  else
    redis.call('ZREM', KEYS[1], sessionId)
  end
end
return answer('listed', rows)
`);
