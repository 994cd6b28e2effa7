/** The app manifests for Socket Mode and signed HTTP, from one source. Reference: https://docs.slack.dev/reference/app-manifest */
import { FREE_EVENTS, SCOPES } from './scopes.js';

export const SLASH_COMMAND = '/imerror';
export const EXPLAIN_SHORTCUT = 'explain_error_codes';
export const LOOK_UP_SHORTCUT = 'look_up_error_code';
/** Every kind of request comes to one path. */
export const EVENTS_PATH = '/slack/events';

/** @param baseUrl public https address of the bot; without it the manifest is for Socket Mode */
export function createManifest(baseUrl?: string) {
  const url = baseUrl === undefined ? undefined : new URL(EVENTS_PATH, baseUrl).href;
  return {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: {
      name: 'imerror',
      description: 'Explains Tencent Cloud Chat error codes where people meet them.',
      long_description:
        'imerror explains the error codes of Tencent Cloud Chat (Tencent IM): what a code means, in the vendor’s own words, and what to do about it. Ask with /imerror 70001, mention @imerror in a thread, write to it directly, or just post a message that holds a code: the answer comes in that message’s thread, follows when the message is edited and goes when it is deleted. Message text is not kept.',
      background_color: '#1f3a5f',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'imerror', always_online: true },
      slash_commands: [
        {
          command: SLASH_COMMAND,
          description: 'Explain an error code, or find one by words',
          usage_hint: '70001 | usersig expired | help',
          // Names and links then come in the same markup as in messages, so one reader serves both.
          should_escape: true,
          ...(url === undefined ? {} : { url }),
        },
      ],
      shortcuts: [
        {
          name: 'Explain error codes',
          type: 'message',
          callback_id: EXPLAIN_SHORTCUT,
          description: 'Explains the error codes in a message, only to you',
        },
        {
          name: 'Look up an error code',
          type: 'global',
          callback_id: LOOK_UP_SHORTCUT,
          description: 'Finds an error code by its number or by words',
        },
      ],
    },
    oauth_config: {
      scopes: {
        // Slack wants an optional scope in both lists: asked for, and free to be left out.
        bot: SCOPES.map(({ scope }) => scope),
        bot_optional: SCOPES.filter(({ optional }) => optional).map(({ scope }) => scope),
      },
    },
    settings: {
      event_subscriptions: {
        ...(url === undefined ? {} : { request_url: url }),
        bot_events: [...FREE_EVENTS, ...SCOPES.flatMap(({ events }) => events)].sort(),
      },
      interactivity: {
        is_enabled: true,
        // The second address is asked for what fits while somebody types.
        ...(url === undefined ? {} : { request_url: url, message_menu_options_url: url }),
      },
      org_deploy_enabled: false,
      socket_mode_enabled: url === undefined,
      token_rotation_enabled: false,
    },
  };
}
