/** The review of the knowledge: what `catalog check` cannot see because the files are valid. */
import { UserError } from '../errors.js';
import { catalogFilesIn, ownCatalogFiles } from './compile.js';
import { type ReadFile, readCatalogFile } from './read-file.js';
import { materialOf } from './review-material.js';
import { RULES } from './review-rules.js';

export interface ReviewReport {
  codes: number;
  rules: number;
  /** One line each: file, line, what is wrong and what to do. */
  faults: string[];
}

/**
 * @param furtherPaths files or folders reviewed together with the package's own
 * @throws UserError when a file is not valid or the files do not fit together
 */
export const reviewCatalog = (furtherPaths: string[] = []): ReviewReport =>
  reviewFiles([...ownCatalogFiles(), ...furtherPaths.flatMap(catalogFilesIn)].map(readCatalogFile));

/** @param files in the order in which they override each other */
export function reviewFiles(files: ReadFile[]): ReviewReport {
  if (files.length === 0) throw new UserError('catalog review: no file to review: name a catalog file');
  const material = materialOf(files);
  return {
    codes: material.entries.length,
    rules: RULES.length,
    faults: RULES.flatMap(({ find }) => find(material)),
  };
}
