/**
 * One call after the other in each channel: what was decided first is posted first, and a channel that Slack
 * slows down holds up no other.
 */
export function createChannelQueue() {
  const tails = new Map<string, Promise<void>>();

  return function inTurn<T>(channel: string, task: () => Promise<T>): Promise<T> {
    const result = (tails.get(channel) ?? Promise.resolve()).then(task);
    const tail = result.then(nothing, nothing);
    tails.set(channel, tail);
    void tail.then(() => {
      if (tails.get(channel) === tail) tails.delete(channel);
    });
    return result;
  };
}

export type InTurn = ReturnType<typeof createChannelQueue>;

const nothing = () => undefined;
