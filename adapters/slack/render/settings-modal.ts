/** The settings of a channel as a modal: a menu for each, and a line on what they will do. */
import type { KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import type { SettingsField, SettingsForm } from '../../../src/card/settings-form.js';
import type { Words } from '../../../src/words/en.js';
import { CARD, SLACK } from '../limits.js';
import { cut } from './cut.js';
import { cleanLine } from './escape.js';
import { small } from './foot.js';
import { plainText } from './plain-text.js';
import { bold, line, plain, richText } from './rich-text.js';

export const SETTINGS_VIEW = 'imerror/settings';
/** Followed by the setting's name, in the id of its block and of its menu. */
export const SETTING = 'imerror/setting/';

/** @param about the channel, as `about` of a modal's private_metadata */
export function renderSettings(
  form: SettingsForm,
  words: Words,
  about: string,
  channelName?: string,
): ModalView {
  const channel = channelName === undefined ? '' : `#${channelName} · `;
  const preview = cut(cleanLine(form.preview), CARD.note);
  const blocks: KnownBlock[] = [
    ...small([`${channel}${form.title}`]),
    ...form.fields.map((field) => input(field, words)),
    richText(line(bold(cut(cleanLine(words.settingsPreview), CARD.factLabel)), plain(` ${preview}`))),
  ];
  return {
    type: 'modal',
    callback_id: SETTINGS_VIEW,
    private_metadata: about,
    title: plainText(words.settingsButton, SLACK.modalTitle),
    submit: plainText(words.settingsSave, SLACK.modalTitle),
    close: plainText(words.close, SLACK.modalTitle),
    blocks: blocks.slice(0, SLACK.viewBlocks),
  };
}

function input({ name, label, origin, value, choices }: SettingsField, words: Words): KnownBlock {
  const options = choices.slice(0, SLACK.options).map(option);
  const chosen = options.find((one) => one.value === value);
  return {
    type: 'input',
    block_id: `${SETTING}${name}`,
    dispatch_action: true,
    label: plainText(label, SLACK.inputLabel),
    hint: plainText(words.settingsFrom(origin), SLACK.inputLabel),
    element: {
      type: 'static_select',
      action_id: `${SETTING}${name}`,
      options,
      ...(chosen ? { initial_option: chosen } : {}),
    },
  };
}

const option = ({ value, label }: { value: string; label: string }): PlainTextOption => ({
  text: plainText(label, SLACK.optionText),
  value,
});
