/** What the bot did about a turn, in words. */

/** @returns {{mark: string, text: string}} `mark` is the class of the small sign before the text */
export function outcomeOf(turn) {
  const reply = turn.kind === 'command' ? turn.asides[0] : turn.answer;
  switch (turn.outcome) {
    case 'answered':
      return { mark: 'answered', text: reply?.title ?? 'Answered' };
    case 'hinted':
      return { mark: 'hinted', text: 'Hinted: press 🔍 for the answer' };
    case 'withdrawn':
      return { mark: 'gone', text: 'Answer withdrawn after your edit' };
    case 'dismissed':
      return { mark: 'gone', text: 'Answer dismissed; this message is left alone now' };
    case 'deleted':
      return { mark: 'gone', text: 'Message deleted, and the answer with it' };
    default:
      return { mark: 'quiet', text: 'Stayed quiet' };
  }
}

/** Certainty is never complete, in neither direction. */
const percent = (share) =>
  share < 0.01 ? 'under 1 %' : share > 0.99 ? 'over 99 %' : `${Math.round(share * 100)} %`;
const capital = (sentence) => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** @returns {string} why nothing was said, as a sentence */
export const silenceSentence = ({ sentence }) => `${capital(sentence)}.`;

/** @returns {string[]} one line per number the bot looked at */
export const silenceLines = (silence) =>
  silence.numbers.map(
    ({ code, sentence, confidence, threshold }) =>
      `${code}: ${sentence} (certainty ${percent(confidence)}${threshold > 0 ? `, needed ${percent(threshold)}` : ''})`,
  );
