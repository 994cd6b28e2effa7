/** A confidence from 0 to 1 in percent, never 100: certainty is not to be had. */
export const certainty = (confidence: number): number => Math.min(99, Math.round(confidence * 100));
