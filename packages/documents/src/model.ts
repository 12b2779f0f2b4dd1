/** One cell of a form's table: a label, a value, or both; spans count columns and rows. */
export interface Cell {
  readonly text: string;
  readonly label?: boolean;
  readonly colspan?: number;
  readonly rowspan?: number;
  readonly align?: 'left' | 'center' | 'right';
  /** Least height in millimetres; a hand-filled cell needs room. */
  readonly minHeight?: number;
  /** Lines at the cell's foot, such as 签名 and the date. */
  readonly foot?: readonly string[];
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string; readonly level: 1 | 2 }
  /** Body text: first line indented by two characters. */
  | { readonly kind: 'paragraph'; readonly text: string; readonly indent?: boolean }
  | {
      readonly kind: 'table';
      readonly widths: readonly number[];
      readonly rows: readonly (readonly Cell[])[];
    }
  /** A QR code of this text, for the printed sheet; the editable copy carries the text alone. */
  | { readonly kind: 'qr'; readonly text: string; readonly caption: string }
  /** Small print: sources, marks such as 待核. */
  | { readonly kind: 'note'; readonly text: string };

/** An official paper as data, in the manner of GB/T 9704. Texts are plain: nothing in them is markup. */
export interface OfficialDocument {
  readonly title: string;
  /** 文号 */
  readonly number: string;
  /** 主送 */
  readonly recipient?: string;
  readonly blocks: readonly Block[];
  readonly attachments?: readonly string[];
  /** 落款: issuer and date. */
  readonly signOff?: { readonly issuer: string; readonly date: string };
}
