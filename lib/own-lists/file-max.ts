/** Files are at most so large, in bytes. */
export const FILE_MAX = 2 ** 30;
