/** Other ways to say a part of a query, and what the part is worth. */
import { type Engine, massOf } from './engine.js';
import type { Alternative, Part } from './types.js';

/** What the glossary understands by a key. Latin words are not turned to Chinese. */
export function meant(engine: Engine, key: string, weight: number): Alternative[] {
  const meanings = Object.hasOwn(engine.data.glossary.keys, key) ? engine.data.glossary.keys[key] : undefined;
  const latin = !/\p{Script=Han}/u.test(key);
  return (meanings ?? [])
    .flatMap((meaning) => engine.data.glossary.meanings[meaning] ?? [])
    .filter((terms) => !latin || !/\p{Script=Han}/u.test(engine.data.terms[terms[0] ?? -1] ?? ''))
    .map((terms) => ({ terms, weight, how: 'synonym' as const }));
}

/** Gives a part its mass: what the typed words tell, else the most telling of the other ways. */
export function finished(engine: Engine, text: string, alternatives: Alternative[]): Part {
  const best = new Map<string, Alternative>();
  for (const alternative of alternatives) {
    const key = alternative.terms.join();
    if ((best.get(key)?.weight ?? 0) < alternative.weight) best.set(key, alternative);
  }
  const kept = [...best.values()];
  const typed = kept.find((alternative) => alternative.how === 'typed' || alternative.how === 'joined');
  const mass = typed
    ? massOf(engine, typed.terms)
    : Math.max(0, ...kept.map((alternative) => massOf(engine, alternative.terms)));
  return { text, mass: kept.length > 0 ? mass : engine.unknownMass, alternatives: kept };
}
