/**
 * Finds Electron's executable, or says why it cannot be had. The electron package fetches it at first use, so
 * asking may take a minute once; a failure is remembered for a day.
 */
export function findElectron(): { readonly path: string } | { readonly why: string };
