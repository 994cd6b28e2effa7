/** Request bodies, read strictly. */
import { z } from 'zod';
import type { Press } from './press.js';

const said = z.object({ text: z.string().refine((text) => text.trim() !== '') });

const shared = { on: z.string().max(40), label: z.string().max(200) };
const pressed = z.discriminatedUnion('face', [
  z.object({
    ...shared,
    face: z.literal('slack'),
    action_id: z.string().max(255),
    value: z.string().max(2000),
  }),
  z.object({ ...shared, face: z.literal('discord'), custom_id: z.string().max(100) }),
]);

/** The text of a message; undefined when there is none. */
export const readText = (body: unknown): string | undefined => said.safeParse(body).data?.text;

export function readPressed(body: unknown): { on: string; label: string; press: Press } | undefined {
  const { data } = pressed.safeParse(body);
  if (!data) return undefined;
  const { on, label, ...press } = data;
  return { on, label, press };
}
