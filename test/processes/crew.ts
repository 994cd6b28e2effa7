/** Several real processes of the bot. What a killed one had not acknowledged is delivered to another, as platforms do. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Health } from '../../src/store/with-fallback.js';
import type { Chance } from './chance.js';
import type { Event } from './stream.js';

const WORKER = fileURLToPath(new URL('worker.mjs', import.meta.url));
/** Events one process has in hand at a time. */
const IN_HAND = 16;

type Ask = Event | { kind: 'health' } | { kind: 'set'; key: string; value: unknown };

interface Member {
  child: ChildProcess;
  alive: boolean;
  inHand: Map<number, { event: Ask; settle: (answer: unknown) => void }>;
}

export interface CrewOptions {
  size: number;
  storeUrl: string;
  platformUrl: string;
  chance: Chance;
}

export async function startCrew({ size, storeUrl, platformUrl, chance }: CrewOptions) {
  const members: Member[] = [];
  /** What the processes logged, warnings and errors. */
  const lines: { level: string; message: string; details: object }[] = [];
  const failures: string[] = [];
  /** For each event, in turn: the member it is meant for, or any. */
  const queue: { event: Event; to: number | undefined }[] = [];
  let deliveries = 0;
  let wake = () => {};

  async function join(at: number): Promise<void> {
    const child = fork(WORKER, [storeUrl, platformUrl], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    const member: Member = { child, alive: false, inHand: new Map() };
    members[at] = member;
    child.on('message', (said: Said) => {
      if ('log' in said) lines.push(said.log);
      if ('ready' in said) member.alive = true;
      const delivery = 'done' in said ? said.done : 'failed' in said ? said.failed : undefined;
      if (delivery === undefined) return wake();
      const kept = member.inHand.get(delivery);
      member.inHand.delete(delivery);
      if ('failed' in said) {
        failures.push(said.reason);
        if (kept && isEvent(kept.event)) queue.unshift({ event: kept.event, to: undefined });
      } else if ('done' in said) kept?.settle(said.answer);
      wake();
    });
    child.once('exit', () => {
      member.alive = false;
      for (const { event } of member.inHand.values()) {
        if (isEvent(event)) queue.unshift({ event, to: undefined });
      }
      member.inHand.clear();
      wake();
    });
    while (!member.alive) {
      if (child.exitCode !== null) throw new Error('a process did not start: is the program built?');
      await Promise.race([once(child, 'message'), once(child, 'exit')]);
    }
  }

  function hand(member: Member, event: Ask, settle: (answer: unknown) => void = () => {}): void {
    deliveries += 1;
    member.inHand.set(deliveries, { event, settle });
    member.child.send({ delivery: deliveries, event }, () => {});
  }

  /** Hands out what there is room for. */
  function handOut(): void {
    const room = (member: Member | undefined) => member?.alive === true && member.inHand.size < IN_HAND;
    for (let at = 0; at < queue.length && members.some(room); ) {
      const { event, to } = queue[at] as { event: Event; to: number | undefined };
      const able = members.filter(room);
      const wanted = to === undefined ? chance.pick(able) : members[to];
      const dead = to !== undefined && members[to]?.alive !== true;
      const member = dead ? chance.pick(able) : wanted;
      if (!member || !room(member)) {
        at += 1;
        // A process that is behind holds up only its own events; the look ahead is bounded.
        if (at > 4 * IN_HAND) break;
        continue;
      }
      queue.splice(at, 1);
      hand(member, event);
    }
  }

  await Promise.all(Array.from({ length: size }, (_, at) => join(at)));

  const ask = <T>(at: number, event: Ask): Promise<T> =>
    new Promise((resolve) => hand(members[at] as Member, event, (answer) => resolve(answer as T)));

  return {
    lines,
    failures,
    /**
     * Delivers every event to each of the members it is meant for, and what was lost on the way again.
     * @param onProgress called after each acknowledgement with how many deliveries wait or are in hand
     */
    async deliver(
      all: { event: Event; to: number | undefined }[],
      onProgress: (left: number) => void = () => {},
    ) {
      queue.push(...all);
      for (;;) {
        const woken = new Promise<void>((resolve) => {
          wake = resolve;
        });
        handOut();
        const left = queue.length + members.reduce((sum, { inHand }) => sum + inHand.size, 0);
        onProgress(left);
        if (left === 0) return;
        await woken;
      }
    },
    health: (at: number) => ask<Health>(at, { kind: 'health' }),
    set: (key: string, value: unknown) => ask<void>(0, { kind: 'set', key, value }),
    /** Ends a process in the middle of whatever it does. */
    kill: (at: number) => members[at]?.child.kill('SIGKILL'),
    join,
    async stop() {
      await Promise.all(
        members.map(async ({ child }) => {
          if (child.exitCode !== null || child.signalCode !== null) return;
          const gone = once(child, 'exit');
          child.kill('SIGKILL');
          await gone;
        }),
      );
    },
  };
}

export type Crew = Awaited<ReturnType<typeof startCrew>>;

type Said =
  | { ready: true }
  | { log: { level: string; message: string; details: object } }
  | { done: number; answer: unknown }
  | { failed: number; reason: string };

const isEvent = (event: Ask): event is Event => event.kind !== 'health' && event.kind !== 'set';
