/** Same-meaning entries together: the members of a group follow their best one. */
import type { Catalog, Entry } from '../types.js';

export interface Folded<T> {
  item: T;
  entry: Entry;
  /** Codes of the other members that stand beside it. */
  variants: string[];
}

/**
 * @param ranked best first
 * @param wanted whether a member that was not ranked may be brought in
 * @param stand makes an item for such a member from the one that leads
 * @param isBehind whether a member gives way to the others when none was named outright
 */
export function foldVariants<T>(
  catalog: Catalog,
  ranked: readonly { entry: Entry; item: T }[],
  wanted: (entry: Entry) => boolean,
  stand: (leader: T, entry: Entry) => T,
  isBehind: (member: Entry, leader: T) => boolean = () => false,
): Folded<T>[] {
  const groups = new Map(catalog.groups.map((group) => [group.id, group]));
  const items = new Map(ranked.map(({ entry, item }) => [entry.code, item]));
  const places = new Map(ranked.map(({ entry }, place) => [entry.code, place]));
  const done = new Set<string>();
  const folded: Folded<T>[] = [];
  for (const { entry, item } of ranked) {
    if (done.has(entry.code)) continue;
    const group = entry.group === undefined ? undefined : groups.get(entry.group);
    const members = (group?.codes ?? [])
      .map((code) => catalog.byCode(code))
      .filter((member): member is Entry => member !== undefined && member !== entry)
      .filter((member) => !done.has(member.code) && (items.has(member.code) || wanted(member)))
      .sort((a, b) => (places.get(a.code) ?? Infinity) - (places.get(b.code) ?? Infinity));
    const together = [entry, ...members];
    const ordered = [
      ...together.filter((member) => !isBehind(member, item)),
      ...together.filter((member) => isBehind(member, item)),
    ];
    const codes = ordered.map((member) => member.code);
    for (const member of ordered) {
      done.add(member.code);
      const own = member === entry ? item : stand(item, member);
      folded.push({ item: own, entry: member, variants: codes.filter((code) => code !== member.code) });
    }
  }
  return folded;
}
