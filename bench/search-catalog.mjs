/**
 * Large catalogs for measuring: entries whose texts have the lengths of real ones and whose words are drawn as often
 * as they stand in the real catalog, field by field. The same seed makes the same catalog.
 */

/** Numbers 0..1 from a seed (mulberry32). */
export function seeded(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const wordsOf = (text) => text.split(/\s+/).filter(Boolean);

/** @param real catalog data; @param count of entries; one in ten stands in a group of three */
export function largeCatalog(real, count, seed = 1) {
  const random = seeded(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const pools = {
    title: real.entries.flatMap((entry) => wordsOf(entry.title)),
    description: real.entries.flatMap((entry) => wordsOf(entry.description)),
    advice: real.entries.flatMap((entry) => (entry.advice ?? []).flatMap((step) => wordsOf(step.text))),
    en: real.entries.flatMap((entry) => (entry.aliases?.en ?? []).flatMap(wordsOf)),
    zh: real.entries.flatMap((entry) =>
      (entry.aliases?.zh ?? []).flatMap((alias) => alias.match(/.{1,2}/gu) ?? []),
    ),
  };
  const like = (text, pool) =>
    wordsOf(text)
      .map(() => pick(pool))
      .join(' ');
  const likeHan = (text) => (text.match(/.{1,2}/gu) ?? []).map(() => pick(pools.zh)).join('');

  const entries = Array.from({ length: count }, (_, index) => {
    const model = pick(real.entries);
    const group = index % 30 < 3 ? { group: `g${Math.floor(index / 30)}` } : {};
    return {
      ...model,
      ...group,
      code: String(200_000 + index),
      title: like(model.title, pools.title),
      description: like(model.description, pools.description),
      advice: (model.advice ?? []).map((step) => ({ ...step, text: like(step.text, pools.advice) })),
      aliases: {
        en: (model.aliases?.en ?? []).map((alias) => like(alias, pools.en)),
        zh: (model.aliases?.zh ?? []).map(likeHan),
      },
    };
  }).map(({ group, ...entry }, index) => (index % 30 < 3 ? { ...entry, group } : entry));
  const ids = [...new Set(entries.flatMap((entry) => entry.group ?? []))];
  const groups = ids.map((id, index) => ({
    id,
    title: id,
    codes: entries.slice(index * 30, index * 30 + 3).map((entry) => entry.code),
  }));
  return { entries, groups };
}
