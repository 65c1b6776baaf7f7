import { config } from 'zod';

// The page's policy forbids code made from text. This goes before any schema is made: making one tries it.
config({ jitless: true });
