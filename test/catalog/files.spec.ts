import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkCatalog } from '../../src/catalog/check.js';
import { loadCatalog } from '../../src/catalog/load.js';
import { sourceFolder } from '../../src/catalog/paths.js';
import { jsonSchema } from '../../src/catalog/schema.js';
import { UserError } from '../../src/errors.js';

const file = (yaml: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'imerror-')), 'acme.yaml');
  writeFileSync(path, yaml);
  return path;
};

const acme = (entries: string, more = '') => file(`product: Acme\n${more}entries:\n${entries}`);

describe('a further catalog', () => {
  it('adds codes, wins inside a range, and overrides where it says so', async () => {
    const path = acme(`
  - code: 120045
    title: Message refused by our spam filter
  - code: 120100-120199
    title: Refused by our payment rules
  - code: 70001
    override: true
    title: Ask the identity team for a new UserSig
`);
    const catalog = await loadCatalog([path]);
    expect(catalog.covering('120045')).toMatchObject({ code: '120045', product: 'Acme' });
    expect(catalog.covering('120150')?.code).toBe('120100-120199');
    expect(catalog.covering('120200')?.code).toBe('120001-130000');
    expect(catalog.byCode('70001')?.title).toBe('Ask the identity team for a new UserSig');
    expect(catalog.byCode('70001')?.description).toMatch(/^UserSig expired/);
  });

  it('is found by the search and the detector too', async () => {
    const catalog = await loadCatalog([acme('  - {code: 555001, title: Flux capacitor is misaligned}\n')]);
    const { createSearch } = await import('../../src/search/index.js');
    const { createDetector } = await import('../../src/detect/index.js');
    expect(createSearch(catalog).find('flux capacitor')[0]?.entry.code).toBe('555001');
    expect(createDetector(catalog).detect('555001', { requested: true })[0]?.code).toBe('555001');
  });

  it('may be a folder', async () => {
    const path = acme('  - {code: 555001, title: One}\n');
    writeFileSync(join(path, '..', 'more.yml'), 'product: B\nentries: [{code: 555002, title: Two}]\n');
    const catalog = await loadCatalog([join(path, '..')]);
    expect(catalog.byCode('555001')?.product).toBe('Acme');
    expect(catalog.byCode('555002')?.product).toBe('B');
  });

  it('clashes with both places named', async () => {
    await expect(loadCatalog([acme('  - {code: 70001, title: Mine}\n')])).rejects.toThrow(
      /acme\.yaml:3: code 70001 stands already at .*tencent-chat\.yaml:\d+: remove one, or write "override: true"/,
    );
    const twice = acme('  - {code: 555001, title: One}\n  - {code: 555001, title: Two}\n');
    await expect(loadCatalog([twice])).rejects.toThrow(
      /acme\.yaml:4: code 555001 stands already at .*acme\.yaml:3/,
    );
    const over = '  - {code: 70001, override: true, title: X}\n';
    await expect(loadCatalog([acme(over), acme(over)])).rejects.toThrow(
      /70001 is overridden already at .*acme\.yaml:3/,
    );
  });

  it.each([
    ['  - {code: 70o01, title: x}\n', /acme\.yaml:3: entry 70o01, code: must be a whole number/],
    ['  - {code: 5550, titel: x}\n', /acme\.yaml:3: entry 5550: Unrecognized key: "titel"/],
    [`  - {code: 5550, title: ${'x'.repeat(61)}}\n`, /acme\.yaml:3: entry 5550, title: Too big: .*60/],
    ['  - {code: 5550}\n', /acme\.yaml:3: code 5550 has no title: say the problem/],
    ['  - {code: 5550, title: x, section: nowhere}\n', /acme\.yaml:3: no section "nowhere": add it/],
    ['  - {code: 5550, title: x, links: [nowhere]}\n', /acme\.yaml:3: no page "nowhere": add it/],
    [
      '  - {code: 5550, title: x, related: [{code: 1, relation: see also}]}\n',
      /related to 1, which does not exist/,
    ],
    ['  - {code: 5550, override: true, title: x}\n', /acme\.yaml:3: code 5550 overrides nothing/],
    [
      '  - {code: 129000-131000, title: x}\n',
      /range 129000-131000 overlaps 120001-130000 at .*tencent-chat\.yaml:\d+/,
    ],
    ['  - {code: 5560-5550, title: x}\n', /range 5560-5550 runs backwards/],
    ['  - {code: [}\n', /acme\.yaml:3: .*correct the YAML here/],
    ['  - {code: 5550, title: x}\n  - code: 5551\n    title: a: b\n', /acme\.yaml:5: .*correct the YAML/],
  ])('%j is refused with file and line', async (entries, message) => {
    await expect(loadCatalog([acme(entries)])).rejects.toThrow(UserError);
    await expect(loadCatalog([acme(entries)])).rejects.toThrow(message);
  });

  it('that is missing is named', async () => {
    await expect(loadCatalog(['/nowhere/acme.yaml'])).rejects.toThrow(
      /CATALOG_PATHS: nothing at \/nowhere\/acme\.yaml/,
    );
  });

  it('cannot blow the memory with YAML aliases', async () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\nproduct: [*d,*d,*d,*d]\nentries: []\n`;
    await expect(loadCatalog([file(bomb)])).rejects.toThrow(UserError);
  });
});

describe('the check', () => {
  it('finds no fault in the own catalog', () => {
    expect(checkCatalog()).toMatchObject({ codes: 428, faults: [] });
  });

  it('finds equal titles, bad addresses and unused pages', () => {
    const path = acme(
      `  - {code: 5550, title: usersig has EXPIRED!}\n`,
      'pages: {lost: {title: Lost, url: "https://example.com/x", confidence: seen}}\n',
    );
    const faults = checkCatalog([path]).faults.join('\n');
    expect(faults).toMatch(/code 5550 has the title of \S+ \(.*tencent-chat\.yaml:\d+\): say what differs/);
    expect(faults).toMatch(/acme\.yaml:2: page "lost" is used by no entry/);
  });
});

describe('the JSON Schema', () => {
  const path = join(sourceFolder('catalog'), 'catalog.schema.json');

  it('is the validator, written down', () => {
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(jsonSchema());
  });

  it('accepts the catalog and refuses a slip', () => {
    const validate = new Ajv.default({ strict: false }).compile(jsonSchema());
    const data = parse(readFileSync(join(sourceFolder('catalog'), 'tencent-chat.yaml'), 'utf8'));
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
    data.entries[0].titel = 'slip';
    expect(validate(data)).toBe(false);
  });
});
