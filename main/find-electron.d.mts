/**
 * Finds Electron's executable, null where there is none. The electron package fetches it at first use, so asking
 * may take a minute once.
 */
export function findElectron(): string | null;
