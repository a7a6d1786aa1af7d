// npm's bpmn-engine behind the few questions that an oracle asks: one JSON line in, one out.
//
//   {"start": xml, "process": id, "data": {…}, "at": iso}    {"complete": node, "data": {…}}
//   {"advance": iso}                                       → {"open": {node: count}, "ended": bool}
//   {"runs": xml, "actions": […], "times": n}              → {}, after so many whole runs
//   {"cpu": true}                                          → {"seconds": n}, CPU time of this process so far
//
// Its clock is ours: `Date` and its timers are replaced, so that a wait of hours takes no time.

import { createInterface } from "node:readline";

import { Activity } from "bpmn-elements";
import { SignalTaskBehaviour } from "bpmn-elements/tasks";
import { Engine } from "bpmn-engine";

const MachineDate = Date;
let now = 0;

globalThis.Date = class extends MachineDate {
  constructor(...told) {
    super(...(told.length ? told : [now]));
  }

  static now() {
    return now;
  }
};

/** Timers that fire when told, the earliest first. */
class Clock {
  waiting = new Set();

  get executing() {
    return [...this.waiting];
  }

  register() {
    return this;
  }

  setTimeout = (callback, delay, ...told) => {
    const timer = { at: now + delay, fire: () => callback(...told) };
    this.waiting.add(timer);
    return timer;
  };

  clearTimeout = (timer) => {
    this.waiting.delete(timer);
  };

  advance(until) {
    for (;;) {
      const [first] = this.executing.filter((each) => each.at <= until).sort((a, b) => a.at - b.at);
      if (!first) break;
      this.waiting.delete(first);
      now = first.at;
      first.fire();
    }
    now = until;
  }
}

/** Open tasks: execution id → node. One process runs at a time. */
let open = new Map();

/** The engine's own user task, which also notes where it waits. */
class NotedTask extends SignalTaskBehaviour {
  execute(message) {
    const { id, executionId, isRootScope } = message.content;
    if (!(this.loopCharacteristics && isRootScope)) open.set(executionId, { id, broker: this.broker });
    super.execute(message);
  }

  _stop(executionId) {
    super._stop(executionId);
    open.delete(executionId);
  }
}

function UserTask(definition, context) {
  return new Activity(NotedTask, definition, context);
}

/** A literal, a text in quotes, `field == number`, `field == "text"`: all that these drawings ask for. */
function evaluate(text, data) {
  const quoted = /^"(.*)"$/.exec(text);
  if (quoted) return quoted[1];
  const compared = /^(\w+) == (?:(\d+)|"(\w*)")$/.exec(text);
  if (compared) return data[compared[1]] === (compared[3] ?? Number(compared[2]));
  return text;
}

function engineOf(source, data, timers) {
  const expressions = { resolveExpression: (text) => evaluate(text, data) };
  return new Engine({ name: "oracle", source, elements: { UserTask }, timers, expressions });
}

/** A running process. */
class Run {
  constructor(xml, data) {
    this.data = data;
    this.clock = new Clock();
    this.engine = engineOf(xml, data, this.clock);
  }

  async start(process) {
    open = new Map();
    [this.definition] = await this.engine.getDefinitions();
    this.definition.run({ processId: process });
  }

  complete(node, data) {
    Object.assign(this.data, data);
    const [executionId, task] = [...open].find(([, each]) => each.id === node);
    const message = { message: {}, executionId };
    task.broker.publish("api", `activity.signal.${executionId}`, message, { type: "signal" });
  }

  told() {
    const counts = {};
    for (const { id } of open.values()) counts[id] = (counts[id] ?? 0) + 1;
    return { open: counts, ended: !this.definition.isRunning };
  }
}

/** One task after the other to the end; the state is written as JSON and recovered from it before each. */
async function runThrough(xml, actions) {
  const data = {};
  const timers = new Clock();
  let execution = await engineOf(xml, data, timers).execute();
  for (const action of actions) {
    const written = JSON.stringify(await execution.getState());
    await execution.stop();
    open = new Map();
    data.action = action;
    execution = await engineOf(undefined, data, timers).recover(JSON.parse(written)).resume();
    const [{ id }] = open.values();
    execution.signal({ id });
  }
  if (execution.isRunning) throw new Error("the run did not end");
}

function cpuSeconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

let run;

async function answer(asked) {
  if ("cpu" in asked) return { seconds: cpuSeconds() };
  if ("runs" in asked) {
    for (let time = 0; time < asked.times; time += 1) await runThrough(asked.runs, asked.actions);
    return {};
  }
  if ("start" in asked) {
    now = MachineDate.parse(asked.at);
    run = new Run(asked.start, asked.data);
    await run.start(asked.process);
  } else if ("complete" in asked) {
    run.complete(asked.complete, asked.data);
  } else {
    run.clock.advance(MachineDate.parse(asked.advance));
  }
  return run.told();
}

for await (const line of createInterface({ input: process.stdin })) {
  let told;
  try {
    told = await answer(JSON.parse(line));
  } catch (error) {
    told = { error: String(error) };
  }
  process.stdout.write(`${JSON.stringify(told)}\n`);
}
