-- Ask the paths of a file in turn, after pauses of a mean length in milliseconds, and say in one line of JSON what came of it; times in microseconds.

local paths, place, pause = {}, 0, 0
local threads = 0

function setup(thread)
   -- Threads begin at different places, so that they do not ask the same at the same time.
   thread:set("offset", threads * 37)
   threads = threads + 1
end

function init(arguments)
   for path in io.lines(arguments[1]) do
      paths[#paths + 1] = path
   end
   place = offset
   pause = tonumber(arguments[2])
   math.randomseed(offset)
end

function delay()
   return math.floor(-pause * math.log(1 - math.random()))
end

function request()
   place = place % #paths + 1
   return wrk.format("GET", paths[place])
end

function done(summary, latency, _)
   local failed = summary.errors.status + summary.errors.connect + summary.errors.read
      + summary.errors.write + summary.errors.timeout
   io.write(string.format(
      '\n{"requests": %d, "duration": %d, "p50": %d, "p99": %d, "slowest": %d, "failed": %d}\n',
      summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), latency.max, failed
   ))
end
