/** A Chromium, Chrome or Edge on this machine, or undefined. */
export function findBrowser(): string | undefined
/** LibreOffice's command on this machine, or undefined. */
export function findLibreOffice(): string | undefined
