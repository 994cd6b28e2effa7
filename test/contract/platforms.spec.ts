import { openDiscord } from './discord-surface.js';
import { testPlatform } from './platform.js';
import { openPlaygroundSurface } from './playground-surface.js';
import { openSlack } from './slack-surface.js';

testPlatform({ name: 'Slack, Socket Mode', open: (name) => openSlack('socket', name) });
testPlatform({ name: 'Slack, signed HTTP', open: (name) => openSlack('http', name) });
testPlatform({ name: 'Discord', open: openDiscord });
testPlatform({
  name: 'playground',
  open: () => openPlaygroundSurface(),
  exceptions: {
    redeliver: 'the page sends each message itself, once',
    sayAsBot: 'one person alone writes there',
    restart: 'it keeps nothing, on purpose',
  },
});
