/** The vendor's sections, to browse when nothing fits. */
import type { Catalog } from '../types.js';
import type { Section } from './types.js';

export function sectionsOf(catalog: Catalog): Section[] {
  const sections = new Map<string, Section>();
  for (const { section, layer } of catalog.entries) {
    const id = `${layer}-${section.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`.replace(
      /-(error-codes)?-?$/,
      '',
    );
    const before = sections.get(id);
    if (before) before.count += 1;
    else sections.set(id, { id, title: section, layer, count: 1 });
  }
  return [...sections.values()];
}
