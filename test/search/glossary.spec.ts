import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createCatalog } from '../../src/catalog/catalog.js';
import { UserError } from '../../src/errors.js';
import { createSearch } from '../../src/search/index.js';
import { prepareSearch } from '../../src/search/prepare.js';
import { catalogFolder, entry } from './open.js';

const folderWith = (glossary: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'glossary-'));
  writeFileSync(join(folder, 'glossary.yaml'), glossary);
  return folder;
};

const found = (glossary: string, query: string): string[] => {
  const data = {
    entries: [entry('1', 'Door is locked'), entry('2', 'Window broken'), entry('3', 'Roof leaks')],
    groups: [],
  };
  const search = createSearch(
    createCatalog(data, { search: prepareSearch(data, folderWith(glossary)), detection: {} }),
  );
  return search.find(query).map((result) => result.entry.code);
};

describe('the glossary', () => {
  it('understands one word of a group as the others, phrases and Chinese too', () => {
    const glossary = 'synonyms: [[door, gate, way in, 门], [window, pane]]';
    expect(found(glossary, 'gate')[0]).toBe('1');
    expect(found(glossary, 'gates')[0]).toBe('1');
    expect(found(glossary, 'way in')[0]).toBe('1');
    expect(found(glossary, '门')[0]).toBe('1');
    expect(found(glossary, '門')[0]).toBe('1');
    expect(found(glossary, 'pane')[0]).toBe('2');
    expect(found('synonyms: []', 'gate')).toEqual([]);
  });

  it('understands one way only where it says so', () => {
    const glossary =
      'synonyms: [{ say: [opening], mean: [door, window] }, { say: [window], mean: [shutter] }]';
    expect(found(glossary, 'opening').sort()).toEqual(['1', '2']);
    expect(found(glossary, 'shutter')).toEqual([]);
  });

  it('leaves out stop words and counts weak ones little', () => {
    expect(found('{ synonyms: [], stop: [locked] }', 'locked')).toEqual([]);
    expect(found('{ synonyms: [], weak: [broken] }', 'broken door')[0]).toBe('1');
  });

  it.each([
    ['synonyms: [[one]]', /item 1 under "synonyms"/],
    ['synonyms: [{ say: [a] }]', /item 1 under "synonyms"/],
    ['synonyms: [[yes it is, null]]', /item 1 under "synonyms"/],
    ['stop: [1, 2]', /"stop" must be a list of words/],
    ['synonyms: [', /not readable as YAML/],
  ])('says what is wrong with %s', (glossary, message) => {
    expect(() => found(glossary, 'door')).toThrow(UserError);
    expect(() => found(glossary, 'door')).toThrow(message);
  });

  it('of the catalog names nothing twice within a group', () => {
    const { synonyms } = parse(readFileSync(join(catalogFolder, 'glossary.yaml'), 'utf8')) as {
      synonyms: (string[] | { say: string[]; mean: string[] })[];
    };
    const repeated = synonyms
      .map((group) => (Array.isArray(group) ? group : group.say))
      .flatMap((words) => words.filter((word, place) => words.indexOf(word) !== place));
    expect(repeated).toEqual([]);
  });
});
