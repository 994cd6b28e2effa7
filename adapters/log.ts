/** The log: JSON lines for machines, readable lines on a terminal. */
import { type Logger, pino } from 'pino';
import pretty from 'pino-pretty';

/** Settings whose values must not appear anywhere, whatever object they hide in. */
const SECRET_FIELDS = [
  'token',
  'botToken',
  'appToken',
  'signingSecret',
  'authorization',
  '*.token',
  '*.botToken',
  '*.appToken',
  '*.signingSecret',
  '*.authorization',
];

export function createLog(level: string): Logger {
  const options = { level, redact: SECRET_FIELDS, base: null };
  return process.stderr.isTTY
    ? pino(
        options,
        pretty({ destination: 2, ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss', sync: true }),
      )
    : pino(options, pino.destination({ dest: 2, sync: true }));
}
