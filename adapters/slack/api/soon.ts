import { sleep } from './sleep.js';

/** What work comes to within so many milliseconds; undefined after that, while the work goes on. */
export async function soon<T>(work: Promise<T>, milliseconds: number): Promise<T | undefined> {
  const done = new AbortController();
  const end = () => done.abort();
  work.then(end, end);
  return Promise.race([
    work,
    sleep(milliseconds, done.signal).then(
      () => undefined,
      () => work,
    ),
  ]);
}
