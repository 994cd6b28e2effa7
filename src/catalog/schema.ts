/**
 * The shape of a catalog file, once: the validator, the JSON Schema beside the catalog and the types come
 * from here. Loaded only where YAML is read (zod costs a tenth of a second).
 */
import { z } from 'zod';

const address = z.string().regex(/^https?:\/\/[^\s<>|"]+$/, 'must be an http(s) address without spaces');
const confidence = z.enum(['seen', 'likely']);

export const code = z
  .union([z.string(), z.number().int()])
  .transform(String)
  .pipe(
    z
      .string()
      .regex(
        /^(-?\d{1,9}|\d{1,9}-\d{1,9})$/,
        'must be a whole number such as 70001 or -10001, or a range 120001-130000',
      ),
  );

const sourced = z.strictObject({
  text: z.string().min(1).max(400),
  source: z.union([z.literal('vendor'), address]).describe('"vendor", or the address that supports the text'),
  evidence: z.string().min(1).optional().describe('What the source says, in our own words'),
  meaning: z.literal(true).optional().describe('A note on a second meaning: shown in the short answer, too'),
});

const aliases = z.strictObject({
  en: z.array(z.string().min(1).max(100)).optional(),
  zh: z.array(z.string().min(1).max(100)).optional(),
});

const page = z.strictObject({
  title: z.string().min(1).max(100),
  url: address,
  confidence: confidence.describe('seen: the page itself was read; likely: another public page cites it'),
  zh: z.strictObject({ url: address, confidence }).optional(),
});

const section = z.strictObject({
  title: z.string().min(1),
  layer: z.enum(['client', 'server', 'v3']),
  anchor: z
    .string()
    .regex(/^#\S+$/, 'must begin with #')
    .optional()
    .describe('Anchor on the vendor page, only when confirmed'),
});

const related = z.strictObject({
  code,
  relation: z.enum(['same meaning', 'comes with', 'confused with', 'see also']),
  note: z.string().max(200).optional(),
});

const group = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1),
  codes: z.array(code).min(2),
  reason: z.string().optional(),
  sources: z.array(address).optional(),
  aliases: aliases.optional(),
});

const translation = z.strictObject({
  title: z.string().max(60).optional(),
  description: z.string().optional(),
  advice: z.array(z.string()).optional(),
});

export const entry = z.strictObject({
  code,
  override: z.literal(true).optional().describe('Replace these fields of the same code in an earlier file'),
  title: z.string().min(1).max(60).optional().describe('Ours: the problem in plain words'),
  description: z.string().optional().describe("The vendor's text, verbatim"),
  section: z.string().optional().describe('Id under "sections", of this file or an earlier one'),
  links: z
    .array(z.union([z.string().min(1), page]))
    .optional()
    .describe('Page ids, best first'),
  known: sourced.optional(),
  kind: z
    .enum(['call', 'configuration', 'permission', 'wait', 'network', 'content', 'vendor', 'info'])
    .optional(),
  retryable: z.enum(['yes', 'no', 'after-change', 'backoff']).optional(),
  advice: z.array(sourced).min(1).max(3).optional(),
  notes: z.array(sourced).optional(),
  related: z.array(related).optional(),
  aliases: aliases.optional(),
  constants: z.array(z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/)).optional(),
  translations: z.record(z.string(), translation).optional(),
});

export const catalogFile = z.strictObject({
  product: z.string().min(1).describe('Name of the product, shown in answers'),
  page: z.string().optional().describe('Id of the page every entry links to last'),
  pages: z.record(z.string(), page).optional(),
  sections: z.record(z.string(), section).optional(),
  groups: z.array(group).optional(),
  entries: z.array(entry).min(1),
});

export type CatalogFile = z.output<typeof catalogFile>;
export type CatalogFileEntry = CatalogFile['entries'][number];

/** The JSON Schema that editors use, from the same source. */
export const jsonSchema = (): object => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'imerror catalog',
  ...z.toJSONSchema(catalogFile, { io: 'input', target: 'draft-2020-12' }),
});
