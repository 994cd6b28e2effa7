/** What a message asks of the bot: an answer, or silence with the rule that keeps it. */
import type { FoundIn } from '../card/place-lines.js';
import type { InForce, Settings } from '../policy/settings.js';
import type { Card, IncomingMessage, Mention, Reason } from '../types.js';
import type { Language } from '../words/choose.js';
import type { Explained } from './ledger.js';

/** A number that might have been a code, with what was decided about it. */
export interface Candidate {
  code: string;
  confidence: number;
  threshold: number;
  reason: Reason;
}

export interface Silence {
  speak: false;
  /** Why nothing is said: a rule of the policy, or `uncertain` when the detector was not sure enough. */
  rule: string;
  /** The setting that decided, where one did. */
  setting?: keyof Settings;
  candidates: Candidate[];
  inForce: InForce;
}

export interface Answer {
  speak: true;
  mentions: Mention[];
  /** Present when somebody asked: the card for exactly this question. */
  asked?: Card;
  inForce: InForce;
  /** The language of the answer. */
  language: Language;
}

export type Plan = Silence | Answer;
/** @param before what was explained under this message so far; holds for files that cannot be read again */
export type MakePlan = (message: IncomingMessage, before?: readonly Explained[]) => Promise<Plan>;

/** Cards that stand under messages; built where the bot's words are. */
export interface AnnotationCards {
  /** `repeats`: how often the same was said since; `places`: where in attached files the codes stand. */
  answer(codes: string[], options: { first: boolean; repeats?: number; places?: readonly FoundIn[] }): Card;
  asked(card: Card): Card;
  pointer(codes: string[], url: string | undefined): Card;
}
