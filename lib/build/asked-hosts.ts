/**
 * Hosts that may be asked for, one at a time and in a click, beside those of shops: wherever a list of the user's is published, and the
 * screening server that the user names. None is granted at installation.
 */
export const ASKED_HOSTS: readonly string[] = ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'];
