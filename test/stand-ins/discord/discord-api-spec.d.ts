declare module 'discord-api-spec/zod' {
  interface Schema {
    safeParse(value: unknown): { success: true } | { success: false; error: { message: string } };
  }
  const schemas: Record<string, Schema>;
  export = schemas;
}
