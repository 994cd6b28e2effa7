/** What a word can say about a number near it. One bit each; a word may have several. */

export const roleNames = [
  'sure',
  'likely',
  'calls',
  'code',
  'error',
  'returns',
  'asks',
  'filler',
  'before.port',
  'before.process',
  'before.version',
  'before.ticket',
  'before.otp',
  'before.money',
  'before.count',
  'before.id',
  'before.place',
  'before.time',
  'before.line',
  'before.file',
  'after.time',
  'after.size',
  'after.count',
  'after.money',
  'after.other',
  'vendor',
  'infrastructure',
  'weak',
  'constant',
] as const;

export type RoleName = (typeof roleNames)[number];

export const role = Object.fromEntries(roleNames.map((name, index) => [name, index])) as Record<
  RoleName,
  number
>;

export const bit = (name: RoleName): number => 1 << role[name];
