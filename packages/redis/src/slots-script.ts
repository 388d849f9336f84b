/**
 * Follows `nextSlot`, `slotAnswered`, `holdSlot`, `slotUnused` and `observeRate` of `@centime/core`, over a
 * state that Redis keeps under one key, by the clock of the server. A property test compares the two.
 *
 * Arguments: what to do, the window, the budget and the lease, an id or 0, how long a body is on its
 * way, and a time of its own for tests. `take` returns the id of a slot and 0, or 0 and after how many
 * milliseconds to ask again.
 *
 * A server that has just started may have lost the state, or have an older one: nothing is given out until
 * it is a window old, and a second, since it tells its age in seconds that began. Ids begin at the time of
 * day, so that what becomes of a slot of before takes no slot of after for its own.
 */
export const SLOTS_SCRIPT = `
local action = ARGV[1]
local window, budget, lease = tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local id, more = tonumber(ARGV[5]), tonumber(ARGV[6])
local clock = redis.call('TIME')
local now = tonumber(ARGV[7]) or (clock[1] * 1000 + math.floor(clock[2] / 1000))

local kept = redis.call('GET', KEYS[1])
local state = kept and cjson.decode(kept) or { slots = {}, taken = now, returned = 0 }

local function within(from, till)
  return from ~= nil and now < till and now > from - window
end

local function prune()
  local slots = {}
  for _, slot in ipairs(state.slots) do
    if within(slot.from, slot.till) then
      table.insert(slots, slot)
    else
      state.returned = state.returned + 1
    end
  end
  state.slots = slots
end

local function place(own)
  local slots = {}
  own.before = state.returned
  for _, slot in ipairs(state.slots) do
    if slot.id == own.id then own.before = slot.before else table.insert(slots, slot) end
  end
  table.insert(slots, own)
  state.slots = slots
  return own
end

local function hold(sending)
  place({ id = id, from = now, till = now + sending + lease + window, open = true })
end

local function save()
  redis.call('SET', KEYS[1], cjson.encode(state), 'PX', 2 * (lease + window) + 60000)
end

local function youth()
  if ARGV[7] ~= '' then return 0 end
  local info = redis.pcall('INFO', 'server')
  local uptime = type(info) == 'string' and string.match(info, 'uptime_in_seconds:(%d+)')
  return uptime and math.max(0, window + 1000 - uptime * 1000) or 0
end

if action == 'take' then
  prune()
  local young = youth()
  if young > 0 then return { 0, math.ceil(young) } end
  local closed = within(state.closedFrom, state.closedTill)
  local others = within(state.othersFrom, state.othersTill) and state.others or 0
  if not closed and budget - #state.slots - others > 0 then
    state.taken = state.taken + 1
    id = state.taken
    hold(more)
    save()
    return { id, 0 }
  end
  local turn = budget - #state.slots - others > 0 and now or math.huge
  if others > 0 then turn = math.min(turn, state.othersTill) end
  for _, slot in ipairs(state.slots) do
    turn = math.min(turn, slot.open and math.min(slot.till, now + window) or slot.till)
  end
  if closed then turn = math.max(turn, state.closedTill) end
  return { 0, math.max(1, math.ceil(turn - now)) }
end

if action == 'unused' then
  local slots = {}
  for _, slot in ipairs(state.slots) do
    if slot.id ~= id then table.insert(slots, slot) end
  end
  state.slots = slots
elseif action == 'held' then
  hold(0)
else
  local own = place({ id = id, from = now, till = now + window, open = false })
  if action == 'refused' then
    prune()
    if not (within(state.closedFrom, state.closedTill) and state.closedTill > now + more) then
      state.closedFrom, state.closedTill = now, now + more
    end
  elseif action == 'answered' and ARGV[8] ~= '' then
    prune()
    local countable = #state.slots + state.returned - own.before
    state.others = math.max(0, budget - tonumber(ARGV[8]) - countable)
    state.othersFrom, state.othersTill = now, now + math.min(more, window)
  end
end
save()
return { 0, 0 }
`;
