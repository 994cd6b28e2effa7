/** What the detector is asked and what it answers. */
import type { Markup, Reason, Sensitivity } from '../types.js';

export interface DetectOptions {
  /** Which markup the text is written in; `plain` when left out. */
  markup?: Markup;
  /** How sure the detector must be; `balanced` when left out. */
  sensitivity?: Sensitivity;
  channelName?: string;
  channelTopic?: string;
  /** Codes meant earlier in the same thread. */
  threadCodes?: readonly string[];
  /** Somebody asked for an explanation of this text: as `eager`, and a bare number is enough. */
  requested?: boolean;
  /** Extra certainty (0..1) demanded for a code here, keyed by the code as written. */
  raise?: Readonly<Record<string, number>>;
}

/** One catalog number found in a text, and what was decided about it. */
export interface Verdict {
  /** The number as written, half-width, sign kept. */
  code: string;
  /** Code of the entry it belongs to: `70001`, `120001-130000`. */
  entry: string;
  /** UTF-16 offsets of the digits with their sign. */
  start: number;
  end: number;
  /** Line on which it stands, from 1. */
  line: number;
  /** 0..1 */
  confidence: number;
  /** The confidence that was needed here. */
  threshold: number;
  spoken: boolean;
  reason: Reason;
}
