/** A thread as REST gives it. */
import type { StandInChannel } from './world.js';

export const threadBody = (thread: StandInChannel) => {
  const { archived = false, owner_id = '1', ...rest } = thread;
  return {
    ...rest,
    ...THREAD_STATE,
    owner_id,
    thread_metadata: { ...THREAD_STATE.thread_metadata, archived },
  };
};

const THREAD_STATE = {
  flags: 0,
  last_message_id: null,
  message_count: 0,
  member_count: 1,
  total_message_sent: 0,
  rate_limit_per_user: 0,
  bitrate: 64_000,
  user_limit: 0,
  rtc_region: null,
  video_quality_mode: 1,
  permissions: '0',
  thread_metadata: {
    archived: false,
    archive_timestamp: new Date(0).toISOString(),
    auto_archive_duration: 1440,
    locked: false,
    create_timestamp: new Date(0).toISOString(),
    invitable: true,
  },
};
