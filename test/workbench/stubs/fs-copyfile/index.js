// Copies files by Node's own means; the native module's copy-on-write is only faster.
const { copyFile } = require('node:fs/promises');

exports.copyFile = (/** @type {string} */ from, /** @type {string} */ to) => copyFile(from, to);
exports.isCloneSupported = () => Promise.resolve(false);
