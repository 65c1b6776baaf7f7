// Prints what it costs to judge a file again after the edit of one cell, and what else the host does for it.
import { pureTimings } from './pure';

const SIZE = { rows: 1000, alternatives: 10 };
const EDITS = 300;

console.log(`${SIZE.rows} rows × ${SIZE.alternatives} alternatives, ${EDITS} edits: what the host does\n`);
console.log(String(pureTimings(SIZE, EDITS)));
