/** The reaction that hints at an answer: its name on Slack, its character everywhere else. */
export const HINT = { name: 'bulb', character: '💡' } as const;
