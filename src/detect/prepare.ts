/** Turns word lists and trained weights into the plain JSON the detector starts from. Reads YAML: only builds come here. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { bounds, type CatalogData } from '../catalog/catalog.js';
import { UserError } from '../errors.js';
import type { DetectionData, Model } from './data.js';
import { describeEntries } from './prepare-concepts.js';
import { collectTerms } from './prepare-terms.js';
import type { LearnedWords } from './word-table.js';

export type { DetectionData } from './data.js';

export interface OtherProduct {
  name: string;
  role?: 'infrastructure';
  words: unknown[];
  weak?: unknown[];
  numbers?: string | number;
}

export interface Vocabulary {
  labels: Record<string, Record<string, unknown[]>>;
  product: Record<string, Record<string, unknown[]>>;
  numbers: { before: Record<string, unknown[]>; after: Record<string, unknown[]> };
  others: OtherProduct[];
  concepts: Record<string, unknown[]>;
}

/**
 * @param vocabularyFolder folder of labels.yaml, product.yaml, numbers.yaml, others.yaml, concepts.yaml, weights.json
 * @throws UserError naming the file and what to correct
 */
export function prepareDetection(data: CatalogData, vocabularyFolder: string): DetectionData {
  const vocabulary = Object.fromEntries(
    ['labels', 'product', 'numbers', 'others', 'concepts'].map((name) => [
      name,
      readYaml(join(vocabularyFolder, `${name}.yaml`)),
    ]),
  ) as unknown as Vocabulary;
  const { concepts, conceptWeights, about, words } = describeEntries(data.entries, vocabulary.concepts);
  const { weights, thresholds, context } = readTrained<Model>(join(vocabularyFolder, 'weights.json'));
  const products = vocabulary.others.map((other) => other.name);
  return {
    format: 1,
    terms: collectTerms(vocabulary, words, data.entries, vocabularyFolder),
    products,
    concepts,
    conceptWeights,
    about,
    shared: sharedNumbers(data, vocabulary.others, join(vocabularyFolder, 'others.yaml')),
    symptoms: readPhrases(join(vocabularyFolder, 'symptoms.yaml')),
    elsewhere: readPhrases(join(vocabularyFolder, 'meanings-elsewhere.yaml')),
    model: { weights, thresholds, context },
    words: readTrained<{ words: LearnedWords }>(join(vocabularyFolder, 'learned-words.json')).words,
  };
}

/** @throws UserError when a code has anything but lists of phrases */
function readPhrases(path: string): Record<string, string[]> {
  const phrases: Record<string, string[]> = {};
  for (const [code, lists] of Object.entries((readYaml(path) ?? {}) as Record<string, unknown>)) {
    const all = Object.values((lists ?? {}) as Record<string, unknown>).flat();
    if (!all.every((phrase) => typeof phrase === 'string'))
      throw new UserError(
        `vocabulary: ${path}: ${code}: write lists of phrases, [muted by an admin, 被禁言]`,
      );
    phrases[code] = all as string[];
  }
  return phrases;
}

function readYaml(path: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
    throw new UserError(`vocabulary: ${path}: ${reason}: correct the file`, { cause });
  }
}

/** What training wrote. */
function readTrained<T>(path: string): T {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch (cause) {
    throw new UserError(`vocabulary: cannot read ${path}: restore it or run "npm run eval:train"`, { cause });
  }
}

/** For each exact code and each part of a range: which other products use that number too. */
function sharedNumbers(data: CatalogData, others: OtherProduct[], path: string): Record<string, number[]> {
  const shared: Record<string, number[]> = {};
  const spans = others.map((other) => readNumbers(String(other.numbers ?? ''), `${path}: ${other.name}`));
  for (const entry of data.entries) {
    const { from, to } = bounds(entry.code);
    if (from !== to) continue;
    const users = spans.flatMap((list, product) =>
      others[product]?.role !== 'infrastructure' && list.some(([a, b]) => a <= from && from <= b)
        ? [product]
        : [],
    );
    if (users.length > 0) shared[entry.code] = users;
  }
  return shared;
}

/** `10004 10009 10035-10071 -1005--1001` to spans. */
function readNumbers(text: string, place: string): [number, number][] {
  return text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((part) => {
      const match = /^(-?\d+)(?:-(-?\d+))?$/.exec(part);
      if (!match)
        throw new UserError(`vocabulary: ${place}: "${part}" is no number and no range: write 10035-10071`);
      const a = Number(match[1]);
      const b = Number(match[2] ?? match[1]);
      return a <= b ? [a, b] : [b, a];
    });
}
