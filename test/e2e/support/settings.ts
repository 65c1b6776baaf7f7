/** A workbench in a browser saves by itself a second after a change, unless told, and in the midst of a test; a desktop does not. */
export const BY_HAND = { 'files.autoSave': 'off' };
