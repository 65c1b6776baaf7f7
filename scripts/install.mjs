// Installs the project's dependencies unless they are there already.
import { ensureDependencies } from './support/dependencies.mjs';
import { requireNode } from './support/version.mjs';

requireNode();
await ensureDependencies();
