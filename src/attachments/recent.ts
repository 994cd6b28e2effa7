/** One piece of work for all who ask for it at the same time or soon after: events come twice, edits leave files alone. */
const MOST = 64;

/** @param keep whether a result is worth remembering */
export function createRecent<T>(keep: (result: T) => boolean) {
  const known = new Map<string, Promise<T>>();

  return function recent(key: string, work: () => Promise<T>): Promise<T> {
    const standing = known.get(key);
    if (standing) return standing;
    const [oldest] = known.keys();
    if (oldest !== undefined && known.size >= MOST) known.delete(oldest);
    const result = work();
    known.set(key, result);
    const forget = () => known.get(key) === result && known.delete(key);
    result.then((done) => keep(done) || forget(), forget);
    return result;
  };
}
