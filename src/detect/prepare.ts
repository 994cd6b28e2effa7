/** Turns word lists and trained weights into the plain JSON the detector starts from. */
import type { CatalogData } from '../catalog/catalog.js';

export interface DetectionData {
  format: 1;
  /** Every code of the catalog with the entry it stands for. */
  codes: string[];
}

export function prepareDetection(data: CatalogData, _vocabularyFolder: string): DetectionData {
  return { format: 1, codes: data.entries.map((entry) => entry.code) };
}
