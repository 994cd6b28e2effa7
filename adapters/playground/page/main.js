/** The page: joins the conversation, the two windows and the field. */
import { about, openConversation } from './api.js';
import { createComposer } from './composer.js';
import { createConversationView } from './conversation.js';
import { showExamples } from './examples.js';
import { createFaces } from './faces.js';
import { outcomeOf } from './outcome.js';
import { followTheme } from './theme.js';

const part = (id) => document.getElementById(id);
// Held, because on a narrow screen the windows move into a row of the conversation that may be drawn anew.
const windows = part('faces');
const views = { slack: part('slack'), discord: part('discord') };
const turns = new Map();
let conversation;
let chosen;

const view = createConversationView(part('turns'), { choose, edit, remove, expand });
const faces = createFaces(views, press);
const composer = createComposer(part('composer'), { send, editLast });
const narrow = matchMedia('(max-width: 860px)');

/** Runs a change and shows its outcome; what goes wrong is said, and nothing is lost. */
async function change(work) {
  try {
    const { turn, also, settings } = await work();
    const before = chosen;
    chosen = turn.id;
    for (const one of [turn, ...also]) turns.set(one.id, one);
    const touched = new Set([before, ...also.map(({ id }) => id), chosen]);
    for (const id of touched) if (turns.has(id)) view.show(turns.get(id), id === chosen);
    showSettings(settings);
    showChosen();
    say(`imerror: ${outcomeOf(turn).text}`);
    return turn;
  } catch (error) {
    say(error.message, true);
    return undefined;
  }
}

async function send(text) {
  const turn = await change(() => conversation.say(text));
  if (turn) bringIntoView(turn.id);
  return Boolean(turn);
}

async function edit(id, text) {
  await change(() => conversation.edit(id, text));
  composer.focus();
}

async function remove(id) {
  await change(() => conversation.remove(id));
  composer.focus();
}

async function expand(id) {
  await change(() => conversation.expand(id));
  composer.focus();
}

async function press(on, button, face) {
  const turn = await change(() => conversation.press(on, button));
  if (!turn) return;
  for (const name of Object.keys(views))
    views[name].querySelector('.post:last-child')?.scrollIntoView({ block: 'nearest' });
  views[face].querySelector('.post:last-child')?.focus({ preventScroll: true });
}

function choose(id) {
  const before = chosen;
  chosen = id;
  for (const one of [before, id]) if (turns.has(one)) view.show(turns.get(one), one === id);
  showChosen();
}

function editLast() {
  const last = [...turns.values()].findLast(({ kind, deleted }) => kind === 'message' && !deleted);
  if (last) view.startEdit(last.id, last.text);
}

/** On a narrow screen the answer stands under its message, otherwise beside the conversation. */
function showChosen() {
  const row = view.row(chosen);
  const home = narrow.matches && row ? row : document.querySelector('main');
  if (windows.parentElement !== home) home.append(windows);
  faces.show(turns.get(chosen));
  part('welcome').hidden = turns.size > 0;
  document.body.classList.toggle('started', turns.size > 0);
}

function bringIntoView(id) {
  const row = view.row(id);
  row?.scrollIntoView({ block: narrow.matches ? 'start' : 'nearest' });
  for (const face of Object.values(views)) face.scrollTop = 0;
}

function showSettings({ mode, sensitivity }) {
  part('sensitivity').value = mode === 'off' ? 'off' : sensitivity;
}

async function changeSensitivity({ target }) {
  if (target.value !== 'off' && conversation.settings.mode === 'off') await send('/imerror settings on');
  await send(`/imerror settings ${target.value}`);
}

function say(text, wrong = false) {
  part('status').textContent = text;
  part('status').classList.toggle('wrong', wrong);
}

function showTab({ target }) {
  const face = target.dataset.face;
  if (!face) return;
  windows.querySelector('.pair').dataset.shown = face;
  for (const tab of windows.querySelectorAll('[data-face]'))
    tab.setAttribute('aria-pressed', String(tab.dataset.face === face));
}

async function open(options) {
  conversation = await openConversation(options);
  turns.clear();
  chosen = undefined;
  view.clear();
  for (const turn of conversation.turns) turns.set(turn.id, turn);
  chosen = conversation.turns.at(-1)?.id;
  for (const turn of turns.values()) view.show(turn, turn.id === chosen);
  showSettings(conversation.settings);
  showChosen();
  if (chosen) bringIntoView(chosen);
  composer.focus();
}

followTheme(part('theme'));
showExamples(part('examples'), (text) => send(text).then(() => composer.focus()));
part('sensitivity').addEventListener('change', changeSensitivity);
part('fresh').addEventListener('click', () => open({ fresh: true }));
part('connect').addEventListener('click', () => part('how').showModal());
windows.querySelector('.tabs').addEventListener('click', showTab);
narrow.addEventListener('change', showChosen);
await open().catch((error) => say(error.message, true));
const { codes, product } = await about();
part('about').textContent = `${codes} codes · ${product}`;
