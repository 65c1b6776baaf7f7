// Nothing to watch for: whoever starts the server stops it with its whole process group.
exports.start = () => undefined;
exports.exit = (/** @type {number | undefined} */ code) => process.exit(code ?? 0);
