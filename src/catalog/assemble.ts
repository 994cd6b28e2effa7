/** Joins checked catalog files, in order, to one list of entries. Later files add or, where they say so, override. */
import { UserError } from '../errors.js';
import type { Entry, Group, Link } from '../types.js';
import { bounds, type CatalogData, isRange } from './catalog.js';
import type { ReadFile } from './read-file.js';
import type { CatalogFileEntry } from './schema.js';

interface Placed {
  entry: Entry;
  place: string;
  overriddenAt?: string;
}

/** @throws UserError naming both places of a clash, unknown pages and sections, codes that do not exist */
export function assemble(files: ReadFile[]): CatalogData {
  const faults: string[] = [];
  const pages = new Map<string, Link>();
  const sections = new Map<string, { title: string; layer: Entry['layer']; anchor?: string | undefined }>();
  const placed = new Map<string, Placed>();
  const groups: Group[] = [];

  for (const file of files) {
    const { data } = file;
    for (const [id, page] of Object.entries(data.pages ?? {})) pages.set(id, clean(page) as Link);
    for (const [id, section] of Object.entries(data.sections ?? {})) sections.set(id, section);
    data.entries.forEach((row, index) => {
      const place = file.place(['entries', index, 'code']);
      const before = placed.get(row.code);
      if (before && !row.override) {
        faults.push(
          `${place}: code ${row.code} stands already at ${before.place}: remove one, or write "override: true" here`,
        );
        return;
      }
      if (before?.overriddenAt) {
        faults.push(
          `${place}: code ${row.code} is overridden already at ${before.overriddenAt}: keep one of the two`,
        );
        return;
      }
      if (row.override && !before) {
        faults.push(
          `${place}: code ${row.code} overrides nothing: remove "override: true" or correct the code`,
        );
        return;
      }
      if (!before && !row.title) {
        faults.push(`${place}: code ${row.code} has no title: say the problem in at most 60 characters`);
        return;
      }
      const entry = resolveRow(row, before?.entry, file, index);
      placed.set(row.code, before ? { ...before, entry, overriddenAt: place } : { entry, place });
    });
    for (const group of data.groups ?? []) groups.push(clean(group) as Group);
  }

  for (const [code, { entry, place }] of placed) {
    for (const tie of entry.related ?? []) {
      if (!placed.has(tie.code))
        faults.push(`${place}: code ${code} is related to ${tie.code}, which does not exist`);
    }
  }
  faults.push(...overlaps([...placed.values()]));
  faults.push(...joinGroups(groups, placed));
  if (faults.length > 0) throw new UserError(faults.join('\n'));
  return { entries: [...placed.values()].map(({ entry }) => entry), groups };

  function resolveRow(
    row: CatalogFileEntry,
    before: Entry | undefined,
    file: ReadFile,
    index: number,
  ): Entry {
    const { override: _, section: sectionId, links, ...fields } = row;
    const section = sectionId === undefined ? undefined : sections.get(sectionId);
    if (sectionId !== undefined && !section) {
      faults.push(
        `${file.place(['entries', index, 'section'])}: no section "${sectionId}": add it under "sections"`,
      );
    }
    const product = file.data.product;
    const rest = clean(fields) as Partial<Entry> & { code: string };
    const own = links
      ?.map((link) => pageOf(link, file, index))
      .filter((link): link is Link => link !== undefined);
    const last = file.data.page && pages.get(file.data.page);
    const base: Entry = before ?? {
      code: row.code,
      title: '',
      description: '',
      layer: section?.layer ?? 'server',
      section: section?.title ?? product,
      links: [],
      product,
    };
    return {
      ...base,
      ...rest,
      ...(section ? { layer: section.layer, section: section.title } : {}),
      links: own || !before ? [...(own ?? []), ...(last ? [inSection(last, section)] : [])] : base.links,
    };
  }

  function pageOf(link: string | object, file: ReadFile, index: number): Link | undefined {
    if (typeof link !== 'string') return clean(link) as Link;
    const page = pages.get(link);
    if (!page)
      faults.push(`${file.place(['entries', index, 'links'])}: no page "${link}": add it under "pages"`);
    return page;
  }
}

/** The vendor's table, opened at the entry's section where its anchor is confirmed. */
const inSection = (page: Link, section?: { title: string; anchor?: string | undefined }): Link => ({
  ...page,
  title: section ? `${page.title}: ${section.title}` : page.title,
  url: page.url + (section?.anchor ?? ''),
});

/** Ranges may nest (a team's own block inside the vendor's), not cross or repeat. */
function overlaps(all: Placed[]): string[] {
  const ranges = all
    .filter(({ entry }) => isRange(entry.code))
    .map((item) => ({ item, ...bounds(item.entry.code) }));
  const faults: string[] = [];
  for (const range of ranges) {
    if (range.from > range.to)
      faults.push(`${range.item.place}: the range ${range.item.entry.code} runs backwards`);
  }
  ranges.forEach((a, index) => {
    for (const b of ranges.slice(index + 1)) {
      const crossing = a.from <= b.to && b.from <= a.to;
      const nested = (a.from <= b.from && b.to <= a.to) || (b.from <= a.from && a.to <= b.to);
      if (crossing && !nested) {
        faults.push(
          `${b.item.place}: the range ${b.item.entry.code} overlaps ${a.item.entry.code} at ${a.item.place}: move one`,
        );
      }
    }
  });
  return faults;
}

/** Gives every member of a group its id and the ties to the others; a code is in at most one group. */
function joinGroups(groups: Group[], placed: Map<string, Placed>): string[] {
  const faults: string[] = [];
  for (const group of groups) {
    for (const code of group.codes) {
      const member = placed.get(code);
      if (!member) faults.push(`group ${group.id}: code ${code} does not exist: correct or remove it`);
      else if (member.entry.group && member.entry.group !== group.id) {
        faults.push(
          `group ${group.id}: code ${code} is in group ${member.entry.group} already: keep it in one`,
        );
      } else member.entry.group = group.id;
    }
  }
  return faults;
}

/** Drops undefined fields, which a strict optional type does not allow. */
const clean = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;
