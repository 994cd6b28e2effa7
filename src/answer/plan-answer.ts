/** What a message in a conversation asks for: asked, always an answer; unasked, only what is surely meant. */
import type { Candidate, Plan } from '../annotate/plan.js';
import type { Verdicts } from '../annotate/verdicts.js';
import type { DetectOptions, Detector } from '../detect/index.js';
import { whyUnread } from '../policy/reading.js';
import { type InForce, settingsInForce } from '../policy/settings.js';
import type { IncomingMessage, Mention, Store } from '../types.js';
import { type Language, publicly } from '../words/choose.js';
import type { createAnswers } from './answer-query.js';

interface Parts {
  store: Store;
  detector: Detector;
  answers: Record<Language, ReturnType<typeof createAnswers>>;
  verdicts: Verdicts;
}

export function createPlanner({ store, detector, answers, verdicts }: Parts) {
  function optionsFor({ place, markup }: IncomingMessage, { settings }: InForce): DetectOptions {
    return {
      markup,
      sensitivity: settings.sensitivity,
      ...(place.channelName === undefined ? {} : { channelName: place.channelName }),
      ...(place.channelTopic === undefined ? {} : { channelTopic: place.channelTopic }),
    };
  }

  /** Codes that people here called wrong need more certainty than others. */
  async function certainEnough(message: IncomingMessage, mentions: Mention[], options: DetectOptions) {
    const extra = await Promise.all(mentions.map(({ code }) => verdicts.extraFor(message.place, code)));
    if (extra.every((one) => one === 0)) return mentions;
    const raise = Object.fromEntries(mentions.map(({ code }, index) => [code, extra[index]!]));
    return detector.detect(message.text, { ...options, raise });
  }

  const candidates = (message: IncomingMessage, options: DetectOptions): Candidate[] =>
    detector
      .inspect(message.text, options)
      .sort((a, b) => b.confidence - a.confidence)
      .map(({ code, confidence, threshold, reason }) => ({ code, confidence, threshold, reason }));

  return async function plan(message: IncomingMessage): Promise<Plan> {
    const inForce = await settingsInForce(store, message.place);
    const options = optionsFor(message, inForce);
    const unread = await whyUnread(store, message, inForce);
    if (unread) {
      // Still worth a record where a number stands: "why did it not answer" is asked of exactly these.
      const silent = unread.rule === 'own' ? [] : candidates(message, options);
      return { speak: false, ...unread, candidates: silent, inForce };
    }
    const language = publicly(message.author.locale, inForce.settings.language);
    if (message.addressed) {
      const asked = answers[language].ask(message.text, message.markup);
      const mentions = asked.kind === 'codes' ? asked.mentions : [];
      return { speak: true, mentions, asked: answers[language].cardFor(asked), inForce, language };
    }
    const mentions = await certainEnough(message, detector.detect(message.text, options), options);
    if (mentions.length > 0) return { speak: true, mentions, inForce, language };
    return { speak: false, rule: 'uncertain', candidates: candidates(message, options), inForce };
  };
}
