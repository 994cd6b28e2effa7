/** Tables of numbers that are kept in columns and used again for the next text. */

/** Makes every column of the table twice as long and keeps what it holds. */
export function lengthen(table: object): void {
  for (const [name, column] of Object.entries(table)) {
    if (!(column instanceof Int32Array || column instanceof Uint8Array)) continue;
    const length = column.length * 2;
    const longer = column instanceof Uint8Array ? new Uint8Array(length) : new Int32Array(length);
    longer.set(column);
    Object.assign(table, { [name]: longer });
  }
}
