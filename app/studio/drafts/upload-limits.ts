/** How much may be uploaded at once. */

/** Files. */
export const MOST_FILES = 1_000;
/** Bytes of one file: the checker refuses larger ones. */
export const LARGEST_FILE = 512 * 1024;
/** Bytes of all files together. */
export const LARGEST_UPLOAD = 16 * 1024 * 1024;
