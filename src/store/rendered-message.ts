/** A button below a message: it opens a page, sends its data back, or opens inline mode. */
export interface InlineButton {
  readonly text: string;
  readonly url?: string;
  readonly callbackData?: string;
  /** Opens inline mode with this query, in the same chat or in one the user picks. */
  readonly switchInline?: { readonly query: string; readonly where: "here" | "elsewhere" };
}

/** A rendered message: Telegram HTML within its limits. */
export interface RenderedMessage {
  readonly html: string;
  readonly keyboard: readonly (readonly InlineButton[])[];
  /** Page to show a small preview of; null: no preview. */
  readonly previewUrl: string | null;
}
