/** The files of a Slack message, as the core can open them. */
import type { webApi } from '@slack/bolt';
import { Refusal } from '../../../src/errors.js';
import type { AttachedFile, Log } from '../../../src/types.js';
import { download, NoFile } from '../../download.js';
import { codeOf } from '../api/failure.js';
import { type Fields, optional, record, records, string } from './as-record.js';
import { createFileAddress } from './file-hosts.js';

export type FilesOf = (message: Fields) => Promise<{ files?: AttachedFile[] }>;

export interface FilesParts {
  client: webApi.WebClient;
  token: string;
  log: Log;
  /** Hosts beside Slack's own. */
  fileHosts?: readonly string[] | undefined;
}

/** Files of other companies' channels that are asked about; more than that are not read anyway. */
const MOST_ASKED = 3;
/** What has no content of its own: deleted, held back by a plan, kept elsewhere. */
const WITHOUT_CONTENT = new Set(['tombstone', 'hidden_by_limit', 'external']);

export function createFiles({ client, token, log, fileHosts = [] }: FilesParts): FilesOf {
  const fileAddress = createFileAddress(fileHosts);
  let told = false;

  /** Once, or every shared file would say it again. */
  function tellScope(): void {
    if (told) return;
    told = true;
    log.warn(
      { platform: 'slack', scope: 'files:read' },
      'Slack: attached files cannot be read: add the scope files:read under “OAuth & Permissions” of your app and install the app again',
    );
  }

  /** In a channel shared with another company the event names the file and says nothing more. */
  async function asked(file: Fields): Promise<Fields> {
    if (file.file_access !== 'check_file_info') return file;
    try {
      return record((await client.files.info({ file: string(file.id) })).file);
    } catch (error) {
      if (codeOf(error) === 'missing_scope') tellScope();
      return {};
    }
  }

  async function open(url: string, signal: AbortSignal): Promise<AsyncIterable<Uint8Array>> {
    const address = fileAddress(url);
    if (!address) throw new Refusal('forbidden', 'Slack: a file is kept on a host that is not Slack’s');
    try {
      return await download({ url: address, signal, headers: { authorization: `Bearer ${token}` } });
    } catch (error) {
      if (error instanceof NoFile) tellScope();
      throw error;
    }
  }

  function attached(file: Fields): AttachedFile[] {
    const url = optional(file.url_private_download) ?? optional(file.url_private);
    if (url === undefined || WITHOUT_CONTENT.has(string(file.mode)) || file.is_external === true) return [];
    const [id, type] = [optional(file.id), optional(file.mimetype)];
    return [
      {
        ...(id === undefined ? {} : { id: `slack/${id}` }),
        name: optional(file.name) ?? optional(file.title) ?? '',
        // Unknown is as good as too large.
        size: typeof file.size === 'number' ? file.size : Number.POSITIVE_INFINITY,
        ...(type === undefined ? {} : { type }),
        ...(file.mode === 'snippet' ? { pasted: true } : {}),
        open: (signal) => open(url, signal),
      },
    ];
  }

  return async function filesOf(message) {
    // Files of forwarded messages stand in the attachments.
    const all = [message, ...records(message.attachments)].flatMap(({ files }) => records(files));
    const unknown = all.filter(({ file_access: access }) => access === 'check_file_info').slice(MOST_ASKED);
    const known = await Promise.all(all.filter((file) => !unknown.includes(file)).map(asked));
    const files = known.flatMap(attached);
    return files.length > 0 ? { files } : {};
  };
}
