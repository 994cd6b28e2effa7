/** All conversations of this process, one per browser session. The oldest makes room for a new one. */
import { randomUUID } from 'node:crypto';
import { type Conversation, createConversation, type Surroundings } from './conversation.js';

export const MOST_CONVERSATIONS = 100;

export function createConversations(surroundings: Surroundings) {
  const open = new Map<string, Conversation>();
  return {
    find(id: string): Conversation | undefined {
      const conversation = open.get(id);
      // Moved to the end, so that what is in use is not the oldest.
      if (conversation && open.delete(id)) open.set(id, conversation);
      return conversation;
    },
    create(): Conversation {
      const conversation = createConversation(randomUUID(), surroundings);
      open.set(conversation.id, conversation);
      const [oldest] = open.keys();
      if (open.size > MOST_CONVERSATIONS && oldest) open.delete(oldest);
      return conversation;
    },
  };
}

export type Conversations = ReturnType<typeof createConversations>;
