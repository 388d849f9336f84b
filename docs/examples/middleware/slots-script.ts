/**
 * Keeps a budget in Redis as a sorted set of slots in use, each with the moment when it comes back.
 *
 * A slot that is taken comes back one window after its answer, since the API counts the request at
 * some moment between the two: so no window of the API's own is ever overrun. Whoever dies with a slot
 * in hand keeps it for a minute and a window. All times are those of the Redis server.
 *
 * rate-limiter-flexible calls it with the points (1 takes a slot, -1 tells that one was answered), the
 * window in seconds and the budget. It answers the points in use and, when there are too many, after
 * how many milliseconds to ask again. A string under the key is a closure of the library's `block`.
 */
export const SLOTS_SCRIPT = `
local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)
local window = ARGV[2] * 1000
local budget = tonumber(ARGV[3])
local lease = window + 60000

if redis.call('TYPE', KEYS[1]).ok == 'string' then
  return { budget + 1, redis.call('PTTL', KEYS[1]) }
end

redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', '(' .. now)
redis.call('ZREMRANGEBYSCORE', KEYS[1], '(' .. now + lease, '+inf')

if tonumber(ARGV[1]) < 0 then
  local open = redis.call('ZRANGEBYSCORE', KEYS[1], '(' .. now + window, '+inf', 'LIMIT', 0, 1)
  if open[1] then redis.call('ZADD', KEYS[1], now + window, open[1]) end
  return { 0, 0 }
end

local taken = redis.call('ZCARD', KEYS[1])
if taken >= budget then
  local first = redis.call('ZRANGE', KEYS[1], 0, 0, 'WITHSCORES')[2]
  return { budget + 1, math.min(first - now + 1, window) }
end

redis.call('ZADD', KEYS[1], now + lease, now .. '-' .. taken)
redis.call('PEXPIRE', KEYS[1], lease)
return { taken + 1, 0 }
`;
