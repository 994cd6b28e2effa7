/** The catalog against the vendor's table, row by row. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalog } from '../catalog.js';

/** The vendor's page as text. `CODE | DESCRIPTION |`, under numbered parts and section headings. */
const rows = readFileSync(new URL('./vendor-table.txt', import.meta.url), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, code, description] = /^(-?\d+(?:-\d+)?) \|(.*)\|\s*$/.exec(line) ?? [];
    return code === undefined || description === undefined ? [] : [{ code, description: description.trim() }];
  });

describe('the catalog', () => {
  it('holds every row of the vendor, and nothing else', () => {
    expect(rows).toHaveLength(429);
    const codes = new Set(rows.map(({ code }) => code));
    expect(codes.size).toBe(428);
    expect(catalog.entries.map(({ code }) => code)).toEqual([...codes]);
  });

  it.each(rows)('quotes $code verbatim', ({ code, description }) => {
    // Spaces before a full stop come from the conversion of the page to text.
    expect(catalog.byCode(code)?.description).toBe(description.replace(/ +\./g, '.'));
  });

  it('keeps the sign and length of codes', () => {
    expect(catalog.byCode('-195')?.title).toBeTruthy();
    expect(catalog.byCode('195')).toBeUndefined();
    expect(catalog.byCode('-10001')).not.toBe(catalog.byCode('10001'));
  });

  it('leaves exactly the six entries without a vendor text empty, with what is known and its source', () => {
    const empty = catalog.entries.filter(({ description }) => description === '');
    expect(empty.map(({ code }) => code).sort()).toEqual([
      '40007',
      '40008',
      '40605',
      '60020',
      '70003',
      '70005',
    ]);
    for (const { known } of empty) expect(known).toMatchObject({ text: /.{40,}/, source: /^https:\/\// });
  });

  it('gives every entry a title of its own of at most 60 characters, advice, and the vendor page as its last link', () => {
    const titles = new Set<string>();
    for (const entry of catalog.entries) {
      expect(entry.title.length).toBeGreaterThan(0);
      expect(entry.title.length).toBeLessThanOrEqual(60);
      expect(titles).not.toContain(entry.title.toLowerCase());
      titles.add(entry.title.toLowerCase());
      expect(entry.kind && entry.retryable && entry.advice?.length, entry.code).toBeTruthy();
      expect(entry.links.at(-1)?.url).toContain('/1047/34348');
      for (const link of entry.links) expect(['seen', 'likely']).toContain(link.confidence);
    }
  });
});
