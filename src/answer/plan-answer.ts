/** What a message in a conversation asks for: asked, always an answer; unasked, only what is surely meant. */
import type { Explained } from '../annotate/ledger.js';
import type { Candidate, Plan } from '../annotate/plan.js';
import type { Verdicts } from '../annotate/verdicts.js';
import { joinMentions } from '../attachments/join.js';
import type { ReadFiles, Reading } from '../attachments/read-files.js';
import { stillKnowing } from '../attachments/still-knowing.js';
import type { Found } from '../attachments/tally.js';
import type { DetectOptions, Detector } from '../detect/index.js';
import { whyUnread } from '../policy/reading.js';
import { type InForce, settingsInForce } from '../policy/settings.js';
import type { Catalog, IncomingMessage, Mention, Store } from '../types.js';
import { type Language, publicly, WORDS } from '../words/choose.js';
import type { createAnswers } from './answer-query.js';
import { askWithFiles } from './ask-with-files.js';
import { askedMentions } from './asked-mentions.js';

interface Parts {
  catalog: Catalog;
  store: Store;
  detector: Detector;
  answers: Record<Language, ReturnType<typeof createAnswers>>;
  verdicts: Verdicts;
  readFiles: ReadFiles;
}

/** Characters of a message that say what its files are about. */
const ABOUT = 100;

export function createPlanner({ catalog, store, detector, answers, verdicts, readFiles }: Parts) {
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

  /** @param before what was known of a file stays known when it cannot be read again */
  async function inFiles(
    { text, files }: IncomingMessage,
    options: DetectOptions,
    before: readonly Explained[],
  ) {
    const channelTopic = `${text.slice(0, ABOUT)} ${options.channelTopic ?? ''}`;
    return stillKnowing(await readFiles(files, { ...options, channelTopic }), before);
  }

  async function certainInFiles({ place }: IncomingMessage, { found }: Reading): Promise<Mention[]> {
    const extra = await Promise.all(found.map(({ mention }) => verdicts.extraFor(place, mention.code)));
    const isCertain = ({ mention, threshold }: Found, index: number) =>
      mention.confidence >= Math.min(0.999, threshold + (extra[index] ?? 0));
    return found.filter(isCertain).map(({ mention }) => mention);
  }

  const candidates = (message: IncomingMessage, options: DetectOptions): Candidate[] =>
    detector
      .inspect(message.text, options)
      .sort((a, b) => b.confidence - a.confidence)
      .map(({ code, confidence, threshold, reason }) => ({ code, confidence, threshold, reason }));

  return async function plan(message: IncomingMessage, before: readonly Explained[] = []): Promise<Plan> {
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
      const reading = await inFiles(message, { ...options, requested: true }, before);
      const { asked, card } = askWithFiles(answers[language], WORDS[language], message, reading);
      return { speak: true, mentions: askedMentions(catalog, asked), asked: card, inForce, language };
    }
    const inText = await certainEnough(message, detector.detect(message.text, options), options);
    const reading = await inFiles(message, options, before);
    const mentions = joinMentions(inText, await certainInFiles(message, reading));
    if (mentions.length > 0) return { speak: true, mentions, inForce, language };
    const silent = [...reading.found, ...reading.silent].map(asCandidate);
    return {
      speak: false,
      rule: 'uncertain',
      candidates: [...candidates(message, options), ...silent].sort((a, b) => b.confidence - a.confidence),
      inForce,
    };
  };
}

const asCandidate = ({ mention: { code, confidence, reason }, threshold }: Found): Candidate => ({
  code,
  confidence,
  threshold,
  reason,
});
