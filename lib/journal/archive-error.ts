/** A file that is no archive of a journal, or too large when unpacked; wording under `import_error_…`. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
  readonly fault: 'not-an-archive' | 'too-large' | 'no-chain';

  constructor(fault: ArchiveError['fault'], cause?: unknown) {
    super(`the archive cannot be read: ${fault}`, { cause });
    this.fault = fault;
  }
}
