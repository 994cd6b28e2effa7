/** What a message in a conversation asks for: asked, always an answer; unasked, only what is surely meant. */
import type { Explained } from '../annotate/ledger.js';
import type { Candidate, Plan } from '../annotate/plan.js';
import type { Verdicts } from '../annotate/verdicts.js';
import { joinMentions } from '../attachments/join.js';
import type { ReadFiles, Reading } from '../attachments/read-files.js';
import type { Found } from '../attachments/scan-text.js';
import type { DetectOptions, Detector } from '../detect/index.js';
import { whyUnread } from '../policy/reading.js';
import { type InForce, settingsInForce } from '../policy/settings.js';
import type { IncomingMessage, Mention, Store } from '../types.js';
import { type Language, publicly, WORDS } from '../words/choose.js';
import type { createAnswers } from './answer-query.js';
import { askWithFiles } from './ask-with-files.js';

interface Parts {
  store: Store;
  detector: Detector;
  answers: Record<Language, ReturnType<typeof createAnswers>>;
  verdicts: Verdicts;
  readFiles: ReadFiles;
}

/** Characters of a message that say what its files are about. */
const ABOUT = 100;

export function createPlanner({ store, detector, answers, verdicts, readFiles }: Parts) {
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

  const inFiles = ({ text, files }: IncomingMessage, options: DetectOptions): Promise<Reading> =>
    readFiles(files, {
      ...options,
      channelTopic: `${text.slice(0, ABOUT)} ${options.channelTopic ?? ''}`,
    });

  /** What the files hold, with the same extra certainty; for files that cannot be read now, what was known of them. */
  async function meantInFiles(
    { place }: IncomingMessage,
    { found, notRead }: Reading,
    before: readonly Explained[],
  ): Promise<Mention[]> {
    const extra = await Promise.all(found.map(({ mention }) => verdicts.extraFor(place, mention.code)));
    const certain = found.filter(
      ({ mention, threshold }, index) => mention.confidence >= Math.min(0.999, threshold + (extra[index] ?? 0)),
    );
    const lost = new Set(notRead.flatMap(({ file, why }) => (why === 'failed' ? [file] : [])));
    const known = before.filter(({ file }) => file !== undefined && lost.has(file)).map(asMention);
    return joinMentions(
      known,
      certain.map(({ mention }) => mention),
    );
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
      const reading = await inFiles(message, { ...options, requested: true });
      const { asked, card } = askWithFiles(answers[language], WORDS[language], message, reading);
      const mentions = asked.kind === 'codes' ? asked.mentions : [];
      return { speak: true, mentions, asked: card, inForce, language };
    }
    const inText = await certainEnough(message, detector.detect(message.text, options), options);
    const reading = await inFiles(message, options);
    const mentions = joinMentions(inText, await meantInFiles(message, reading, before));
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

/** What the record of an answer knows of a code in a file, as if it had been read now. */
const asMention = ({ code, confidence, reason, file, line = 1, count = 1 }: Explained): Mention => ({
  ...{ code, entry: code, start: 0, end: 0, confidence, reason, count, firstLine: line, lastLine: line },
  ...(file === undefined ? {} : { file }),
});
