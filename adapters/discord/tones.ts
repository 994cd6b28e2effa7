/** Colour and sign of a card by kind of problem. Colours read on dark and light backgrounds alike. */
import type { Card } from '../../src/types.js';

export const TONES: Record<Card['tone'], { color: number; sign: string }> = {
  call: { color: 0xe8912d, sign: '🛠️' },
  configuration: { color: 0x9b59b6, sign: '⚙️' },
  permission: { color: 0xd4a514, sign: '🔑' },
  wait: { color: 0x3498db, sign: '⏳' },
  network: { color: 0x1abc9c, sign: '📡' },
  content: { color: 0xe91e63, sign: '✏️' },
  vendor: { color: 0xe74c3c, sign: '☁️' },
  info: { color: 0x7f8c8d, sign: 'ℹ️' },
  neutral: { color: 0x5865f2, sign: '💬' },
};
