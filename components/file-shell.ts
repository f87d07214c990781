type Part = string | Blob | Uint8Array<ArrayBuffer>;

/** How files leave the extension. */
export interface FileShell {
  /** Offers a file to be saved under a name. */
  save(name: string, type: string, parts: readonly Part[]): Promise<void>;
  /** The stand-alone page that checks an export, in the reader's language. */
  verifier(): Promise<string>;
  /** Opens the printable report of these Entries. */
  report(ids: readonly string[] | null): void;
  readonly now: () => Date;
}
