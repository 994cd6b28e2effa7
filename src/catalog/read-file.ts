/** Reads one catalog file: YAML to checked data, with the line of every part kept for error messages. */
import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import { UserError } from '../errors.js';
import { type CatalogFile, catalogFile } from './schema.js';

/** YAML aliases can multiply a small file into gigabytes. */
const MOST_ALIASES = 100;

export interface ReadFile {
  path: string;
  data: CatalogFile;
  /** `file:line` of a part, for messages. */
  place(path: (string | number)[]): string;
}

/** @throws UserError naming file, line and what to do, one line per fault */
export function readCatalogFile(path: string): ReadFile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new UserError(`catalog: cannot read ${path}: check the path and its permissions`, { cause });
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const place = (at: (string | number)[]): string => {
    for (let depth = at.length; depth >= 0; depth -= 1) {
      const node = document.getIn(at.slice(0, depth), true) as
        | { range?: [number, number, number] }
        | undefined;
      if (node?.range) return `${path}:${lines.linePos(node.range[0]).line}`;
    }
    return `${path}:1`;
  };
  if (document.errors.length > 0) {
    throw new UserError(
      document.errors
        .map(
          (error) =>
            `${path}:${error.linePos?.[0].line ?? 1}: ${firstLine(error.message)}: correct the YAML here`,
        )
        .join('\n'),
    );
  }
  let root: { entries?: { code?: unknown }[] } | null;
  try {
    root = document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (cause) {
    throw new UserError(`${path}:1: too many YAML aliases (&, *): write the values out`, { cause });
  }
  const parsed = catalogFile.safeParse(root);
  if (!parsed.success) {
    throw new UserError(
      parsed.error.issues
        .slice(0, 20)
        .map(
          (issue) =>
            `${place(issue.path as string[])}: ${name(issue.path as (string | number)[], root)}: ${issue.message}`,
        )
        .join('\n'),
    );
  }
  return { path, data: parsed.data, place };
}

const firstLine = (message: string): string => message.split('\n')[0]!.replace(/ at line .*$/, '');

/** `entry 70001, title` instead of `entries.180.title`. */
function name(path: (string | number)[], root: { entries?: { code?: unknown }[] } | null): string {
  if (path[0] !== 'entries' || typeof path[1] !== 'number') return path.join('.') || 'the file';
  const code = root?.entries?.[path[1]]?.code;
  return [`entry ${code ?? `number ${path[1] + 1}`}`, ...path.slice(2)].join(', ');
}
