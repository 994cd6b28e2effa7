/** Whether everything that had to be answered is, once, with the right code, and nothing else. */
import { expect } from 'vitest';
import type { PlatformServer } from './platform-server.js';

export function judge(platform: PlatformServer, expected: Map<string, string>): void {
  const under = platform.under();
  const lost = [...expected].filter(([id]) => !under.has(id)).map(([id]) => id);
  const needless = [...under.keys()].filter((id) => !expected.has(id));
  const doubled = [...under].filter(([, posts]) => posts.length > 1).map(([id]) => id);
  const stale = [...under].filter(([id, [codes]]) => expected.has(id) && codes?.join() !== expected.get(id));
  expect({
    lost,
    needless,
    doubled,
    stale: stale.map(([id, posts]) => ({ id, posts, expected: expected.get(id) })),
    saidTwice: platform.saidTwice(),
  }).toEqual({ lost: [], needless: [], doubled: [], stale: [], saidTwice: [] });
  expect(under.size).toBe(expected.size);
}
