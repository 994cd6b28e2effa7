/** The buttons and menus of a message, flat. */
export interface StandingButton {
  label: string;
  custom_id: string;
}

export function buttonsOf(message: { components?: unknown } | undefined): StandingButton[] {
  const rows = (message?.components ?? []) as { components?: StandingButton[] }[];
  return rows.flatMap(({ components = [] }) => components);
}
