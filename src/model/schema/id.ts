import * as z from 'zod';

const ID = '[a-z][a-z0-9_]*';
/** What Excel or its parsers read as a cell: `q1`, `fy26`, `r1c1`, a lone `r` or `c`. */
const CELL_ADDRESS = '[a-z]{1,3}[0-9]{1,7}|r[0-9]*(?:c[0-9]*)?|c[0-9]*';
const RESERVED = 'true|false';

/** The id of anything but a row: lower case, digits and underscores, a letter first. */
export const idSchema = z.string().regex(new RegExp(`^${ID}$`), {
  error: 'an id of small letters, digits and underscores that starts with a letter',
});

/** The id of something defined elsewhere. Whether there is such a thing is judged by the validator, by its name. */
export const referenceSchema = z.string({ error: 'an id' });

/** The id of a factor or a measure, which is also a name in formulas and so may not look like a cell address. */
export const rowIdSchema = z.string().regex(new RegExp(`^(?!(?:${CELL_ADDRESS}|${RESERVED})$)${ID}$`), {
  error:
    'an id of small letters, digits and underscores that starts with a letter and that Excel would not read as a cell (q1, fy26, r1c1) or as TRUE or FALSE',
});
