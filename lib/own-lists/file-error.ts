/** What may be wrong with a file. Each has its wording under `lists_error_…`. */
export type FileFault =
  | 'html'
  | 'empty'
  | 'cut'
  | 'encoding'
  | 'binary'
  | 'columns'
  | 'format'
  | 'too_large'
  | 'shape';

/** A file from which no list can be made; the message says what and where. */
export class FileError extends Error {
  override readonly name = 'FileError';
  readonly fault: FileFault;

  constructor(fault: FileFault, message: string) {
    super(message);
    this.fault = fault;
  }
}
