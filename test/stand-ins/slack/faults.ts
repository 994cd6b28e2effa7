/** Faults a test orders, each for the next calls of one method. */
export interface Fault {
  /** `chat.postMessage`, or `response_url`. */
  method: string;
  /** How many calls it meets; one when absent. */
  times?: number;
  /** HTTP status, with `retryAfter` seconds for 429. */
  status?: number;
  retryAfter?: number;
  /** Slack's own error code, answered with status 200. */
  error?: string;
  /** Only calls that name this channel. */
  channel?: string;
  /** The work is done all the same, and only the answer is lost. */
  afterwards?: boolean;
  /** No answer at all: the connection is cut. */
  cut?: boolean;
}

export function createFaults() {
  const ordered: (Fault & { left: number })[] = [];
  return {
    order(fault: Fault): void {
      ordered.push({ ...fault, left: fault.times ?? 1 });
    },
    /** The fault that meets this call, used up by it. */
    meet(method: string, channel?: string): Fault | undefined {
      const fault = ordered.find(
        (one) =>
          one.left > 0 && one.method === method && (one.channel === undefined || one.channel === channel),
      );
      if (fault) fault.left -= 1;
      return fault;
    },
  };
}

export type Faults = ReturnType<typeof createFaults>;
