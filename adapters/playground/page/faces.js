/** The two windows: one turn as Slack and as Discord would show it, with the JSON each of them is sent. */
import { drawDiscord } from './discord.js';
import { clock, el } from './dom.js';
import { readMarkdown } from './markdown.js';
import { encode, readMrkdwn } from './mrkdwn.js';
import { drawSlack } from './slack.js';
import { drawTree } from './tree.js';

const FACES = {
  slack: {
    draw: drawSlack,
    typed: (text) => drawTree(readMrkdwn(encode(text))),
    calls: { answer: 'chat.postMessage', aside: 'response_url' },
    alone: 'Only visible to you',
  },
  discord: {
    draw: drawDiscord,
    typed: (text) => drawTree(readMarkdown(text)),
    calls: { answer: 'POST /channels/…/messages', aside: 'interaction callback' },
    alone: 'Only you can see this',
  },
};

/** @param {{slack: HTMLElement, discord: HTMLElement}} views @param press what to do with a pressed button */
export function createFaces(views, press) {
  /** Fold-outs that were opened stay open when the turn is drawn again. */
  const opened = new Set();
  const hidden = new Set();

  function show(turn) {
    for (const [name, view] of Object.entries(views)) {
      const drawn = turn ? drawTurn(name, turn) : [note('empty', EMPTY[name])];
      view.replaceChildren(...drawn);
    }
  }

  function drawTurn(name, turn) {
    const { typed } = FACES[name];
    const asides = turn.asides
      .filter(({ id }) => !hidden.has(id))
      .map((aside) => reply(name, turn, aside, true));
    if (turn.kind === 'command') {
      return [note('used', `You used ${turn.text.slice(0, 200)}`), ...asides];
    }
    if (turn.deleted) return [note('nothing', 'The message is gone, and so is the answer.')];
    return [
      person(turn, typed(turn.text)),
      turn.answer ? el('div', { class: 'thread', 'aria-hidden': true, text: '1 reply' }) : quietNote(turn),
      turn.answer && reply(name, turn, turn.answer, false),
      ...asides,
    ].filter(Boolean);
  }

  function reply(name, turn, drawn, alone) {
    const { draw, calls, alone: words } = FACES[name];
    const box = el(
      'article',
      {
        class: alone ? 'post bot alone' : 'post bot',
        'aria-label': `imerror: ${drawn.title}`,
        'data-post': drawn.id,
        tabindex: -1,
      },
      name === 'discord' && !alone && replyLine(turn.text),
      drawn.pressed !== undefined && el('p', { class: 'pressed', text: `You pressed “${drawn.pressed}”` }),
      alone && name === 'slack' && el('p', { class: 'only', text: words }),
      el('span', { class: 'avatar bot', 'aria-hidden': true }),
      el(
        'div',
        { class: 'main' },
        byline('imerror', turn.editedAt ?? turn.at, 'APP'),
        draw(drawn[name], (button) => press(drawn.id, button, name)),
        alone && name === 'discord' && onlyYou(words, drawn.id, turn),
        payload(`${name}/${drawn.id}`, alone ? calls.aside : calls.answer, drawn[name]),
      ),
    );
    return box;
  }

  function onlyYou(words, id, turn) {
    const dismiss = () => {
      hidden.add(id);
      show(turn);
    };
    return el(
      'p',
      { class: 'only' },
      `${words} · `,
      el('button', { type: 'button', class: 'plain-link', text: 'Dismiss message', on: { click: dismiss } }),
    );
  }

  function payload(key, call, message) {
    const json = JSON.stringify(message, null, 2);
    const copied = el('button', { type: 'button', text: 'Copy', on: { click: () => copy(json, copied) } });
    const fold = el(
      'details',
      { class: 'payload', open: opened.has(key) },
      el('summary', null, 'Payload ', el('span', { text: call })),
      el(
        'div',
        { class: 'json' },
        copied,
        el('pre', { tabindex: 0, 'aria-label': `JSON for ${call}`, text: json }),
      ),
    );
    fold.addEventListener('toggle', () => (fold.open ? opened.add(key) : opened.delete(key)));
    return fold;
  }

  return { show };
}

const EMPTY = {
  slack: 'The answer appears here, drawn from the very blocks that Slack would be sent.',
  discord: 'And here from the very embed that Discord would be sent.',
};
const note = (look, text) => el('p', { class: `note ${look}`, text });

const quietNote = (turn) =>
  note(
    'nothing',
    turn.outcome === 'quiet' ? 'imerror read this and says nothing.' : 'The answer was here and is gone.',
  );

const byline = (name, at, badge) =>
  el(
    'p',
    { class: 'byline' },
    el('b', { text: name }),
    badge && el('span', { class: 'badge', text: badge }),
    el('time', { text: clock(at) }),
  );

const person = (turn, words) =>
  el(
    'article',
    { class: 'post', 'aria-label': 'Your message' },
    el('span', { class: 'avatar you', 'aria-hidden': true, text: 'Y' }),
    el(
      'div',
      { class: 'main' },
      byline('You', turn.at),
      el(
        'div',
        { class: 'typed' },
        ...words,
        turn.editedAt && el('span', { class: 'edited', text: ' (edited)' }),
      ),
    ),
  );

const replyLine = (text) =>
  el(
    'p',
    { class: 'reply' },
    el('b', { text: 'You' }),
    el('span', { text: text.replace(/\s+/g, ' ').slice(0, 160) }),
  );

async function copy(json, button) {
  await navigator.clipboard.writeText(json).then(
    () => (button.textContent = 'Copied'),
    () => (button.textContent = 'Not allowed'),
  );
}
