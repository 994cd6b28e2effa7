declare module 'discord-api-spec/zod' {
  interface Schema {
    safeParse(value: unknown): { success: true } | { success: false; error: { message: string } };
  }
  export const IncomingWebhookRequestPartialSchema: Schema;
  export const IncomingWebhookUpdateRequestPartialSchema: Schema;
  export const MessageCreateRequestSchema: Schema;
  export const MessageEditRequestPartialSchema: Schema;
}
