/** What Discord would object to in a message of the bot. */
import { NO_MENTIONS } from '../../adapters/discord/posting.js';
import type { Rendered } from '../../adapters/discord/render.js';
import { judgeExchange } from '../stand-ins/discord/oracle.js';

/** 500 because there is no answer to judge. */
export const objections = (rendered: Rendered): string[] =>
  judgeExchange({
    method: 'post',
    path: '/channels/1/messages',
    body: { ...rendered, allowed_mentions: NO_MENTIONS },
    status: 500,
    answer: undefined,
  });
