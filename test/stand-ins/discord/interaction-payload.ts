/** An interaction as the gateway tells it. */
import { ChannelType } from 'discord-api-types/v10';
import type { Ask } from './interactions.js';
import { permissionsIn } from './permissions.js';
import type { World } from './world.js';

/** A server that does not have the bot: only what people installed for themselves works there. */
export const FOREIGN_GUILD = '999';

export function payload(
  world: World,
  { type, data, channel: channelId, user, locale, nick, message, foreign }: Ask,
  id: string,
  token: string,
) {
  const channel = world.channels.get(channelId);
  const direct = channel?.type === ChannelType.DM;
  const guildId = foreign ? FOREIGN_GUILD : channel?.guild_id;
  const granted = permissionsIn(world, channelId, user.id).toString();
  return {
    id,
    application_id: world.applicationId,
    type,
    data,
    token,
    version: 1,
    channel_id: channelId,
    channel: { ...channel, ...(guildId ? { guild_id: guildId } : {}), permissions: granted },
    ...(guildId
      ? {
          guild_id: guildId,
          guild: { id: guildId, locale: 'en-US', features: [] },
          guild_locale: 'en-US',
          member: { ...world.member(user.id), nick: nick ?? null, user, permissions: granted },
        }
      : { user }),
    locale: locale ?? 'en-US',
    app_permissions: permissionsIn(world, channelId, world.bot.id).toString(),
    entitlements: [],
    authorizing_integration_owners: foreign ? { '1': user.id } : { '0': guildId ?? '0' },
    context: direct ? 1 : 0,
    attachment_size_limit: 10_485_760,
    ...(message ? { message } : {}),
  };
}
