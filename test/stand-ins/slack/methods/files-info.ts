/** What Slack tells of a file that an event only named. */
import { text } from '../json.js';
import { type Method, Refused } from './method.js';

export const filesInfo: Method = {
  scopes: ['files:read'],
  run(body, { fileInfo }) {
    const file = fileInfo(text(body.file));
    if (!file) throw new Refused('file_not_found');
    return { file };
  },
};
