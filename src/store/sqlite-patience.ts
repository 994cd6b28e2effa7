/** Waits for other processes that write to the same SQLite file without holding up this one. */

/** A lock held longer than this is a fault, in milliseconds. */
export const PATIENCE = 2_000;
/** Pauses between two tries, in milliseconds; chance within them keeps two processes from meeting again and again. */
const PAUSE = { least: 1, most: 20 };

/** Does `work` at once, and again for as long as it finds the file locked. */
export async function patiently<T>(work: () => T, random: () => number = Math.random): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || Date.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE.least + random() * (PAUSE.most - PAUSE.least)));
  }
}

/** SQLITE_BUSY and its kin: SQLITE_BUSY_SNAPSHOT, SQLITE_BUSY_RECOVERY. */
const isBusy = (error: unknown) =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
