/** Every Web API method the stand-in knows, by name. */
import { getPermalink, postEphemeral, postMessage, remove, update } from './chat.js';
import { filesInfo } from './files-info.js';
import type { Method } from './method.js';
import {
  authTest,
  connectionsOpen,
  conversationsHistory,
  conversationsInfo,
  conversationsReplies,
  reactionsAdd,
  reactionsRemove,
  usersConversations,
  usersInfo,
  viewsOpen,
  viewsPublish,
  viewsUpdate,
} from './workspace.js';

export const METHODS: Record<string, Method> = {
  'auth.test': authTest,
  'apps.connections.open': connectionsOpen,
  'chat.postMessage': postMessage,
  'chat.update': update,
  'chat.delete': remove,
  'chat.postEphemeral': postEphemeral,
  'chat.getPermalink': getPermalink,
  'users.info': usersInfo,
  'files.info': filesInfo,
  'conversations.info': conversationsInfo,
  'conversations.replies': conversationsReplies,
  'conversations.history': conversationsHistory,
  'reactions.add': reactionsAdd,
  'reactions.remove': reactionsRemove,
  'views.publish': viewsPublish,
  'views.open': viewsOpen,
  'views.update': viewsUpdate,
  'users.conversations': usersConversations,
};
