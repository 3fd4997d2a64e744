import { defineScript, type RedisScript } from './redis-script';

/**
 * A script over the keys of one session, `meta`, `log`, `lease` and `index`. Its keys name the owner, so that a
 * session of somebody else is not there. `touch()` renews the idle life, `abandoned(reply)` is that reply if nobody
 * holds it and empty otherwise, `entries(from, to, limit)` are the events of the log as texts. When some are missing,
 * because Redis evicted them, `discard()` drops what is left.
 */
export function sessionScript(body: string): RedisScript {
  return defineScript(`
local meta, log, lease, index = unpack(KEYS)
local function touch()
  if redis.call('PTTL', meta) > given.ttlMs * 0.98 then return end
  for _, key in ipairs({ meta, log, index }) do redis.call('PEXPIRE', key, given.ttlMs) end
end
local function abandoned(reply)
  if reply ~= '' and redis.call('EXISTS', lease) == 0 then return reply end
  return ''
end
local function entries(from, to, limit)
  local texts = {}
  for _, entry in ipairs(redis.call('XRANGE', log, from .. '-0', to .. '-0', 'COUNT', limit)) do
    texts[#texts + 1] = entry[2][2]
  end
  return texts
end
local function discard()
  redis.call('DEL', meta, log, lease)
  return answer('damaged')
end
${body}`);
}
